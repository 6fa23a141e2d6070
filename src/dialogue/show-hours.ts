import { dayAfter } from "../territory/days";
import {
  type DayHours,
  hoursOn,
  type LocalMoment,
  type OpeningStatus,
  type Slot,
  statusAt,
  usualWeek,
} from "../territory/openings";
import type { Structure } from "../territory/snapshot";
import type { Context } from "./context";
import { type Line, type Message, message } from "./message";
import { type Phrase, phrase } from "./phrase";

/** When a structure is open, as people ask: now? when next? which days? Empty when its hours are not known day by day. */
export function showHours({ hours, openings }: Structure, context: Context): Line[] {
  if (!hours || !openings) return [];
  const { snapshot, now } = context;
  const status =
    now && openings.note === undefined
      ? [statusOf(statusAt(openings, snapshot, now), now, isHoliday(now.date, context))]
      : [];
  const week = usualWeek(openings, snapshot).map(({ weekdays, slots }) =>
    phrase("dialogue.hours.days", { days: list(weekdaysOf(weekdays)), slots: slotsOf(slots) }),
  );
  const usual = phrase(
    `dialogue.hours.usual${openings.note === undefined ? "" : "_noted"}${hours.checked ? "_checked" : ""}`,
    {
      week: joined(week),
      date: { date: hours.date },
      ...(openings.note === undefined ? {} : { note: openings.note }),
    },
  );
  return [...status, ...(week.length > 0 ? [usual] : [])].map((text) => ({ text }));
}

/** "Et samedi ?": of each, the hours of that day. */
export function showHoursOn(day: string, structures: readonly Structure[], context: Context): Message {
  const sections = structures.flatMap(({ name, openings }) => {
    if (!openings) return [];
    const text = ofDay(hoursOn(openings, context.snapshot, day), openings.note, isHoliday(day, context));
    return [{ title: phrase("dialogue.literal", { text: name }), lines: [{ text }] }];
  });
  const said = phrase(`dialogue.hours.${sections.length > 0 ? "asked" : "asked_unknown"}`, { day: { day } });
  return message("contact", [said], { sections });
}

function ofDay(hours: DayHours, note: string | undefined, holiday: boolean): Phrase {
  if (hours === "unsaid") return unsaid(holiday);
  if (hours.length === 0) return phrase(`dialogue.hours.${holiday ? "shut_holiday" : "shut"}`);
  const slots = { slots: slotsOf(hours) };
  return note === undefined
    ? phrase("dialogue.hours.open_on", slots)
    : phrase("dialogue.hours.open_on_noted", { ...slots, note });
}

const unsaid = (holiday: boolean): Phrase => phrase(`dialogue.hours.${holiday ? "unsaid_holiday" : "unsaid"}`);

const isHoliday = (day: string, { snapshot }: Context): boolean => snapshot.holidays.includes(day);

function statusOf(status: OpeningStatus, now: LocalMoment, holiday: boolean): Phrase {
  switch (status.kind) {
    case "open":
      return phrase("dialogue.hours.open", { until: untilOf(status.until, now) });
    case "open_on":
      return phrase("dialogue.hours.open_now");
    case "unsaid":
      return unsaid(holiday);
    case "closed":
      return phrase("dialogue.hours.closed", { next: nextOf(status.next, now) });
    case "closed_today":
      if (status.next === null) return phrase("dialogue.hours.closed_long");
      return phrase(`dialogue.hours.${holiday ? "holiday" : "closed_today"}`, {
        next: nextOf(status.next, now),
      });
  }
}

const nextOf = ({ date, minutes }: LocalMoment, now: LocalMoment): Phrase => {
  const at = { time: time(minutes) };
  if (date === now.date) return phrase("dialogue.hours.next_today", at);
  return date === dayAfter(now.date, 1)
    ? phrase("dialogue.hours.next_tomorrow", at)
    : phrase("dialogue.hours.next", { ...at, day: { day: date } });
};

const untilOf = (until: LocalMoment, now: LocalMoment) =>
  until.date === now.date ? time(until.minutes) : nextOf(until, now);

/** Three days or more that follow each other are said by their ends. */
function weekdaysOf(weekdays: readonly number[]): Phrase[] {
  const [first = 0, last = 0] = [weekdays[0], weekdays.at(-1)];
  return weekdays.length > 2 && last - first === weekdays.length - 1
    ? [phrase("dialogue.hours.from_to", { from: weekday(first), to: weekday(last) })]
    : weekdays.map((each) => phrase("dialogue.hours.on", { day: weekday(each) }));
}

const slotsOf = (slots: readonly Slot[]) =>
  list(slots.map(([opens, closes]) => phrase("dialogue.hours.slot", { from: time(opens), to: time(closes) })));

/** "…; …": the days are apart, for each of them may hold an "and". */
const joined = ([first = phrase("dialogue.hours.closed_long"), ...rest]: readonly Phrase[]): Phrase =>
  rest.length === 0 ? first : phrase("dialogue.hours.and", { first, rest: joined(rest) });

const list = (phrases: readonly Phrase[]) => ({ list: phrases });
/** Any Monday, so that the language names the days. */
const weekday = (each: number) => ({ weekday: dayAfter("2024-01-01", each) });
const time = (minutes: number) => ({ minutes });
