import type { Household } from "../household/household";
import type { Month } from "../household/month";
import type { Certainty } from "../law/certain";
import type { Law } from "../law/law";
import type { Right, Rights } from "../law/rights";
import type { LocalMoment } from "../territory/openings";
import type { Place, Snapshot, Structure } from "../territory/snapshot";
import type { AnswerValue, Conversation, Effect } from "./conversation";
import type { Handoff } from "./handoff-need";
import type { Instance } from "./instance";
import type { Line, Message, Progress, Section } from "./message";
import type { Phrase } from "./phrase";
import type { Questionnaire } from "./questionnaire";
import type { ReferralDraft } from "./referral-draft";

/** All that a step needs besides the conversation and the input; values, so that a step is a pure function. */
export interface Context {
  readonly law: Law;
  readonly questionnaire: Questionnaire;
  readonly snapshot: Snapshot;
  /** Month of the claim. */
  readonly month: Month;
  /** YYYY-MM-DD */
  readonly today: string;
  /** The moment in Arras, for what is open now; absent where it is not known. */
  readonly now?: LocalMoment;
  readonly channel: "web" | "telegram" | "terminal";
  /** What is looked at once the rights are known; absent until it has come, where it comes later. */
  readonly afterRights?: AfterRights;
  /** Origin of the web conversation ("https://…"), offered where answers pass through someone else; absent without one. */
  readonly webOrigin?: string;
}

export interface AfterRights {
  /** What is certain of an aid in every household that the answers may describe, from a sample of them. */
  certainty(
    law: Law,
    households: readonly Household[],
    fields: readonly string[],
    month: Month,
  ): (aid: string) => Certainty;
  readonly likely: Likely;
  right(right: Right, conversation: Conversation, context: Context): Message;
  /** The aids that are not due, and those to ask of who delivers them: of a theme, or all. */
  refusedAids(conversation: Conversation, rights: Rights, theme: string | null, context: Context): Message;
  moreAids(conversation: Conversation, rights: Rights, theme: string | null, context: Context): Message;
  gap(gap: Gap, conversation: Conversation, context: Context): Message;
  whatIf(conversation: Conversation, context: Context): Message;
  /** The next question of a change of life that is supposed; null when there is enough to show. */
  nextOfWhatIf(answers: ReadonlyMap<string, AnswerValue>, context: Context): Instance | null;
  readonly hours: Hours;
  /** What is already certain and what is still open, now and then on the way. */
  standing(conversation: Conversation, progress: Progress, context: Context): readonly Phrase[];
  readonly handover: Handover;
  readonly travel: Travel;
}

/** What a right is for the likeliest of the households that "je ne sais pas" leaves possible; and what is supposed then. */
export interface Likely {
  of(rights: Rights, conversation: Conversation, context: Context): Rights;
  phrases(
    sorted: { readonly fresh: readonly Right[]; readonly toConfirm: readonly Right[] },
    conversation: Conversation,
    context: Context,
  ): readonly Phrase[];
}

/** What is handed over, shown before it is; and what to know for who goes there by themselves. */
export interface Handover {
  /** Every question after how to go on that makes sense, in order; those that are answered too. */
  questions(answers: ReadonlyMap<string, AnswerValue>, handoff: Handoff, context: Context): readonly Instance[];
  /** Null as long as something is missing; `aids` are those the rights tell to look at. */
  draft(conversation: Conversation, aids: readonly string[], context: Context): ReferralDraft | null;
  summary(conversation: Conversation, draft: ReferralDraft, context: Context, why: readonly Phrase[]): Message;
  way(conversation: Conversation, handoff: Handoff, context: Context): Message;
  /** Once it has left: its number, and who reads it. */
  sent(conversation: Conversation, reference: string, handoff: Handoff | null, context: Context): Message;
}

/** When a structure is open; without it, its hours are not said. */
export interface Hours {
  of(structure: Structure, context: Context): readonly Line[];
  /** "C'est ouvert samedi ?": the day asked about, or null when it is not what was asked. */
  dayAsked(text: string, context: Context): string | null;
  on(day: string, structures: readonly Structure[], context: Context): Message;
  /** Who comes soon near to where someone lives. */
  visits(place: Place, context: Context): readonly Section[];
}

/** The conversation taken to another device, or kept on this one. */
export interface Travel {
  carry(conversation: Conversation, context: Context): string;
  /** Null for a text that is damaged, or that says nothing of use here. */
  read(text: string, context: Context): Conversation | null;
  show(conversation: Conversation, context: Context): Message;
  showFound(conversation: Conversation, found: Found, context: Context): Message;
}

/** What was carried here by a link, or kept on the device. */
export interface Found {
  readonly carried: Conversation;
  readonly from: "link" | "device";
}

/** An aid whose granted amount, EUR a payment, is not what was estimated. */
export interface Gap {
  readonly aid: string;
  readonly granted: number;
}

/** What a step gives back. The caller saves the conversation, shows the messages and carries out the effects. */
export interface Step {
  readonly conversation: Conversation;
  readonly messages: readonly Message[];
  readonly effects: readonly Effect[];
}
