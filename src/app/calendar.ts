import { type Month, parseMonth } from "../household/month";
import type { LocalMoment } from "../territory/openings";

const DAY = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Paris",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

const TIME = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Paris",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** The day in Arras at a moment, YYYY-MM-DD. */
export const dayOf = (moment: number): string => DAY.format(moment);

/** What the clocks of Arras show at a moment. */
export function localMoment(moment: number): LocalMoment {
  const [hours = 0, minutes = 0] = TIME.format(moment).split(":").map(Number);
  return { date: dayOf(moment), minutes: hours * 60 + minutes };
}

export const monthAt = (moment: number): Month => parseMonth(dayOf(moment));

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAYS = 24 * HOUR;
