import type { AnswerValue } from "./conversation";

/**
 * The id of a button says what it does, so that one pressed long after can still be recognised:
 * `a:<question>:<value>` answers (`?` does not know, `#<mask>` validates ticks), `m:<question>:<mask>` ticks,
 * `e:<question>` changes an answer, `o:<aid>` opens an aid, `c:<command>[:<about>]`.
 */
export type Pressed =
  | { readonly kind: "answer"; readonly question: string; readonly value: string }
  | { readonly kind: "unknown"; readonly question: string }
  | { readonly kind: "validate"; readonly question: string; readonly mask: number }
  | { readonly kind: "tick"; readonly question: string; readonly mask: number }
  | { readonly kind: "edit"; readonly question: string }
  | { readonly kind: "open"; readonly aid: string }
  | { readonly kind: "command"; readonly command: string; readonly about: string | null };

export const answerId = (question: string, value: string): string => `a:${question}:${value}`;
export const unknownId = (question: string): string => `a:${question}:?`;
export const validateId = (question: string, mask: number): string => `a:${question}:#${mask}`;
export const tickId = (question: string, mask: number): string => `m:${question}:${mask}`;
export const editId = (question: string): string => `e:${question}`;
export const openId = (aid: string): string => `o:${aid}`;
export const commandId = (command: string, about?: string): string =>
  about === undefined ? `c:${command}` : `c:${command}:${about}`;

const NAME = /^[a-z0-9_.-]{1,60}$/;
const MASK = /^\d{1,9}$/;

/** Reads an id; null for what no button of ours ever said. */
export function readChoiceId(id: string): Pressed | null {
  const [kind, subject = "", value] = id.slice(0, 200).split(":");
  if (!NAME.test(subject)) return null;
  if (kind === "e" && value === undefined) return { kind: "edit", question: subject };
  if (kind === "o" && value === undefined) return { kind: "open", aid: subject };
  if (kind === "c") return { kind: "command", command: subject, about: value ?? null };
  if (value === undefined) return null;
  if (kind === "m") return MASK.test(value) ? { kind: "tick", question: subject, mask: Number(value) } : null;
  if (kind !== "a") return null;
  if (value === "?") return { kind: "unknown", question: subject };
  if (!value.startsWith("#")) return { kind: "answer", question: subject, value };
  return MASK.test(value.slice(1)) ? { kind: "validate", question: subject, mask: Number(value.slice(1)) } : null;
}

/** The ticks of a multiple choice as a number: one bit an option, in the order offered. */
export const maskOf = (ticked: readonly string[], offered: readonly string[]): number =>
  offered.reduce((mask, id, index) => (ticked.includes(id) ? mask + 2 ** index : mask), 0);

export const tickedOf = (mask: number, offered: readonly string[]): string[] =>
  offered.filter((_, index) => Math.floor(mask / 2 ** index) % 2 === 1);

/** An answer as it is written in an id. */
export const YES = "oui";
export const NO = "non";
export const yesNo = (value: string): AnswerValue | undefined =>
  value === YES ? true : value === NO ? false : undefined;
