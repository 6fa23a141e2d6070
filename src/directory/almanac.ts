import opening_hours from "opening_hours";
import { dayAfter, daysBetween } from "../territory/days";
import type { Almanac, Openings, Slot } from "../territory/openings";

/** How far openings are worked out. */
const DAYS = 60;
const FULL_DAY = 24 * 60;

/** The public holidays of France; the region and a point of Arras are what the library asks for. */
const HERE = { lat: 50.29, lon: 2.78, address: { country_code: "fr", state: "Hauts-de-France" } };

/** Works out openings with the `opening_hours` library; what it read once is not read again the same day. */
export function createAlmanac(): Almanac {
  const known = new Map<string, Openings | null>();
  const holidays = new Map<string, readonly string[]>();
  const holidaysFrom = (from: string) => {
    const found = holidays.get(from) ?? publicHolidays(from);
    holidays.clear();
    holidays.set(from, found);
    return found;
  };
  let day = "";
  return {
    holidays: holidaysFrom,
    openings(hours, from) {
      if (from !== day) known.clear();
      day = from;
      const before = known.get(hours);
      if (before !== undefined) return before;
      const worked = workOut(hours, from, new Set(holidaysFrom(from)));
      known.set(hours, worked);
      return worked;
    },
  };
}

/** What is wrong with opening hours, in the library's own words; nothing when they are well written. */
export function faultsOfHours(hours: string): readonly string[] {
  try {
    return new opening_hours(hours, HERE).getWarnings();
  } catch (fault) {
    return [String(fault)]; // the library throws sentences
  }
}

function workOut(hours: string, from: string, holidays: ReadonlySet<string>): Openings | null {
  const intervals = intervalsOf(hours, from);
  if (!intervals || intervals.length === 0) return null;
  const comments = new Set(intervals.map(({ comment }) => comment));
  const [note] = comments;
  // "sur rendez-vous" of all of them is said beside; of some of them, nothing is sure on these days.
  const byNote = intervals.every(({ unsure }) => unsure) && comments.size === 1 && note !== undefined;
  const saysHolidays = /\bPH\b|^24\/7$/.test(hours.trim());
  const kinds: (readonly Slot[])[] = [];
  const days = Array.from({ length: DAYS }, (_, index) => {
    const today = intervals.flatMap((interval) => slotOn(interval, index));
    if (!byNote && today.some(({ unsure }) => unsure)) return null;
    if (!saysHolidays && today.length > 0 && holidays.has(dayAfter(from, index))) return null;
    return placeOf(
      today.map(({ slot }) => slot),
      kinds,
    );
  });
  if (byNote && kinds.some((slots) => slots.some(([opens, closes]) => closes - opens === FULL_DAY))) return null;
  return { kinds, days, ...(byNote ? { note } : {}) };
}

interface Interval {
  /** Minutes since the midnight that begins the first day. */
  readonly opens: number;
  readonly closes: number;
  readonly unsure: boolean;
  readonly comment: string | undefined;
}

/** Null when the hours cannot be read. */
function intervalsOf(hours: string, from: string): readonly Interval[] | null {
  const minutes = (moment: Date) =>
    daysBetween(from, isoDay(moment)) * FULL_DAY + moment.getHours() * 60 + moment.getMinutes();
  try {
    return new opening_hours(hours, HERE)
      .getOpenIntervals(midnight(from), midnight(dayAfter(from, DAYS)))
      .map(([opens, closes, unsure, comment]) => ({ opens: minutes(opens), closes: minutes(closes), unsure, comment }));
  } catch {
    return null; // they are words, shown as they are written
  }
}

function slotOn({ opens, closes, unsure }: Interval, index: number): { slot: Slot; unsure: boolean }[] {
  const start = Math.max(opens - index * FULL_DAY, 0);
  const end = Math.min(closes - index * FULL_DAY, FULL_DAY);
  return start < end ? [{ slot: [start, end], unsure }] : [];
}

function placeOf(slots: readonly Slot[], kinds: (readonly Slot[])[]): number {
  const found = kinds.findIndex((kind) => String(kind) === String(slots));
  return found >= 0 ? found : kinds.push(slots) - 1;
}

/** Two that follow each other come as one interval. */
function publicHolidays(from: string): readonly string[] {
  const holidays = intervalsOf("PH", from) ?? [];
  return Array.from({ length: DAYS }, (_, index) => index)
    .filter((index) => holidays.some((interval) => slotOn(interval, index).length > 0))
    .map((index) => dayAfter(from, index));
}

/** The library reckons by the clock of the process, whatever its zone: so do these. */
const midnight = (day: string): Date => new Date(`${day}T00:00:00`);
const isoDay = (moment: Date): string =>
  [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
