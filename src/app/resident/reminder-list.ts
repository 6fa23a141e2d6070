import { readContent } from "../../referral/content";
import { dayOf } from "../../referral/local-time";
import {
  type KnownRight,
  lackingMonth,
  momentOfReminder,
  type Occurrence,
  occurrences,
} from "../../referral/reminders";
import type { Records, SessionKey, StoredReferral, StoredReminders } from "../../store/port";
import { DAYS } from "../calendar";
import type { House } from "../house";
import { heldBy } from "./held-rights";
import { askForMonths, laneOf } from "./reminder-message";
import { type Part, partsIn, rightsIn, withPart } from "./reminder-parts";

/** A yearly date, and some time to do something about it; who wants more asks again. */
const KEPT_DAYS = 400;

/** The dates of a list that are told within its time, in order. */
export const datesOf = (
  house: House,
  list: Pick<StoredReminders, "rights" | "since" | "expires">,
): readonly Occurrence[] =>
  // What was already under way when it was agreed to is told too, as long as it is of use.
  occurrences(
    house.reminders().reminders,
    rightsIn(list),
    dayOf(list.since - KEPT_DAYS * DAYS),
    dayOf(list.expires),
  ).filter(({ until }) => until >= dayOf(list.since));

/** When the first date is told that was not, from a moment on; null when none is left. */
export function nextOf(house: House, list: StoredReminders, from: number): number | null {
  const { hours } = house.reminders();
  const moments = datesOf(house, list).map((date) => momentOfReminder(date, hours));
  return moments.find((moment) => moment > from) ?? null;
}

/** Begins, or begins anew, to remind a conversation of its dates. */
export async function setReminders(
  house: House,
  records: Records,
  wanted: Pick<StoredReminders, "session" | "language"> & { readonly parts: readonly Part[] },
): Promise<StoredReminders> {
  const { session, language, parts } = wanted;
  const now = house.clock.now();
  const before = await records.reminders.find(session);
  const since = before?.since ?? now;
  const list = {
    ...{ session, language, rights: JSON.stringify(parts), since },
    ...{ nextDue: null, expires: now + KEPT_DAYS * DAYS },
  };
  // From the beginning: what was told is not told again, and what was not yet is.
  const set = { ...list, nextDue: nextOf(house, list, 0) };
  await records.reminders.set(set);
  return set;
}

/** Those that can have no date yet, because the month they are counted from is not known. */
export const lackingOf = (house: House, list: Pick<StoredReminders, "rights">) =>
  lackingMonth(house.reminders().reminders, rightsIn(list));

/** Reminders leave on Telegram alone, and are agreed to there alone. */
export const canBeReminded = (session: SessionKey | null): session is SessionKey =>
  session?.startsWith("telegram:") ?? false;

type Followed = Pick<
  StoredReferral,
  "reference" | "session" | "language" | "contact" | "aids" | "answers" | "nonTakeUp"
>;

/**
 * Follows what a hand-off says of its resident's rights, in the transaction of `records`: those opened since a month, those
 * they had, and those to look at. What other hand-offs of the conversation say stays. Only for who agreed to reminders.
 */
export async function followReminders(house: House, records: Records, referral: Followed): Promise<void> {
  const { reference, session, language } = referral;
  if (!canBeReminded(session)) return;
  const consents = await records.followUp.consents(reference);
  if (!consents.some(({ consent, given }) => consent === "reminders" && given)) {
    await endRemindersOf(house, records, session, reference);
    return;
  }
  const list = await records.reminders.find(session);
  const before = list ? partsIn(list) : [];
  const part = await partOf(house, records, referral, before.find(({ from }) => from === reference) ?? null, session);
  const set = await setReminders(house, records, { session, language, parts: withPart(before, part) });
  const lacked = new Set(list ? lackingOf(house, list).map(({ id }) => id) : []);
  if (lackingOf(house, set).some(({ id }) => !lacked.has(id))) await askForMonths(house, records, set);
}

async function partOf(
  house: House,
  records: Records,
  referral: Followed,
  before: Part | null,
  session: SessionKey,
): Promise<Part> {
  const { reference, language } = referral;
  const known = new Map<string, KnownRight>();
  for (const aid of readContent(referral).aids ?? []) known.set(aid, { aid, status: "to_claim", since: null });
  const lost = new Set<string>();
  for (const { aid, outcome, since } of await records.followUp.outcomes(reference)) {
    known.delete(aid);
    if (outcome === "opened" || outcome === "already_had") known.set(aid, { aid, status: "received", since });
    else lost.add(aid);
  }
  const own = before?.own ?? (await heldBy(house, records, session, language));
  return { from: reference, rights: [...known.values()], own: own.filter(({ aid }) => !lost.has(aid)) };
}

/** No reminder any more, nor one that was about to leave. */
export async function endReminders({ reminders, outbox }: Records, session: SessionKey): Promise<void> {
  await reminders.stop(session);
  await outbox.deleteLane(laneOf(session));
}

/** The same, of those that were agreed to with this hand-off; what was agreed to elsewhere goes on. */
export async function endRemindersOf(
  house: House,
  records: Records,
  session: SessionKey,
  reference: string,
): Promise<void> {
  const list = await records.reminders.find(session);
  const before = list ? partsIn(list) : [];
  const parts = before.filter(({ from }) => from !== reference);
  if (!list || parts.length === before.length) return;
  if (parts.length === 0) await endReminders(records, session);
  else await setReminders(house, records, { session, language: list.language, parts });
}
