import type { Conversation, Input } from "../../dialogue/conversation";
import type { Message } from "../../dialogue/message";
import { type Phrase, phrase } from "../../dialogue/phrase";
import { alertOf } from "../../dialogue/readers/alerts";
import { fold } from "../../dialogue/readers/clean";
import { distressIn } from "../../dialogue/readers/distress";
import { isErased } from "../../referral/life";
import type { Records, SessionKey, StoredReferral } from "../../store/port";
import { structureName } from "../../territory/snapshot";
import { DAYS } from "../calendar";
import { stateOf } from "../follow-referral";
import type { House } from "../house";
import type { PositionSent } from "../position";
import { chatOf } from "../tell-resident";
import { MESSAGE_MAX_CHARACTERS, writeToOperator } from "../thread";
import { goneWords } from "./gone-words";
import { act, seen } from "./own-act";
import { BACK_TO_TALK, type OwnChoice, ownChoice, readOwnChoice, told } from "./own-choice";
import { askMissingMonths, takeMonth } from "./reminder-months";
import { showDates, startReminders, stopReminders } from "./reminders";

/** What is for those who follow a hand-off, or about one's dates, and not for the conversation. */
export type OwnInput =
  | { readonly kind: "pressed"; readonly choice: OwnChoice }
  | { readonly kind: "letter"; readonly reference: string; readonly text: string | NotPassedOn }
  /** The hand-off that was made last. */
  | { readonly kind: "show" }
  | { readonly kind: "reminders" };

/** Why it is no letter: a picture, a place; or words that stood in an earlier message. */
interface NotPassedOn {
  readonly why: "only_text" | "only_new";
}

/** What is known of a conversation beside its answers. */
export interface Beside {
  /** The hand-off that the next text is for. */
  readonly letter: { readonly reference: string; readonly at: number } | null;
  readonly reminded: boolean;
}

export const besideOf = async ({ letters, reminders }: Records, session: SessionKey): Promise<Beside> => ({
  letter: await letters.awaited(session),
  reminded: (await reminders.find(session)) !== null,
});

/** Someone who was asked what to write, and went away, does not write to an operator without knowing the next day. */
const LETTER_MS = DAYS / 2;

/** Null for what the conversation is to hear. */
export function readOwnInput(input: Input | PositionSent, { letter, reminded }: Beside, now: number): OwnInput | null {
  if (input.kind === "choice") {
    const choice = readOwnChoice(input.id);
    return choice && { kind: "pressed", choice };
  }
  const awaited = letter !== null && now - letter.at < LETTER_MS ? letter.reference : null;
  if (awaited !== null && (input.kind === "unreadable" || input.kind === "position"))
    return { kind: "letter", reference: awaited, text: { why: isEdited(input) ? "only_new" : "only_text" } };
  if (input.kind !== "text") return null;
  const text = input.text.trim();
  if (/^\/(?:demande|request)\b/i.test(text)) return { kind: "show" };
  if (/^\/(?:rappels|reminders)\b/i.test(text)) return { kind: "reminders" };
  const off = { act: "reminders_off", reference: "", mark: null } as const;
  if (reminded && /^\/?stop[.!]?$/i.test(text)) return { kind: "pressed", choice: off };
  return awaited !== null && !text.startsWith("/") ? { kind: "letter", reference: awaited, text } : null;
}

const isEdited = (input: Input | PositionSent): boolean => input.kind === "unreadable" && input.why === "edited";

/** Does what was asked, in the transaction of `records`: all of it with its answer, or nothing. */
export async function answerOwn(
  house: House,
  records: Records,
  session: SessionKey,
  input: OwnInput,
  conversation: Conversation,
): Promise<readonly Message[]> {
  await records.letters.end(session);
  if (input.kind === "reminders") return [await showDates(house, records, session)];
  const choice = input.kind === "pressed" ? input.choice : null;
  if (choice?.act === "letter_off") return [told([phrase("followed.letter_off")], [BACK_TO_TALK])];
  if (choice?.act === "dates") return [await showDates(house, records, session)];
  if (choice?.act === "reminders_on") return [await startReminders(house, records, session, conversation)];
  if (choice?.act === "months") return [await askMissingMonths(house, records, session)];
  if (choice?.act === "month") return [await takeMonth(house, records, session, choice)];
  if (choice?.act === "reminders_off") return [await stopReminders(house, records, session)];
  const found = await ownReferral(records, session, input);
  if (!found) return [told([phrase("followed.none"), goneWords(house)], [BACK_TO_TALK])];
  if (input.kind === "letter") return await sendLetter(house, records, found, input.text);
  if (choice === null || choice.act === "show") return [await seen(house, records, found)];
  return await act(house, records, found, choice);
}

/** The hand-off that is meant: of this conversation, and still kept. */
async function ownReferral(
  { referrals }: Records,
  session: SessionKey,
  input: Exclude<OwnInput, { kind: "reminders" }>,
): Promise<StoredReferral | null> {
  const wanted = input.kind === "show" ? null : input.kind === "letter" ? input.reference : input.choice.reference;
  const own = (await referrals.ofSession(session)).filter((each) => !isErased(stateOf(each)));
  const latest = [...own].sort((a, b) => b.created - a.created);
  return latest.find(({ reference }) => wanted === null || reference === wanted) ?? null;
}

async function sendLetter(
  house: House,
  records: Records,
  found: StoredReferral,
  text: string | NotPassedOn,
): Promise<readonly Message[]> {
  const { reference, readBy } = found;
  const structure = structureName(house.snapshot(), readBy);
  /** It is awaited still, in another form. */
  const askAgain = async (why: Phrase) => {
    await records.letters.begin({ session: found.session ?? "", reference, at: house.clock.now() });
    return [told([why], [ownChoice("letter_off")])];
  };
  if (typeof text !== "string") return await askAgain(phrase(`followed.${text.why}`, { structure }));
  if (text.length > MESSAGE_MAX_CHARACTERS)
    return await askAgain(phrase("followed.too_long", { most: MESSAGE_MAX_CHARACTERS }));
  const done = await writeToOperator(house, records, found, text);
  // Whoever follows it may read this tomorrow: who answers now is told first.
  const distress = distressIn(fold(text));
  const answer = done === "done" ? phrase(writtenWords(found), { structure }) : phrase(`errors.${done}.resident`);
  return [
    ...(distress ? [alertOf(distress)] : []),
    told([answer], [ownChoice("reply", reference), ownChoice("show", reference), BACK_TO_TALK]),
  ];
}

/** Where the answer will be read: it comes here for those alone who asked to be reached here. */
const writtenWords = (found: StoredReferral) =>
  chatOf(found) === null ? "followed.written_to_ask" : "followed.written";
