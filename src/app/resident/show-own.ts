import type { Choice, Message } from "../../dialogue/message";
import { type Phrase, phrase } from "../../dialogue/phrase";
import { appealLine } from "../../dialogue/show-gap";
import type { Action } from "../../referral/life";
import { dayOf, timeOf } from "../../referral/local-time";
import type { StoredOutcome } from "../../store/port";
import { structureName } from "../../territory/snapshot";
import type { House } from "../house";
import type { OwnReferral } from "../own-referral";
import { transferWords } from "../transfer-referral";
import { BACK_TO_TALK, ownChoice, told } from "./own-choice";
import { calledOffWords, isToAnswer } from "./to-answer";

/** Where a hand-off stands, in plain words, and what its resident may do about it. */
export function showOwn(house: House, own: OwnReferral): Message {
  const { reference, transfer } = own;
  const structure = structureName(house.snapshot(), own.readBy);
  return told(
    [
      phrase("followed.title", { reference, structure }),
      phrase(`followed.states.${own.state}`, { structure }),
      ...appointmentWords(own),
      ...own.outcomes.flatMap(outcomeWords),
      ...messageWords(own, structure),
      ...(transfer === null ? [] : transferWords(house, transfer.to, transfer.reader)),
    ],
    [...ownChoices(own), BACK_TO_TALK],
  );
}

/** All that was written to them and that they have not read, or the last of it. */
function messageWords({ messages }: OwnReferral, structure: string): Phrase[] {
  const received = messages.filter(({ by }) => by !== "resident");
  const unread = received.filter(({ read }) => read === null);
  const shown = unread.length > 0 ? unread : received.slice(-1);
  return [
    ...(unread.length > 0 ? [phrase("followed.unread", { count: unread.length })] : []),
    ...shown.flatMap(({ at, text }) => [
      phrase("followed.message_of", { structure, day: { day: dayOf(at) }, time: timeOf(at) }),
      phrase("dialogue.literal", { text }),
    ]),
    ...(shown.length > 0 ? [phrase("followed.reply")] : []),
  ];
}

/** The buttons of what may be done about it now. */
function ownChoices(own: OwnReferral): Choice[] {
  const { reference, actions, appointment, transfer } = own;
  const invited = isToAnswer(appointment) ? appointment : null;
  const open = <A extends Action>(...all: A[]) => all.filter((action) => actions.includes(action));
  return [
    ...(invited && invited.accepted === null ? [ownChoice("accept", reference, invited.mark)] : []),
    ...(transfer ? TRANSFER.map((act) => ownChoice(act, reference, transfer.mark)) : []),
    ownChoice("reply", reference),
    ...(invited ? open("reschedule", "decline").map((action) => ownChoice(action, reference, invited.mark)) : []),
    ...open("come_back").map((action) => ownChoice(action, reference)),
    ownChoice("consents", reference),
    ...open("withdraw").map((action) => ownChoice(action, reference)),
  ];
}

const TRANSFER = ["transfer_yes", "transfer_no"] as const;

/** When and where, and whether it was said yes to, or that it is off; nothing when there is none. */
export function appointmentWords({ appointment }: OwnReferral): Phrase[] {
  if (appointment?.status === "cancelled" && appointment.moment === "to_come") return [calledOffWords(appointment)];
  if (appointment?.status !== "held") return [];
  const { at, place, accepted, moment } = appointment;
  const when = { day: { day: dayOf(at) }, time: timeOf(at), place };
  if (moment === "past") return [phrase("followed.held_past", when)];
  return [phrase("followed.held", when), ...(accepted === null ? [] : [phrase("followed.accepted")])];
}

/** What became of an aid: the amount that was granted, or why it was refused and what can be done. */
export function outcomeWords({ aid, outcome, amount, rhythm, since, reason }: StoredOutcome): Phrase[] {
  const name = phrase(`aids.${aid}.name`);
  if (outcome === "refused") {
    const why = phrase(`followed.reasons.${reason ?? "not_said"}`);
    return [phrase("followed.outcomes.refused", { aid: name, why }), appealLine(aid).text];
  }
  if (outcome !== "opened" || amount === null || rhythm === null || since === null)
    return [phrase(`followed.outcomes.${outcome}`, { aid: name })];
  const opened = phrase(`followed.outcomes.opened_${rhythm}`, {
    aid: name,
    amount: { money: amount / 100 },
    month: { month: since },
  });
  return [opened];
}
