import type { DecentHours, Reminder, When } from "../law/reminder";
import { dayOf, momentOf } from "./local-time";
import { isWorkingDay } from "./working-days";

/** An aid of someone: received, since which month when that is known, or to claim. */
export interface KnownRight {
  readonly aid: string;
  readonly status: "received" | "to_claim";
  /** YYYY-MM */
  readonly since: string | null;
  /** Its last month, YYYY-MM, when it has one that is known. */
  readonly end?: string | undefined;
}

/**
 * What is known of each aid, of all that was said: that it is received is worth more than that it could be claimed, and
 * the latest month more than an earlier one, or none.
 */
export function mergeRights(all: readonly KnownRight[]): readonly KnownRight[] {
  const merged = new Map<string, KnownRight>();
  for (const right of all) {
    const before = merged.get(right.aid);
    if (!before || (before.status === "to_claim" && right.status === "received")) merged.set(right.aid, right);
    else if (before.status === right.status) merged.set(right.aid, latestOf(before, right));
  }
  return [...merged.values()];
}

function latestOf(one: KnownRight, other: KnownRight): KnownRight {
  const [since = null] = [one.since, other.since]
    .flatMap((month) => month ?? [])
    .sort()
    .reverse();
  const [end] = [one.end, other.end]
    .flatMap((month) => month ?? [])
    .sort()
    .reverse();
  return { ...one, since, ...(end === undefined ? {} : { end }) };
}

/** Those of someone that have no date, because nobody told the month they are counted from. */
export const lackingMonth = (reminders: readonly Reminder[], rights: readonly KnownRight[]): readonly Reminder[] =>
  reminders.filter((reminder) => rights.some((right) => concerns(reminder, right) && lacks(reminder.when, right)));

const concerns = ({ aids, of }: Reminder, { aid, status }: KnownRight): boolean => aids.includes(aid) && status === of;

export function lacks(when: When, { since, end }: KnownRight): boolean {
  if (when.kind === "after_opening") return since === null;
  return when.kind === "before_end" && end === undefined;
}

/** A date of someone, and the last day on which it is of use. */
export interface Occurrence {
  readonly reminder: string;
  readonly aids: readonly string[];
  readonly day: string;
  readonly until: string;
}

/** The dates of someone from a day to another, both included, in order; those of two aids on one day are one. */
export function occurrences(
  reminders: readonly Reminder[],
  rights: readonly KnownRight[],
  from: string,
  to: string,
): readonly Occurrence[] {
  const found = new Map<string, Occurrence>();
  for (const reminder of reminders) {
    const { id, when } = reminder;
    for (const right of rights.filter((each) => concerns(reminder, each)))
      for (const day of daysOf(when, right, from, to)) {
        const before = found.get(`${day} ${id}`);
        const until = plusDays(day, when.days - 1);
        found.set(`${day} ${id}`, { reminder: id, aids: [...(before?.aids ?? []), right.aid], day, until });
      }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

function daysOf(when: When, { since, end }: KnownRight, from: string, to: string): string[] {
  const within = (day: string) => day >= from && day <= to;
  switch (when.kind) {
    case "once":
      return [when.from].filter(within);
    case "yearly": {
      const first = Number(from.slice(0, 4));
      const years = Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, index) => first + index);
      return years.map((year) => `${year}-${when.from}`).filter(within);
    }
    case "before_end":
      return end === undefined ? [] : [`${plusMonths(end, -when.months)}-01`].filter(within);
    case "after_opening": {
      const days: string[] = [];
      if (since === null) return days;
      for (let months = when.months; ; months += when.every) {
        const day = `${plusMonths(since, months)}-01`;
        if (day > to) return days;
        if (within(day)) days.push(day);
      }
    }
  }
}

function plusMonths(month: string, count: number): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
}

export const plusDays = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);

/** The first moment, from then on, at which people may be disturbed. */
export function decentMoment(moment: number, { from, to }: DecentHours): number {
  for (let day = dayOf(moment); ; day = plusDays(day, 1)) {
    // The hours that the clock jumps over, or repeats, are at night.
    const [opens, closes] = [momentOf(day, from), momentOf(day, to)];
    if (opens === null || closes === null || !isWorkingDay(day) || moment >= closes) continue;
    return Math.max(moment, opens);
  }
}

/** When a date is told. */
export const momentOfReminder = ({ day }: Pick<Occurrence, "day">, hours: DecentHours): number =>
  decentMoment(momentOf(day, hours.from) ?? Date.parse(`${day}T09:00:00Z`), hours);
