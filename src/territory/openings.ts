import { dayAfter, daysBetween, weekdayOf } from "./days";

/** A moment as the clocks of Arras show it. */
export interface LocalMoment {
  /** YYYY-MM-DD */
  readonly date: string;
  /** Since midnight. */
  readonly minutes: number;
}

/** From when to when, in minutes since midnight. */
export type Slot = readonly [opens: number, closes: number];

/** When a structure is open, worked out day by day. */
export interface Openings {
  /** Days that differ: each the slots of a day. */
  readonly kinds: readonly (readonly Slot[])[];
  /** From the snapshot's day on, the place of each day in `kinds`; null: its hours do not say (a public holiday). */
  readonly days: readonly (number | null)[];
  /** What holds of all of them: "sur rendez-vous". It is then not sure to be open. */
  readonly note?: string;
}

/** The days that openings are worked out for. */
export interface Calendar {
  readonly date: string;
}

/** Works out when hours, in the syntax of OpenStreetMap, are open; null when they cannot be read. */
export interface Almanac {
  readonly holidays: (from: string) => readonly string[];
  readonly openings: (hours: string, from: string) => Openings | null;
}

/** The hours of a day; `unsaid` when nothing says them. */
export type DayHours = readonly Slot[] | "unsaid";

/** Open now or not, and until when, or when next. */
export type OpeningStatus =
  | { readonly kind: "open"; readonly until: LocalMoment }
  /** Open, and on as far as its hours are worked out. */
  | { readonly kind: "open_on" }
  | { readonly kind: "closed"; readonly next: LocalMoment }
  /** Open no more today, or not at all. */
  | { readonly kind: "closed_today"; readonly next: LocalMoment | null }
  | { readonly kind: "unsaid" };

/** On a day: "and on Saturday?" */
export function hoursOn({ kinds, days }: Openings, { date }: Calendar, day: string): DayHours {
  const kind = days[daysBetween(date, day)];
  return kind === undefined || kind === null ? "unsaid" : (kinds[kind] ?? "unsaid");
}

/** At a moment: "is it open now? when next?" */
export function statusAt(openings: Openings, calendar: Calendar, now: LocalMoment): OpeningStatus {
  const today = hoursOn(openings, calendar, now.date);
  if (today === "unsaid") return { kind: "unsaid" };
  const open = today.find(([opens, closes]) => opens <= now.minutes && now.minutes < closes);
  if (open) {
    const until = closingOf(openings, calendar, { date: now.date, minutes: open[1] });
    return until ? { kind: "open", until } : { kind: "open_on" };
  }
  const later = today.find(([opens]) => opens > now.minutes);
  if (later) return { kind: "closed", next: { date: now.date, minutes: later[0] } };
  return { kind: "closed_today", next: nextDay(openings, calendar, now.date) };
}

const MIDNIGHT = 24 * 60;

/** Midnight closes nothing that the next day opens with; null when nothing does, as far as is known. */
function closingOf(openings: Openings, calendar: Calendar, closes: LocalMoment): LocalMoment | null {
  if (closes.minutes < MIDNIGHT) return closes;
  const date = dayAfter(closes.date, 1);
  if (daysBetween(calendar.date, date) >= openings.days.length) return null;
  const hours = hoursOn(openings, calendar, date);
  const first = hours === "unsaid" ? undefined : hours[0];
  return first?.[0] === 0 ? closingOf(openings, calendar, { date, minutes: first[1] }) : closes;
}

function nextDay(openings: Openings, calendar: Calendar, after: string): LocalMoment | null {
  const last = dayAfter(calendar.date, openings.days.length);
  for (let date = dayAfter(after, 1); date < last; date = dayAfter(date, 1)) {
    const hours = hoursOn(openings, calendar, date);
    const first = hours === "unsaid" ? undefined : hours[0];
    if (first) return { date, minutes: first[0] };
  }
  return null;
}

/** Days of the week with the same hours, from Monday (0) to Sunday (6). */
export interface WeekHours {
  readonly weekdays: readonly number[];
  readonly slots: readonly Slot[];
}

/** The usual week: for each day of the week the hours it has most often, days of the same hours together. */
export function usualWeek({ kinds, days }: Openings, { date }: Calendar): WeekHours[] {
  const first = weekdayOf(date);
  const week: { weekdays: number[]; kind: number }[] = [];
  for (let weekday = 0; weekday < 7; weekday++) {
    const kind = mostFrequent(days.filter((_, index) => (first + index) % 7 === weekday));
    if (kind === null || (kinds[kind] ?? []).length === 0) continue;
    const same = week.find((each) => each.kind === kind);
    if (same) same.weekdays.push(weekday);
    else week.push({ weekdays: [weekday], kind });
  }
  return week.map(({ weekdays, kind }) => ({ weekdays, slots: kinds[kind] ?? [] }));
}

function mostFrequent(days: readonly (number | null)[]): number | null {
  const counts = new Map<number, number>();
  for (const day of days) if (day !== null) counts.set(day, (counts.get(day) ?? 0) + 1);
  let best: number | null = null;
  for (const [kind, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = kind;
  return best;
}
