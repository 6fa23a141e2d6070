import { dayOf } from "../../referral/local-time";
import { decentMoment, momentOfReminder } from "../../referral/reminders";
import type { Records, StoredReminders } from "../../store/port";
import type { House } from "../house";
import type { TelegramDelivery } from "../telegram-delivery";
import { datesOf, laneOf, nextOf } from "./reminder-list";
import { discreet } from "./reminders";

const BATCH = 50;

/**
 * Reminds residents of the dates that came, once each; how many messages were put. To be called every few minutes, by as
 * many processes as there are: that a date was told, and what tells it, are one.
 */
export async function remindResidents(house: House): Promise<number> {
  let put = 0;
  for (;;) {
    const batch = await house.store.transaction((records) => remindBatch(house, records));
    if (batch === null) return put;
    put += batch;
  }
}

/** Null when nobody is left whose date has come. */
async function remindBatch(house: House, records: Records): Promise<number | null> {
  const due = await records.reminders.due(house.clock.now(), BATCH);
  if (due.length === 0) return null;
  let put = 0;
  for (const list of due) if (await remind(house, records, list)) put++;
  return put;
}

/** One message, whatever number of dates came since the last: it says no more than that there are some. */
async function remind(house: House, records: Records, list: StoredReminders): Promise<boolean> {
  const now = house.clock.now();
  const { hours } = house.reminders();
  const { session, nextDue, language } = list;
  if (!(await records.reminders.putOff(session, nextDue, nextOf(house, list, now)))) return false;
  let fresh = false;
  for (const date of datesOf(house, list)) {
    if (momentOfReminder(date, hours) > now) break;
    const settled = await records.reminders.settle({ session, reminder: date.reminder, day: date.day });
    // What was missed while nothing ran, and is of no use any more, is not told.
    if (settled && date.until >= dayOf(now)) fresh = true;
  }
  if (!fresh) return false;
  const chat = session.slice("telegram:".length);
  const payload: TelegramDelivery = { session: chat, message: discreet(), language, origin: null, index: 0 };
  const id = Buffer.from(house.ids.random(16)).toString("base64url");
  const due = decentMoment(now, hours);
  await records.outbox.put({
    id,
    topic: "telegram",
    lane: laneOf(session),
    payload: JSON.stringify(payload),
    due,
  });
  return true;
}
