import { type Month, parseMonth } from "./month";

/** A date of birth, as ages are counted from it. */
export interface Birth {
  readonly month: Month;
  /** The month whose first day ends no whole month lived yet: that of a birth on a first day, or else the next one. */
  readonly countedFrom: Month;
}

export function readBirth(date: string): Birth {
  const month = parseMonth(date);
  return { month, countedFrom: date.endsWith("-01") ? month : month + 1 };
}

/** Whole months lived on the first day of `month`; a birthday on that very day counts. Negative before birth. */
export const ageInMonths = (birthDate: string, month: Month): number => month - readBirth(birthDate).countedFrom;

/** Whole years lived on the first day of `month`; negative before birth. */
export const ageInYears = (birthDate: string, month: Month): number => Math.floor(ageInMonths(birthDate, month) / 12);
