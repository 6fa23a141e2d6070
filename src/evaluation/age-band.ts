import { ageInYears } from "../household/ages";
import type { Month } from "../household/month";

/** Bands wide enough to name nobody; their bounds are those of the barometer's profiles (30, 45, 65). */
export const AGE_BANDS = ["under_18", "18_25", "26_29", "30_45", "46_64", "65_79", "80_plus"] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

const UNTIL: readonly (readonly [years: number, band: AgeBand])[] = [
  [18, "under_18"],
  [26, "18_25"],
  [30, "26_29"],
  [46, "30_45"],
  [65, "46_64"],
  [80, "65_79"],
  [Number.POSITIVE_INFINITY, "80_plus"],
];

/** The band of an age in a month; null when the birth date (YYYY-MM-DD) is not known. */
export function ageBandOf(birthDate: string | null, month: Month): AgeBand | null {
  if (birthDate === null || !/^\d{4}-\d{2}-\d{2}$/.test(birthDate)) return null;
  const years = ageInYears(birthDate, month);
  return years < 0 ? null : (UNTIL.find(([until]) => years < until)?.[1] ?? null);
}
