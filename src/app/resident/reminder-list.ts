import * as z from "zod";
import { readContent } from "../../referral/content";
import { dayOf } from "../../referral/local-time";
import { type KnownRight, momentOfReminder, type Occurrence, occurrences } from "../../referral/reminders";
import type { Records, SessionKey, StoredReferral, StoredReminders } from "../../store/port";
import { DAYS } from "../calendar";
import type { House } from "../house";

/** A yearly date, and some time to do something about it; who wants more asks again. */
const KEPT_DAYS = 400;

const schema = z.array(
  z.object({ aid: z.string(), status: z.enum(["received", "to_claim"]), since: z.string().nullable() }),
);
export const rightsIn = ({ rights }: Pick<StoredReminders, "rights">): readonly KnownRight[] =>
  schema.parse(JSON.parse(rights));

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
  wanted: Pick<StoredReminders, "session" | "language" | "reference"> & { readonly rights: readonly KnownRight[] },
): Promise<StoredReminders> {
  const now = house.clock.now();
  const before = await records.reminders.find(wanted.session);
  const since = before?.since ?? now;
  const list = {
    ...wanted,
    rights: JSON.stringify(wanted.rights),
    since,
    nextDue: null,
    expires: now + KEPT_DAYS * DAYS,
  };
  // From the beginning: what was told is not told again, and what was not yet is.
  const set = { ...list, nextDue: nextOf(house, list, 0) };
  await records.reminders.set(set);
  return set;
}

/**
 * Follows what a hand-off says of its resident's rights, in the transaction of `records`: those opened since a month, those
 * they had, and those to look at. Only for who agreed to reminders, on Telegram.
 */
export async function followReminders(
  house: House,
  records: Records,
  referral: Pick<StoredReferral, "reference" | "session" | "language" | "contact" | "aids" | "answers" | "nonTakeUp">,
): Promise<void> {
  const { reference, session, language } = referral;
  if (!session?.startsWith("telegram:")) return;
  const consents = await records.followUp.consents(reference);
  if (!consents.some(({ consent, given }) => consent === "reminders" && given)) {
    await endRemindersOf(records, session, reference);
    return;
  }
  const outcomes = await records.followUp.outcomes(reference);
  const known = new Map<string, KnownRight>();
  for (const aid of readContent(referral).aids ?? []) known.set(aid, { aid, status: "to_claim", since: null });
  for (const { aid, outcome, since } of outcomes) {
    known.delete(aid);
    if (outcome === "opened" || outcome === "already_had") known.set(aid, { aid, status: "received", since });
  }
  await setReminders(house, records, { session, language, reference, rights: [...known.values()] });
}

/** Where the reminders of a conversation wait to leave. */
export const laneOf = (session: SessionKey): string => `reminder:${session}`;

/** No reminder any more, nor one that was about to leave. */
export async function endReminders({ reminders, outbox }: Records, session: SessionKey): Promise<void> {
  await reminders.stop(session);
  await outbox.deleteLane(laneOf(session));
}

/** The same, when it is with this hand-off that they were agreed to. */
export async function endRemindersOf(records: Records, session: SessionKey, reference: string): Promise<void> {
  if ((await records.reminders.find(session))?.reference === reference) await endReminders(records, session);
}
