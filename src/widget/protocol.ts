/**
 * What the commune's page and the iframe say to each other: that it opens or closes, and nothing else. `leave` asks the
 * page itself to go elsewhere, for someone who must not be seen here.
 */
export type FrameMessage = { readonly beffroi: "close" | "leave" };
export type HostMessage = { readonly beffroi: "opened" };

export const isFrameMessage = (data: unknown): data is FrameMessage => saysOneOf(data, ["close", "leave"]);
export const isHostMessage = (data: unknown): data is HostMessage => saysOneOf(data, ["opened"]);

function saysOneOf(data: unknown, words: readonly string[]): boolean {
  return typeof data === "object" && data !== null && "beffroi" in data && words.some((word) => word === data.beffroi);
}

/** Where someone who leaves in a hurry lands: a page anyone may have open. */
export const ELSEWHERE = "https://meteofrance.com/";
