import * as z from "zod";

const day = z.iso.date();

/** Nothing of the directory is older; further away, a year has a figure too many. */
const FIRST = "2000-01-01";
const YEARS_AHEAD = 20;

/** Whether a text is a day of the calendar, as 2026-11-28, that someone may have meant `today`. */
export const isDay = (text: string, today: string): boolean =>
  day.safeParse(text).success && FIRST <= text && text <= lastAfter(today);

const lastAfter = (today: string): string => `${Number(today.slice(0, 4)) + YEARS_AHEAD}${today.slice(4)}`;
