import { type FrameMessage, isHostMessage, onQuickExit } from "./protocol";

export interface Surroundings {
  /** True in the frame of a commune's page. */
  readonly framed: boolean;
  close(): void;
  leave(): void;
}

export interface SurroundingsOptions {
  /** Where someone who leaves in a hurry lands. */
  readonly elsewhere: string;
  readonly onOpened: () => void;
  /** Forgets everything, in memory and on the device. */
  readonly beforeLeaving: () => void;
}

/** Closing, leaving in a hurry, and the page around: it is only ever told to close or to go elsewhere. */
export function createSurroundings(options: SurroundingsOptions): Surroundings {
  const framed = window.parent !== window;
  // The host's address is not known here, and these two words say nothing about anyone.
  const tellHost = (message: FrameMessage) => window.parent.postMessage(message, "*");
  const close = () => {
    if (framed) tellHost({ beffroi: "close" });
  };
  /** Blank first: the other site may take its time. It takes the place of this page in the history. */
  const leave = () => {
    options.beforeLeaving();
    document.body.replaceChildren();
    document.title = "";
    if (framed) tellHost({ beffroi: "leave" });
    else location.replace(options.elsewhere);
  };

  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") close();
  });
  onQuickExit(leave);
  window.addEventListener("message", ({ source, data }) => {
    if (!framed || source !== window.parent || !isHostMessage(data)) return;
    if (data.beffroi === "opened") options.onOpened();
    else leave();
  });
  return { framed, close, leave };
}
