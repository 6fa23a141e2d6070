import type { Instance } from "../../src/dialogue/agenda";
import { readAnswer } from "../../src/dialogue/answering";
import type { AnswerValue } from "../../src/dialogue/conversation";
import { contextOf, EVERY_OPTION } from "../dialogue/talk";

/** A sentence typed under a question, and what a careful person would understand: "ask" where they would ask again. */
export interface Said {
  readonly question: string;
  readonly text: string;
  readonly expected: unknown;
  readonly also?: readonly unknown[];
}

export type Understood = "right" | "asked" | "wrong";

const context = contextOf({ today: "2026-11-29" });

const instanceOf = (id: string): Instance => {
  const question = context.questionnaire.questions.find((each) => each.id === id);
  if (!question) throw new Error(`no question ${id}`);
  return { id: id.replace("$", "0"), person: id.includes("$") ? 0 : null, question };
};

function understoodAs({ question, text }: Said): AnswerValue | "unknown" | "ask" {
  const reading = readAnswer(text, instanceOf(question), EVERY_OPTION, context);
  if (reading.kind === "value") return reading.value;
  return reading.kind === "unknown" ? "unknown" : "ask";
}

const same = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b) ? JSON.stringify([...a].sort()) === JSON.stringify([...b].sort()) : a === b;

export function outcomeOf(said: Said): Understood {
  const read = understoodAs(said);
  if ([said.expected, ...(said.also ?? [])].some((wanted) => same(read, wanted))) return "right";
  return read === "ask" ? "asked" : "wrong";
}
