import type { Month } from "../household/month";
import type { Law } from "../law/law";
import type { Snapshot } from "../territory/snapshot";
import type { AnswerValue, Conversation, Effect } from "./conversation";
import type { Instance } from "./instance";
import type { Message } from "./message";
import type { Questionnaire } from "./questionnaire";

/** All that a step needs besides the conversation and the input; values, so that a step is a pure function. */
export interface Context {
  readonly law: Law;
  readonly questionnaire: Questionnaire;
  readonly snapshot: Snapshot;
  /** Month of the claim. */
  readonly month: Month;
  /** YYYY-MM-DD */
  readonly today: string;
  readonly channel: "web" | "telegram" | "terminal";
  /** Asks for a change of life and shows what it would do; absent until it has come, where it comes later. */
  readonly whatIf?: WhatIfTalk;
  /** Origin of the web conversation ("https://…"), offered where answers pass through someone else; absent without one. */
  readonly webOrigin?: string;
}

export interface WhatIfTalk {
  /** The next question; null when there is enough to show. */
  next(answers: ReadonlyMap<string, AnswerValue>, context: Context): Instance | null;
  show(conversation: Conversation, context: Context): Message;
}

/** What a step gives back. The caller saves the conversation, shows the messages and carries out the effects. */
export interface Step {
  readonly conversation: Conversation;
  readonly messages: readonly Message[];
  readonly effects: readonly Effect[];
}
