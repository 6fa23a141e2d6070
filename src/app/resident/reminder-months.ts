import { type Choice, type Message, message } from "../../dialogue/message";
import { phrase } from "../../dialogue/phrase";
import { formatMonth, type Month, parseMonth } from "../../household/month";
import type { Reminder, When } from "../../law/reminder";
import { dayOf } from "../../referral/local-time";
import { type KnownRight, lacks } from "../../referral/reminders";
import type { Records, SessionKey, StoredReminders } from "../../store/port";
import { monthAt } from "../calendar";
import type { House } from "../house";
import { BACK_TO_TALK, type OwnChoice, ownChoice, told } from "./own-choice";
import { datesOf, lackingOf, setReminders } from "./reminder-list";
import { type Part, partsIn } from "./reminder-parts";

/** Asks for the months without which there is no date, one after the other; then says what will be reminded of. */
export async function askMissingMonths(house: House, records: Records, session: SessionKey): Promise<Message> {
  const list = await records.reminders.find(session);
  return list ? askAfter(house, list, null) : told([phrase("followed.reminders.off")], [BACK_TO_TALK]);
}

/** Keeps the month that was told, or that it is not known, and asks for the next one. */
export async function takeMonth(
  house: House,
  records: Records,
  session: SessionKey,
  { reference: id, mark }: Pick<OwnChoice, "reference" | "mark">,
): Promise<Message> {
  const list = await records.reminders.find(session);
  if (!list) return told([phrase("followed.reminders.off")], [BACK_TO_TALK]);
  const reminder = lackingOf(house, list).find((each) => each.id === id);
  const month = parseMonth(mark ?? "");
  if (!reminder || !monthsOf(reminder.when, monthAt(house.clock.now())).includes(month))
    return askAfter(house, list, id);
  const parts = partsIn(list).map((part) => withMonth(part, reminder, formatMonth(month)));
  return askAfter(house, await setReminders(house, records, { ...list, parts }), id);
}

/** The first question that comes after this reminder's: one that was answered « je ne sais pas » is not put again. */
function askAfter(house: House, list: StoredReminders, asked: string | null): Message {
  const order = house.reminders().reminders.map(({ id }) => id);
  const from = asked === null ? -1 : order.indexOf(asked);
  const next = lackingOf(house, list).find(({ id }) => order.indexOf(id) > from);
  return next ? question(house, next) : promise(house, list);
}

function question(house: House, { id, when }: Reminder): Message {
  const months = monthsOf(when, monthAt(house.clock.now()));
  const choices = months.map(
    (month): Choice => ({
      id: ownChoice("month", id, formatMonth(month)).id,
      label: phrase("followed.buttons.month", { month: { month: formatMonth(month) } }),
      style: "answer",
    }),
  );
  const unknown: Choice = {
    id: ownChoice("month", id).id,
    label: phrase("followed.buttons.month_unknown"),
    style: "unknown",
  };
  return told([phrase(`followed.ask_month.${id}`)], [...choices, unknown]);
}

const YEAR = 12;

/** The months that may be told, the most likely first: of the last time, or of the last one to come. */
function monthsOf(when: When, now: Month): readonly Month[] {
  if (when.kind === "before_end") return Array.from({ length: YEAR }, (_, index) => now + index);
  if (when.kind !== "after_opening") return [];
  return Array.from({ length: Math.max(when.months + 1, when.every) }, (_, index) => now - index);
}

/** What the person says of the aids of a reminder, where it was not known. */
function withMonth(part: Part, { aids, of, when }: Reminder, month: string): Part {
  const lacking = [...part.rights, ...part.own].filter(
    (right) => aids.includes(right.aid) && right.status === of && lacks(when, right),
  );
  const said = when.kind === "before_end" ? { end: month } : { since: month };
  const told = new Map<string, KnownRight>(lacking.map((right) => [right.aid, { ...right, ...said }]));
  return { ...part, own: [...part.own.filter(({ aid }) => !told.has(aid)), ...told.values()] };
}

/** What will be reminded of, with its next date, and what cannot be: nothing is promised that has no date. */
export function promise(house: House, list: StoredReminders): Message {
  const today = dayOf(house.clock.now());
  const next = new Map(
    [...datesOf(house, list)]
      .reverse()
      .filter(({ until }) => until >= today)
      .map((date) => [date.reminder, date]),
  );
  const kept = [...next.values()].reverse().map(({ reminder, day, until }) => {
    const what = phrase(`followed.promised.${reminder}`);
    return day <= today
      ? { text: phrase("followed.reminders.until", { what, until: { date: until } }) }
      : { text: phrase("followed.reminders.from", { what, day: { date: day } }) };
  });
  const lacking = lackingOf(house, list);
  const not = lacking.map(({ id }) => ({ text: phrase(`followed.promised.${id}`) }));
  return message("text", [phrase(kept.length > 0 ? "followed.reminders.on" : "followed.reminders.none_yet")], {
    sections: [
      ...(kept.length > 0 ? [{ title: phrase("followed.reminders.will"), lines: kept }] : []),
      ...(not.length > 0 ? [{ title: phrase("followed.reminders.will_not"), lines: not }] : []),
    ],
    choices: [
      ...(kept.length > 0 ? [ownChoice("dates")] : []),
      ...(lacking.length > 0 ? [ownChoice("months")] : []),
      ownChoice("reminders_off"),
      BACK_TO_TALK,
    ],
  });
}
