import type { Choice, Message } from "../../dialogue/message";
import { type Phrase, phrase } from "../../dialogue/phrase";
import { dayOf, timeOf } from "../../referral/local-time";
import type { StoredOutcome } from "../../store/port";
import { structureName } from "../../territory/snapshot";
import type { House } from "../house";
import type { OwnReferral } from "../own-referral";
import { transferWords } from "../transfer-referral";
import { BACK_TO_TALK, ownChoice, told } from "./own-choice";

/** Where a hand-off stands, in plain words, and what its resident may do about it. */
export function showOwn(house: House, own: OwnReferral): Message {
  const { reference, transferTo } = own;
  const structure = structureName(house.snapshot(), own.readBy);
  return told(
    [
      phrase("followed.title", { reference, structure }),
      phrase(`followed.states.${own.state}`, { structure }),
      ...appointmentWords(own),
      ...own.outcomes.map(outcomeWords),
      ...messageWords(own, structure),
      ...(transferTo === null ? [] : transferWords(house, transferTo, own.transferReader)),
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
  const { reference, actions, appointment, transferTo } = own;
  const held = appointment?.status === "held" ? appointment : null;
  return [
    ...(held && held.accepted === null ? [ownChoice("accept", reference, held.at)] : []),
    ...(transferTo === null ? [] : [ownChoice("transfer_yes", reference), ownChoice("transfer_no", reference)]),
    ownChoice("reply", reference),
    ...(["reschedule", "decline", "come_back", "withdraw"] as const)
      .filter((action) => actions.includes(action))
      .map((action) => ownChoice(action, reference)),
  ];
}

/** When and where, and whether it was said yes to; nothing when none holds. */
export function appointmentWords({ appointment }: OwnReferral): Phrase[] {
  if (appointment?.status !== "held") return [];
  const { at, place, accepted } = appointment;
  return [
    phrase("followed.held", { day: { day: dayOf(at) }, time: timeOf(at), place }),
    ...(accepted === null ? [] : [phrase("followed.accepted")]),
  ];
}

/** What became of an aid, with the amount that was granted. */
export function outcomeWords({ aid, outcome, amount, rhythm, since }: StoredOutcome): Phrase {
  const name = phrase(`aids.${aid}.name`);
  if (outcome !== "opened" || amount === null || rhythm === null || since === null)
    return phrase(`followed.outcomes.${outcome}`, { aid: name });
  return phrase(`followed.outcomes.opened_${rhythm}`, {
    aid: name,
    amount: { money: amount / 100 },
    month: { month: since },
  });
}
