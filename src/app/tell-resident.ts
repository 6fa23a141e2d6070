import { type Choice, type Message, message } from "../dialogue/message";
import { type Phrase, phrase } from "../dialogue/phrase";
import { readAppointment } from "../referral/appointment";
import { readContent } from "../referral/content";
import { dayOf, timeOf } from "../referral/local-time";
import type { Records, StoredReferral } from "../store/port";
import { structureName } from "../territory/snapshot";
import { aboutMonths } from "./calendar";
import type { House } from "./house";
import { BACK_TO_TALK, ownChoice } from "./resident/own-choice";
import { askedTransfer, calledOffWords, isToAnswer, ownAppointment } from "./resident/to-answer";
import type { TelegramDelivery } from "./telegram-delivery";

const TELEGRAM = "telegram:";

/** What a resident is told as it happens, where they asked to be reached. Words: `followed.<kind>`. */
export type Told =
  | "seen"
  | "missed"
  | "appointment"
  | "appointment_cancelled"
  | "started"
  | "closed"
  | "outcomes"
  | "reopened"
  | "expiring"
  | "expired"
  | "transfer_asked"
  | "transferred"
  | "taken_over"
  | "message";

/** The chat in which a person asked to be reached; null when they asked for another way. */
export function chatOf(referral: StoredReferral): string | null {
  const { session } = referral;
  const byTelegram = readContent(referral).contact?.means === "telegram";
  return byTelegram && session?.startsWith(TELEGRAM) ? session.slice(TELEGRAM.length) : null;
}

/**
 * Tells a resident what happened to `referral`, whose appointment is as it was before, in the transaction in which it did; does nothing for those who are not reached on
 * Telegram, who read it on their page or are told by the operator.
 */
export async function tellResident(
  house: House,
  records: Records,
  referral: StoredReferral,
  kind: Told,
  ...more: Phrase[]
): Promise<void> {
  const chat = chatOf(referral);
  if (chat !== null) await put(house, records, referral, chat, await messageOf(house, records, referral, kind, more));
}

async function messageOf(
  house: House,
  records: Records,
  referral: StoredReferral,
  kind: Told,
  more: readonly Phrase[],
): Promise<Message> {
  const { reference, readBy } = referral;
  const structure = structureName(house.snapshot(), readBy);
  const held = readAppointment(referral.appointment);
  const when = held ? { date: { date: dayOf(held.at) }, time: timeOf(held.at), place: held.place } : {};
  const said = [
    phrase(`followed.${kind}`, { reference, structure, ...when, ...(kind === "expired" ? keptFor(house) : {}) }),
    ...goneWords(house, referral, kind),
    ...more,
  ];
  return message("text", said, {
    choices: choicesOf(kind, reference, await markAsked(house, records, referral, kind)),
  });
}

const GONE: readonly Told[] = ["closed", "transferred", "taken_over"];

/** What ends or goes elsewhere takes the appointment along: nobody is to go there for nothing. */
function goneWords(house: House, before: StoredReferral, kind: Told): Phrase[] {
  const appointment = GONE.includes(kind) ? ownAppointment(before, house.clock.now()) : null;
  return isToAnswer(appointment) ? [calledOffWords(appointment)] : [];
}

/** After how long without news it is erased. */
const keptFor = ({ delays }: House) => ({ count: aboutMonths(delays.openReferralDays) });

/** Of what is asked, which the answer carries; null when nothing is. */
async function markAsked(house: House, records: Records, referral: StoredReferral, kind: Told): Promise<string | null> {
  if (kind === "appointment") return ownAppointment(referral, house.clock.now())?.mark ?? null;
  return kind === "transfer_asked" ? ((await askedTransfer(records, referral.reference))?.mark ?? null) : null;
}

/** What may be done about it at once; the rest is behind « Ma demande ». */
function choicesOf(kind: Told, reference: string, mark: string | null): Choice[] {
  const show = ownChoice("show", reference);
  const reply = ownChoice("reply", reference);
  switch (kind) {
    case "appointment":
      return [ownChoice("accept", reference, mark), ownChoice("reschedule", reference, mark), reply, show];
    case "transfer_asked":
      return [ownChoice("transfer_yes", reference, mark), ownChoice("transfer_no", reference, mark), reply, show];
    case "expired":
      return [BACK_TO_TALK];
    case "closed":
      return [ownChoice("come_back", reference), show];
    default:
      return [reply, show];
  }
}

async function put(
  house: House,
  { outbox }: Records,
  { session, language, reference }: StoredReferral,
  chat: string,
  told: Message,
): Promise<void> {
  const payload: TelegramDelivery = { session: chat, message: told, language, origin: null, index: 0, reference };
  const id = Buffer.from(house.ids.random(16)).toString("base64url");
  const lane = session ?? "";
  await outbox.put({ id, topic: "telegram", lane, payload: JSON.stringify(payload), due: house.clock.now() });
}
