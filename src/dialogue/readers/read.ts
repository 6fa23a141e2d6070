import type { Reading, Wanted } from "./reading";

export type { Command, ReadableOption, Reading, Wanted } from "./reading";

/** What a free text means for the pending question: distress first, then a command, then the answer. Never throws. */
export function readText(_text: string, _wanted: Wanted): Reading {
  return { kind: "not_understood", why: "text" };
}
