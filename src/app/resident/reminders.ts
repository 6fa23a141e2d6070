import type { Conversation } from "../../dialogue/conversation";
import { type Message, message } from "../../dialogue/message";
import { phrase } from "../../dialogue/phrase";
import { dayOf } from "../../referral/local-time";
import { type KnownRight, mergeRights } from "../../referral/reminders";
import type { Records, SessionKey } from "../../store/port";
import { estimateReferral } from "../estimate-referral";
import type { House } from "../house";
import { heldOf } from "./held-rights";
import { BACK_TO_TALK, ownChoice, told } from "./own-choice";
import { datesOf, endReminders, lackingOf, setReminders } from "./reminder-list";
import { askMissingMonths } from "./reminder-months";
import { partsIn, withPart } from "./reminder-parts";

/** The dates that are open now, each with its last day and where it is done, then the next one to come; or the offer. */
export async function showDates(house: House, records: Records, session: SessionKey): Promise<Message> {
  const list = await records.reminders.find(session);
  if (!list) return told([phrase("followed.reminders.offer")], [ownChoice("reminders_on"), BACK_TO_TALK]);
  const today = dayOf(house.clock.now());
  const dates = datesOf(house, list);
  const open = dates.filter(({ day, until }) => day <= today && until >= today);
  const lacking = lackingOf(house, list).length > 0;
  const coming = dates.find(({ day }) => day > today);
  return message(
    "text",
    [
      phrase(open.length > 0 ? "followed.reminders.open" : "followed.reminders.nothing_open"),
      ...open.map(({ reminder, until }) => phrase(`followed.dates.${reminder}`, { until: { date: until } })),
      ...(coming ? [phrase("followed.reminders.coming", { day: { date: coming.day } })] : []),
      ...(lacking ? [phrase("followed.reminders.lacking")] : []),
    ],
    {
      sections: open.length === 0 ? [] : [{ title: phrase("followed.reminders.where"), lines: linesOf(house, open) }],
      choices: [...(lacking ? [ownChoice("months")] : []), ownChoice("reminders_off"), BACK_TO_TALK],
    },
  );
}

const linesOf = (house: House, open: readonly { readonly aids: readonly string[] }[]) =>
  [...new Set(open.flatMap(({ aids }) => aids))].map((aid) => {
    const { links } = house.law().aid(aid).aid;
    return { text: phrase(`aids.${aid}.name`), url: links.claim ?? links.official };
  });

/**
 * Agreed to without a hand-off: from the aids received and those that the answers tell to claim. The months that are
 * missing are asked; a list that can have no date is not kept.
 */
export async function startReminders(
  house: House,
  records: Records,
  session: SessionKey,
  conversation: Conversation,
): Promise<Message> {
  const list = await records.reminders.find(session);
  const before = list ? partsIn(list) : [];
  const said = before.find(({ from }) => from === null)?.own ?? [];
  const own = mergeRights([...heldOf(house, conversation), ...said]);
  const rights = claimableOf(house, conversation, own);
  if (!list && rights.length + own.length === 0) return told([phrase("followed.reminders.no_rights")], [BACK_TO_TALK]);
  const { language } = conversation;
  const parts = withPart(before, { from: null, rights, own });
  const set = await setReminders(house, records, { session, language, parts });
  if (!list && datesOf(house, set).length === 0 && lackingOf(house, set).length === 0) {
    await endReminders(records, session);
    return told([phrase("followed.reminders.no_date")], [BACK_TO_TALK]);
  }
  return await askMissingMonths(house, records, session);
}

/** What the answers tell to claim. */
function claimableOf(house: House, { answers, language }: Conversation, held: readonly KnownRight[]): KnownRight[] {
  const estimated = estimateReferral(house, answers, language)?.aids ?? [];
  return estimated
    .filter(({ status }) => status === "yes" || status === "to_confirm")
    .filter(({ aid }) => !held.some((right) => right.aid === aid))
    .map(({ aid }) => ({ aid, status: "to_claim", since: null }));
}

/** One word is enough; what was agreed to in the hand-off is taken back with it. */
export async function stopReminders(house: House, records: Records, session: SessionKey): Promise<Message> {
  const list = await records.reminders.find(session);
  await endReminders(records, session);
  const at = house.clock.now();
  for (const { from: reference } of list ? partsIn(list) : []) {
    const found = reference === null ? null : await records.referrals.find(reference);
    if (!found || found.session !== session) continue;
    await records.followUp.setConsent({ reference: found.reference, consent: "reminders", given: false, at });
    await records.referrals.record({ reference: found.reference, at, by: "resident", what: "refusal:reminders" });
  }
  return told([phrase("followed.reminders.off")], [BACK_TO_TALK]);
}
