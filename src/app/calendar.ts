import { type Month, parseMonth } from "../household/month";

const DAY = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Paris",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The day in Arras at a moment, YYYY-MM-DD. */
export const dayOf = (moment: number): string => DAY.format(moment);

export const monthAt = (moment: number): Month => parseMonth(dayOf(moment));

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAYS = 24 * HOUR;
