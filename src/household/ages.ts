import { type Month, parseMonth } from "./month";

/** Whole months lived on the first day of `month`; a birthday on that very day counts. Negative before birth. */
export function ageInMonths(birthDate: string, month: Month): number {
  const born = parseMonth(birthDate);
  return month - born - (birthDate.endsWith("-01") ? 0 : 1);
}

/** Whole years lived on the first day of `month`; negative before birth. */
export const ageInYears = (birthDate: string, month: Month): number => Math.floor(ageInMonths(birthDate, month) / 12);
