/**
 * What the commune's page and the iframe say to each other: that it opens or closes, and nothing else. `leave` is for
 * someone who must not be seen here: the page asks the frame to forget, the frame asks the page to go elsewhere.
 */
export type FrameMessage = { readonly beffroi: "close" | "leave" };
export type HostMessage = { readonly beffroi: "opened" | "leave" };

export const isFrameMessage = (data: unknown): data is FrameMessage => saysOneOf(data, ["close", "leave"]);
export const isHostMessage = (data: unknown): data is HostMessage => saysOneOf(data, ["opened", "leave"]);

function saysOneOf(data: unknown, words: readonly string[]): boolean {
  return typeof data === "object" && data !== null && "beffroi" in data && words.some((word) => word === data.beffroi);
}

/**
 * The key that leaves at once, pressed this many times in a row: alone it writes nothing and closes nothing, as Escape
 * does, and every keyboard has two. It is the key of the "Exit this page" of GOV.UK.
 */
const KEY = "Shift";
const PRESSES = 3;
const WITHIN_MS = 1_500;

/** Calls `leave` when the key is pressed that many times with no other in between; held down, it counts once. */
export function onQuickExit(leave: () => void): void {
  let presses: number[] = [];
  document.addEventListener(
    "keydown",
    ({ key, repeat, timeStamp }) => {
      if (repeat) return;
      presses = key === KEY ? [...presses.filter((at) => timeStamp - at < WITHIN_MS), timeStamp] : [];
      if (presses.length >= PRESSES) leave();
    },
    true,
  );
}
