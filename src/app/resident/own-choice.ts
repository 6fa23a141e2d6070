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
  "withdraw",
  "withdraw_yes",
  "dates",
  "reminders_on",
  "reminders_off",
] as const;
type OwnAct = (typeof OWN_ACTS)[number];

export interface OwnChoice {
  readonly act: OwnAct;
  /** The hand-off it is about; empty for the dates. */
  readonly reference: string;
  /** Of an appointment: its moment, so that one that was moved meanwhile is not said yes to. */
  readonly at: number | null;
}

/** `r:<act>[:<reference>[:<moment>]]`: no id of the conversation begins so. */
export function ownChoice(act: OwnAct, reference = "", at: number | null = null): Choice {
  const id = ["r", act, ...(reference === "" ? [] : [reference]), ...(at === null ? [] : [at.toString(36)])].join(":");
  const main = act === "reply" || act === "accept" || act === "dates" || act === "reminders_on";
  return { id, label: phrase(`followed.buttons.${act}`), style: main ? "main" : "command" };
}

/** Null for a button of something else. */
export function readOwnChoice(id: string): OwnChoice | null {
  const [kind, name, reference = "", moment] = id.slice(0, 100).split(":");
  const act = OWN_ACTS.find((each) => each === name);
  if (kind !== "r" || !act) return null;
  const at = moment === undefined ? Number.NaN : Number.parseInt(moment, 36);
  return { act, reference, at: Number.isNaN(at) ? null : at };
}

export const told = (text: readonly Phrase[], choices: readonly Choice[] = []): Message =>
  message("text", text, { choices });

/** Back to the questions, where they were left. */
export const BACK_TO_TALK: Choice = { id: "c:resume", label: phrase("followed.buttons.talk"), style: "command" };
