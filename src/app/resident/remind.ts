import { dayOf } from "../../referral/local-time";
import { momentOfReminder } from "../../referral/reminders";
import type { Records, SessionKey, StoredReminders } from "../../store/port";
import { DAYS } from "../calendar";
import { eachApart } from "../each-apart";
import type { House } from "../house";
import { datesOf, nextOf } from "./reminder-list";
import { tellOfDate } from "./reminder-message";

const BATCH = 50;

/**
 * Reminds residents of the dates that came, once each; how many messages were put. To be called every few minutes, by as
 * many processes as there are: that a date was told, and what tells it, are one.
 * @throws the first fault, once all are through.
 */
export async function remindResidents(house: House): Promise<number> {
  let put = 0;
  const due = () => house.store.transaction(({ reminders }) => reminders.due(house.clock.now(), BATCH));
  await eachApart(due, async ({ session }) => {
    const done = await remindOne(house, session);
    if (done === "put") put++;
    return done !== "not_due";
  });
  return put;
}

type Reminded = "put" | "nothing_to_tell" | "not_due";

/** In a transaction of its own; one that fails is looked at again the next day, and stands in nobody's way meanwhile. */
async function remindOne(house: House, session: SessionKey): Promise<Reminded> {
  try {
    return await withDue(house, session, async (records, list) =>
      (await remind(house, records, list)) ? "put" : "nothing_to_tell",
    );
  } catch (error) {
    const later = house.clock.now() + DAYS;
    await withDue(house, session, async ({ reminders }, { nextDue }) => {
      await reminders.putOff(session, nextDue, later);
      return "nothing_to_tell";
    });
    throw error;
  }
}

/** As it is now: another process may have reminded of it since it was listed. */
async function withDue(
  { store, clock }: House,
  session: SessionKey,
  work: (records: Records, list: StoredReminders) => Promise<Reminded>,
): Promise<Reminded> {
  return await store.transaction(async (records) => {
    const list = await records.reminders.find(session);
    const due = list?.nextDue ?? Number.POSITIVE_INFINITY;
    return list !== null && due <= clock.now() ? await work(records, list) : "not_due";
  });
}

/** One message, whatever number of dates came since the last: it says no more than that there are some. */
async function remind(house: House, records: Records, list: StoredReminders): Promise<boolean> {
  const now = house.clock.now();
  const { hours } = house.reminders();
  const { session, nextDue } = list;
  if (!(await records.reminders.putOff(session, nextDue, nextOf(house, list, now)))) return false;
  let until: string | null = null;
  for (const date of datesOf(house, list)) {
    if (momentOfReminder(date, hours) > now) break;
    const settled = await records.reminders.settle({ session, reminder: date.reminder, day: date.day });
    // What was missed while nothing ran, and is of no use any more, is not told.
    if (settled && date.until >= dayOf(now) && (until === null || date.until > until)) until = date.until;
  }
  if (until === null) return false;
  await tellOfDate(house, records, list, until);
  return true;
}
