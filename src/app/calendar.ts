import { type Month, parseMonth } from "../household/month";
import { dayOf, timeOf } from "../referral/local-time";
import type { LocalMoment } from "../territory/openings";

export { dayOf } from "../referral/local-time";

/** What the clocks of Arras show at a moment. */
export function localMoment(moment: number): LocalMoment {
  const [hours = 0, minutes = 0] = timeOf(moment).split(":").map(Number);
  return { date: dayOf(moment), minutes: hours * 60 + minutes };
}

export const monthAt = (moment: number): Month => parseMonth(dayOf(moment));

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAYS = 24 * HOUR;

const DAYS_OF_A_MONTH = 30;

/** Days as one says them: about so many months, at least one. */
export const aboutMonths = (days: number): number => Math.max(1, Math.round(days / DAYS_OF_A_MONTH));
