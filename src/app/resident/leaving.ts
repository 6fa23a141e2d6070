import type { DecentHours } from "../../law/reminder";
import { dayOf } from "../../referral/local-time";
import { decentMoment } from "../../referral/reminders";
import type { TelegramDelivery } from "../telegram-delivery";

/**
 * When a message that waits may leave: at once, but for a reminder, which disturbs nobody at night, however late it left
 * its place. Null: it is of no use any more.
 */
export function leavesAt({ reminder }: TelegramDelivery, now: number, hours: DecentHours): number | null {
  if (!reminder) return now;
  const at = decentMoment(now, hours);
  return reminder.until !== null && dayOf(at) > reminder.until ? null : at;
}
