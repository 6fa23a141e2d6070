import { near } from "./spelling";

/** Names of months in French and English, without accents, with their usual abbreviations. */
const MONTHS: readonly (readonly string[])[] = [
  ["janvier", "janv", "jan", "january"],
  ["fevrier", "fevr", "fev", "february", "feb"],
  ["mars", "march", "mar"],
  ["avril", "avr", "april", "apr"],
  ["mai", "may"],
  ["juin", "june", "jun"],
  ["juillet", "juil", "juill", "july", "jul"],
  ["aout", "august", "aug"],
  ["septembre", "sept", "sep", "september"],
  ["octobre", "oct", "october"],
  ["novembre", "nov", "november"],
  ["decembre", "dec", "december"],
];

/** "Sept 2026" is September, not seven; "dix-sept 2026" is none. */
export const withSeptember = (folded: string): string =>
  folded.replace(/([a-z]+[ -])?\bsept(?=\.? ?'?\d|\.?$)/g, (all, before: string = "") =>
    /^(?:vingt|dix|trente|quarante|cinquante|soixante)/.test(before) ? all : `${before}septembre`,
  );

/** From 1 to 12, or null; a typing error is forgiven in a long name. */
export function monthNamed(word: string): number | null {
  const exact = MONTHS.findIndex((names) => names.includes(word));
  if (exact >= 0) return exact + 1;
  if (word === "juilet") return 7;
  const close = MONTHS.flatMap((names, index) => (names.some((name) => near(word, name)) ? [index + 1] : []));
  return close.length === 1 ? (close[0] ?? null) : null;
}

/** "YYYY-MM-DD", or null when the calendar has no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  if (days === undefined || day < 1 || day > days) return null;
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** A year of two digits: the latest one that is not after `latest` (YYYY-MM-DD). */
export function fullYear(digits: string, latest: string): number {
  const year = Number(digits);
  if (digits.length !== 2) return year;
  const thisYear = Number(latest.slice(0, 4));
  const century = thisYear - (thisYear % 100);
  return century + year <= thisYear ? century + year : century + year - 100;
}

/** The day `count` days before an ISO day. */
export function daysBefore(today: string, count: number): string {
  const day = new Date(`${today}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - count);
  return day.toISOString().slice(0, 10);
}
