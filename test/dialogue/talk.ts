import { afterRights } from "../../src/dialogue/after-rights";
import { type Conversation, type Input, newConversation } from "../../src/dialogue/conversation";
import type { Message } from "../../src/dialogue/message";
import { type Context, type Step, step } from "../../src/dialogue/step";
import { parseMonth } from "../../src/household/month";
import { readRulebook } from "../../src/rulebook/rulebook";
import { buildSnapshot } from "../../src/territory/build";

const rulebook = readRulebook(process.cwd());

const { questionnaire, law } = rulebook;
export const { chapters } = rulebook;

const flags = { switchedOffAids: {}, handoffOff: [] };

/** The real rules and territory, on a day; `accounts` are the structures that can read hand-offs. */
export function contextOf(
  options: Partial<Context> & { accounts?: readonly string[]; desk?: string | null } = {},
): Context {
  const { accounts = [], desk = null, ...rest } = options;
  return {
    law,
    questionnaire,
    snapshot: buildSnapshot(rulebook.territory, { date: "2026-11-20", desk, accounts, flags }),
    month: parseMonth("2026-11"),
    today: "2026-11-20",
    channel: "web",
    afterRights,
    ...rest,
  };
}

/** A short way to write an input: a text as it is typed, or a button in brackets. */
export function inputOf(said: string | Input): Input {
  if (typeof said !== "string") return said;
  return said.startsWith("[") ? { kind: "choice", id: said.slice(1, -1) } : { kind: "text", text: said };
}

export interface Talk extends Step {
  /** Every message so far. */
  readonly all: readonly Message[];
}

/** A whole conversation, opened and then said line by line. */
export function talk(lines: readonly (string | Input)[], context: Context, from = newConversation("fr")): Talk {
  let last = step(from, { kind: "start", commune: null }, context);
  const all = [...last.messages];
  for (const line of lines) {
    last = step(last.conversation, inputOf(line), context);
    all.push(...last.messages);
  }
  return { ...last, all };
}

/** The question asked at the end of a step. */
export const askedBy = ({ messages }: Step): string | null =>
  messages.findLast(({ expects }) => expects !== null)?.expects?.question ?? null;

export const keysOf = (messages: readonly Message[]): string[] =>
  messages.flatMap(({ text }) => text.map(({ key }) => key));

/** Answers that open every option. */
export const EVERY_OPTION: Conversation = {
  ...newConversation("fr"),
  answers: [
    { question: "commune", value: "62041" },
    { question: "situation_familiale", value: "celibataire" },
    { question: "enfants.dates", value: ["2015-03-12", "2018-06-04"] },
    { question: "adultes.0.date_naissance", value: null },
    { question: "adultes.0.activite", value: null },
  ],
};

/** Someone alone, in work, in Beaurains, up to the recapitulation. */
export const SINGLE_IN_WORK = [
  "ok",
  "Beaurains",
  "célibataire",
  "le 10 avril 1992",
  "pas d'enfant",
  "salarié",
  "900 €",
  "aucun",
  "HLM",
  "350",
  "aucune",
];
