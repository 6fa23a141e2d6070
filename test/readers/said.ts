import type { Instance } from "../../src/dialogue/agenda";
import { readAnswer } from "../../src/dialogue/answering";
import { type AnswerValue, type Conversation, newConversation } from "../../src/dialogue/conversation";
import { contextOf } from "../dialogue/talk";

/** A sentence typed under a question, and what a careful person would understand: "ask" where they would ask again. */
export interface Said {
  readonly question: string;
  readonly text: string;
  readonly expected: unknown;
  readonly also?: readonly unknown[];
}

export type Understood = "right" | "asked" | "wrong";

const context = contextOf({ today: "2026-11-29" });

/** Answers under which every option of these questions is offered. */
const open: Conversation = {
  ...newConversation("fr"),
  answers: [
    { question: "commune", value: "62041" },
    { question: "situation_familiale", value: "celibataire" },
    { question: "enfants.dates", value: ["2015-03-12", "2018-06-04"] },
    { question: "adultes.0.date_naissance", value: null },
    { question: "adultes.0.activite", value: null },
  ],
};

const instanceOf = (id: string): Instance => {
  const question = context.questionnaire.questions.find((each) => each.id === id);
  if (!question) throw new Error(`no question ${id}`);
  return { id: id.replace("$", "0"), person: id.includes("$") ? 0 : null, question };
};

export function understoodAs({ question, text }: Said): AnswerValue | "unknown" | "ask" {
  const reading = readAnswer(text, instanceOf(question), open, context);
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
