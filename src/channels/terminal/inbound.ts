import type { Input } from "../../dialogue/conversation";
import type { Choice, ExpectedKind, Message } from "../../dialogue/message";

/** What was shown last: the choices in the order of their numbers, and how a number is written. */
export interface Offered {
  readonly choices: readonly Choice[];
  /** "" where a bare number is a choice; "/" where it may be the answer itself. */
  readonly mark: "" | "/";
}

/** Answers that are, or begin with, a number. */
const NUMERIC: ReadonlySet<ExpectedKind> = new Set([
  "amount",
  "integer",
  "date",
  "dates",
  "month",
  "phone",
  "email",
  "text",
]);

/** How the choices of these messages are numbered. */
export function markOf(messages: readonly Message[]): Offered["mark"] {
  const expected = messages.findLast(({ expects }) => expects !== null)?.expects;
  return expected && NUMERIC.has(expected.kind) ? "/" : "";
}

/** A line is a text, or the number of a choice; `/3` is the third choice everywhere. */
export function readLine(line: string, { choices, mark }: Offered): Input {
  const [, slash, digits] = /^\s*(\/?)(\d{1,3})\s*$/.exec(line) ?? [];
  const choice = slash === "/" || mark === "" ? choices[Number(digits) - 1] : undefined;
  return choice ? { kind: "choice", id: choice.id } : { kind: "text", text: line };
}
