import { answersOf } from "../../dialogue/agenda";
import type { Conversation } from "../../dialogue/conversation";
import { type Message, message } from "../../dialogue/message";
import { phrase } from "../../dialogue/phrase";
import { dayOf } from "../../referral/local-time";
import type { KnownRight } from "../../referral/reminders";
import type { Records, SessionKey } from "../../store/port";
import { estimateReferral } from "../estimate-referral";
import type { House } from "../house";
import { BACK_TO_TALK, ownChoice, told } from "./own-choice";
import { datesOf, endReminders, setReminders } from "./reminder-list";

/** What someone else may read on this telephone: that there is a date, and nothing of what it is about. */
export const discreet = (): Message =>
  told([phrase("followed.reminders.discreet")], [ownChoice("dates"), ownChoice("reminders_off")]);

/** The dates that are open now, each with its last day and where it is done, then the next one to come; or the offer. */
export async function showDates(house: House, records: Records, session: SessionKey): Promise<Message> {
  const list = await records.reminders.find(session);
  if (!list) return told([phrase("followed.reminders.offer")], [ownChoice("reminders_on"), BACK_TO_TALK]);
  const today = dayOf(house.clock.now());
  const dates = datesOf(house, list);
  const open = dates.filter(({ day, until }) => day <= today && until >= today);
  const coming = dates.find(({ day }) => day > today);
  return message(
    "text",
    [
      phrase(open.length > 0 ? "followed.reminders.open" : "followed.reminders.nothing_open"),
      ...open.map(({ reminder, until }) => phrase(`followed.dates.${reminder}`, { until: { date: until } })),
      ...(coming ? [phrase("followed.reminders.coming", { day: { date: coming.day } })] : []),
    ],
    {
      sections: open.length === 0 ? [] : [{ title: phrase("followed.reminders.where"), lines: linesOf(house, open) }],
      choices: [ownChoice("reminders_off"), BACK_TO_TALK],
    },
  );
}

const linesOf = (house: House, open: readonly { readonly aids: readonly string[] }[]) =>
  [...new Set(open.flatMap(({ aids }) => aids))].map((aid) => {
    const { links } = house.law().aid(aid).aid;
    return { text: phrase(`aids.${aid}.name`), url: links.claim ?? links.official };
  });

/** Agreed to without a hand-off: from the aids received and those that the answers tell to claim. */
export async function startReminders(
  house: House,
  records: Records,
  session: SessionKey,
  conversation: Conversation,
): Promise<Message> {
  const before = await records.reminders.find(session);
  // What a hand-off knows, since when each aid is received, is worth more than the answers.
  if (!before) {
    const rights = rightsOf(house, conversation);
    if (rights.length === 0) return told([phrase("followed.reminders.no_rights")], [BACK_TO_TALK]);
    await setReminders(house, records, { session, language: conversation.language, reference: null, rights });
  }
  return told([phrase("followed.reminders.on")], [ownChoice("dates"), ownChoice("reminders_off"), BACK_TO_TALK]);
}

function rightsOf(house: House, conversation: Conversation): readonly KnownRight[] {
  const { answers, language } = conversation;
  const received = answersOf(conversation).get("aides_percues");
  const names = Array.isArray(received) ? received : [];
  const all = house.law().aids.map(({ aid }) => aid.id);
  const held = all.filter((aid) => names.some((name) => aid === name || aid.startsWith(`${name}_`)));
  const told = estimateReferral(house, answers, language)?.aids ?? [];
  const claimed = told.filter(
    ({ aid, status }) => (status === "yes" || status === "to_confirm") && !held.includes(aid),
  );
  return [
    ...held.map((aid): KnownRight => ({ aid, status: "received", since: null })),
    ...claimed.map(({ aid }): KnownRight => ({ aid, status: "to_claim", since: null })),
  ];
}

/** One word is enough; what was agreed to in the hand-off is taken back with it. */
export async function stopReminders(house: House, records: Records, session: SessionKey): Promise<Message> {
  const list = await records.reminders.find(session);
  await endReminders(records, session);
  const at = house.clock.now();
  const found = list?.reference ? await records.referrals.find(list.reference) : null;
  if (found && found.session === session) {
    const { reference } = found;
    await records.followUp.setConsent({ reference, consent: "reminders", given: false, at });
    await records.referrals.record({ reference, at, by: "resident", what: "refusal:reminders" });
  }
  return told([phrase("followed.reminders.off")], [BACK_TO_TALK]);
}
