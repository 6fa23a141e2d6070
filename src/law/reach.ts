import type { Month } from "../household/month";

/** Months around the present one that may be asked for: figures further back are not all kept, those to come not known. */
export const MONTHS_BACK = 12;
export const MONTHS_AHEAD = 12;

export const isWithinReach = (month: Month, today: Month): boolean =>
  month >= today - MONTHS_BACK && month <= today + MONTHS_AHEAD;
