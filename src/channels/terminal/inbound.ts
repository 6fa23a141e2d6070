import type { Input } from "../../dialogue/conversation";
import type { Choice } from "../../dialogue/message";

/** A line is a text; `/3` is the third choice that was shown, for a bare number may be an answer. */
export function readLine(line: string, offered: readonly Choice[]): Input {
  const number = /^\s*\/(\d{1,3})\s*$/.exec(line)?.[1];
  const choice = number === undefined ? undefined : offered[Number(number) - 1];
  return choice ? { kind: "choice", id: choice.id } : { kind: "text", text: line };
}
