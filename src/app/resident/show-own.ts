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
      ...messageWords(house, own),
      ...(transfer === null ? [] : [...transferWords(house, transfer.to, transfer.reader), ...calledOffByPassing(own)]),
    ],
    [...ownChoices(own), BACK_TO_TALK],
  );
}

/** All that was written to them and that they have not read, or the last of it. */
function messageWords(house: House, { messages, readBy }: OwnReferral): Phrase[] {
  const received = messages.filter(({ from }) => from !== null);
  const unread = received.filter(({ read }) => read === null);
  const shown = unread.length > 0 ? unread : received.slice(-1);
  return [
    ...(unread.length > 0 ? [phrase("followed.unread", { count: unread.length })] : []),
    ...shown.flatMap(({ at, text, from }) => [
      phrase("followed.message_of", {
        structure: structureName(house.snapshot(), from ?? readBy),
        day: { day: dayOf(at) },
        time: timeOf(at),
      }),
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

/** Of an appointment that holds: that it would not, once the hand-off is passed on. */
export const calledOffByPassing = ({ appointment }: OwnReferral): Phrase[] =>
  isToAnswer(appointment)
    ? [phrase("followed.transfer_calls_off", { day: { day: dayOf(appointment.at) }, time: timeOf(appointment.at) })]
    : [];

/** When and where, and whether it was said yes to, or that it is off or another is awaited; nothing when there is none. */
export function appointmentWords({ appointment }: OwnReferral): Phrase[] {
  if (appointment?.status === "reschedule_asked" && appointment.awaits !== null) return [phrase("followed.awaited")];
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
