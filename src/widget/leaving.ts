import { ELSEWHERE, type FrameMessage, isHostMessage } from "./protocol";

/** Shift pressed this many times in a row leaves at once. */
const PRESSES = 3;
const WITHIN_MS = 1_500;

export interface Surroundings {
  /** True in the frame of a commune's page. */
  readonly framed: boolean;
  close(): void;
  leave(): void;
}

/** Closing, leaving in a hurry, and the page around: it is only ever told to close or to go elsewhere. */
export function createSurroundings(options: { onOpened: () => void; beforeLeaving: () => void }): Surroundings {
  const framed = window.parent !== window;
  // The host's address is not known here, and these two words say nothing about anyone.
  const tellHost = (message: FrameMessage) => window.parent.postMessage(message, "*");
  const close = () => {
    if (framed) tellHost({ beffroi: "close" });
  };
  const leave = () => {
    options.beforeLeaving();
    document.body.replaceChildren();
    if (framed) tellHost({ beffroi: "leave" });
    else location.replace(ELSEWHERE);
  };

  let presses: number[] = [];
  document.addEventListener("keydown", ({ key, timeStamp }) => {
    if (key === "Escape") close();
    presses = key === "Shift" ? [...presses.filter((at) => timeStamp - at < WITHIN_MS), timeStamp] : [];
    if (presses.length >= PRESSES) leave();
  });
  window.addEventListener("message", ({ source, data }) => {
    if (framed && source === window.parent && isHostMessage(data)) options.onOpened();
  });
  return { framed, close, leave };
}
