import { dayAfter } from "../territory/days";

/**
 * What is looked back on: seven days, thirty days, or all of it. Days that are past rather than the calendar's week and
 * month: on a Monday morning, or on the first of a month, those have only just begun and would be empty.
 */
export const PERIODS = ["week", "month", "start"] as const;
export type Period = (typeof PERIODS)[number];

const DAYS: Readonly<Record<Exclude<Period, "start">, number>> = { week: 7, month: 30 };

/** The first day (YYYY-MM-DD) of a period that ends today, both included; null when it has none. */
export const firstDayOf = (period: Period, today: string): string | null =>
  period === "start" ? null : dayAfter(today, 1 - DAYS[period]);

/** Whether a day is of the period that began on `from`; one that is not known is of no period but the whole. */
export const isSince = (day: string | null, from: string | null): boolean =>
  from === null || (day !== null && day >= from);
