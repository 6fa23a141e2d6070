import { type Choice, type Message, message } from "../../dialogue/message";
import { type Phrase, phrase } from "../../dialogue/phrase";

/** What a button under a message about one's own hand-off, or one's dates, does. Its words: `followed.buttons.<act>`. */
export const OWN_ACTS = [
  "reply",
  "letter_off",
  "show",
  "accept",
  "reschedule",
  "decline",
  "come_back",
  "transfer_yes",
  "transfer_no",
  "consents",
  "consent_off",
  "withdraw",
  "withdraw_yes",
  "dates",
  "reminders_on",
  "reminders_off",
  "months",
  "month",
] as const;
type OwnAct = (typeof OWN_ACTS)[number];

export interface OwnChoice {
  readonly act: OwnAct;
  /** The hand-off it is about; of a month, the reminder that is counted from it; empty for the dates. */
  readonly reference: string;
  /**
   * Of the appointment or the passage that it answers (`to-answer.ts`); the consent that is taken back; of a month, that
   * month, or null for who does not know it.
   */
  readonly mark: string | null;
}

/** `r:<act>[:<reference>[:<mark>]]`: no id of the conversation begins so. */
export function ownChoice(act: OwnAct, reference = "", mark: string | null = null): Choice {
  const id = ["r", act, ...(reference === "" ? [] : [reference]), ...(mark === null ? [] : [mark])].join(":");
  const main = act === "reply" || act === "accept" || act === "dates" || act === "reminders_on";
  return { id, label: phrase(`followed.buttons.${act}`), style: main ? "main" : "command" };
}

/** Null for a button of something else. */
export function readOwnChoice(id: string): OwnChoice | null {
  const [kind, name, reference = "", mark = null] = id.slice(0, 100).split(":");
  const act = OWN_ACTS.find((each) => each === name);
  if (kind !== "r" || !act) return null;
  return { act, reference, mark };
}

export const told = (text: readonly Phrase[], choices: readonly Choice[] = []): Message =>
  message("text", text, { choices });

/** Back to the questions, where they were left. */
export const BACK_TO_TALK: Choice = { id: "c:resume", label: phrase("followed.buttons.talk"), style: "command" };
