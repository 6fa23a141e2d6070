import * as z from "zod";

const day = z.iso.date();

/** Whether a text is a day of the calendar, as 2026-11-28. */
export const isDay = (text: string): boolean => day.safeParse(text).success;
