import { type Month, parseMonth } from "../../../household/month";

/** Months around the present one that may be asked for: figures further back are not all kept, those to come not known. */
export const MONTHS_BACK = 12;
export const MONTHS_AHEAD = 12;

/** Whether a month of a request is out of reach; what is no month is for the household to tell. */
export function isOutOfReach(mois: unknown, today: Month): boolean {
  const month = typeof mois === "string" ? parseMonth(mois) : Number.NaN;
  return month < today - MONTHS_BACK || month > today + MONTHS_AHEAD;
}
