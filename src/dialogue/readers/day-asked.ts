import { dayAfter, weekdayOf } from "../../territory/days";
import type { Context } from "../context";
import { fold, plain } from "./clean";

/** Tried on plain words. */
const ABOUT_HOURS =
  /\b(ouverts?|ouvertes?|ouverture|ouvr(?:e|ez|ent|ir)|ferm(?:e|es|ee|ez|ent|eture)|horaires?|open|opening|closed?|hours)\b/;
const TOMORROW = /\b(demain|tomorrow)\b/;
const WEEKDAYS = [
  /\b(lundi|monday)\b/,
  /\b(mardi|tuesday)\b/,
  /\b(mercredi|wednesday)\b/,
  /\b(jeudi|thursday)\b/,
  /\b(vendredi|friday)\b/,
  /\b(samedi|saturday)\b/,
  /\b(dimanche|sunday)\b/,
];

/** "C'est ouvert samedi ?": the day asked about, today when none is named; null when hours are not what is asked. */
export function dayAsked(text: string, { now, today }: Pick<Context, "now" | "today">): string | null {
  const said = plain(fold(text));
  if (!ABOUT_HOURS.test(said)) return null;
  const from = now?.date ?? today;
  if (TOMORROW.test(said)) return dayAfter(from, 1);
  const weekday = WEEKDAYS.findIndex((named) => named.test(said));
  return weekday < 0 ? from : dayAfter(from, (weekday - weekdayOf(from) + 7) % 7);
}
