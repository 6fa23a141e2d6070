/** A calendar month counted from January of the year 0, so that months subtract and compare as plain numbers. */
export type Month = number;

/** The month of a year; `month` runs from 1 to 12. */
export const monthOf = (year: number, month: number): Month => year * 12 + month - 1;

/** Reads "2026-11" or the month of "2026-11-20"; NaN when the text is neither. */
export function parseMonth(text: string): Month {
  const match = /^(\d{4})-(0[1-9]|1[0-2])(?:-\d{2})?$/.exec(text);
  return match ? monthOf(Number(match[1]), Number(match[2])) : Number.NaN;
}

export const yearOf = (month: Month): number => Math.floor(month / 12);

/** From 1 (January) to 12. */
export const monthNumber = (month: Month): number => (month % 12) + 1;

/** "2026-11" */
export const formatMonth = (month: Month): string => `${yearOf(month)}-${String(monthNumber(month)).padStart(2, "0")}`;

/** "2026-11-01" */
export const firstDay = (month: Month): string => `${formatMonth(month)}-01`;

/** Every month from `first` to `last`, both included. */
export const monthsBetween = (first: Month, last: Month): Month[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
