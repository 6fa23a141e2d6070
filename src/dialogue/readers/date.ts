import { daysBefore, fullYear, isoDay, monthNamed, withSeptember } from "./calendar";
import { withDigits } from "./numerals";
import { notUnderstood, outOfBounds, type Reading, value, type Wanted } from "./reading";

/** Nobody alive was born before; an earlier date is a typing error. */
const OLDEST = "1900-01-01";

const ISO = /\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const NUMERIC = /\b(\d{1,2}) ?[-/. ] ?(\d{1,2}) ?[-/. ] ?(\d{4}|\d{2})(?!\d)/;
const COMPACT = /\b(\d{2})(\d{2})(\d{4}|\d{2})(?!\d)/;
const DAY_NAME_YEAR =
  /\b(\d{1,2})(?:er|ere|eme|e|st|nd|rd|th)?[ -]*(?:of )?([a-z]{3,9})\.?,?[ -]*(?:de |of )?'?(\d{4}|\d{2})(?!\d)/;
const NAME_DAY_YEAR = /([a-z]{3,9})\.?[ -]+(\d{1,2})(?:st|nd|rd|th)?,?[ -]+(\d{4})(?!\d)/;
const FORMS = [ISO, DAY_NAME_YEAR, NAME_DAY_YEAR, NUMERIC, COMPACT];

/** A date found in a text: the day, or null when the calendar has no such day. */
interface Found {
  readonly day: string | null;
  readonly at: number;
  readonly length: number;
}

function dayOf(form: RegExp, match: RegExpExecArray, wanted: Wanted): string | null | undefined {
  const [, a = "", b = "", c = ""] = match;
  const latest = wanted.latest ?? wanted.today;
  if (form === ISO) return isoDay(Number(a), Number(b), Number(c));
  if (form === DAY_NAME_YEAR) {
    const month = monthNamed(b);
    return month === null ? undefined : isoDay(fullYear(c, latest), month, Number(a));
  }
  if (form === NAME_DAY_YEAR) {
    const month = monthNamed(a);
    return month === null ? undefined : isoDay(Number(c), month, Number(b));
  }
  const year = fullYear(c, latest);
  const american = wanted.language === "en" && Number(b) > 12;
  return american ? isoDay(year, Number(a), Number(b)) : isoDay(year, Number(b), Number(a));
}

/** The first date from `from` on. */
function nextDate(text: string, wanted: Wanted): Found | null {
  let best: Found | null = null;
  for (const form of FORMS) {
    const match = form.exec(text);
    if (match === null || (best !== null && match.index >= best.at)) continue;
    const day = dayOf(form, match, wanted);
    if (day !== undefined) best = { day, at: match.index, length: match[0].length };
  }
  return best;
}

/** Every date of a text, and what is left of the text around them. */
function datesIn(text: string, wanted: Wanted): { days: (string | null)[]; rest: string } {
  const days: (string | null)[] = [];
  let left = text;
  let rest = "";
  for (let found = nextDate(left, wanted); found !== null; found = nextDate(left, wanted)) {
    days.push(found.day);
    rest += `${left.slice(0, found.at)} `;
    left = left.slice(found.at + found.length);
  }
  return { days, rest: rest + left };
}

/** Why a text without a full date is asked again: what it lacks. */
function lacking(text: string): string {
  if (/\b\d{1,3} ?(?:ans|ann?ees?|years?|yrs?)\b/.test(text)) return "date_age";
  const hasYear = /\b(?:19|20)\d\d(?!\d)/.test(text);
  if (hasYear) return "date_day";
  const hasMonth = (text.match(/[a-z]{3,9}/g) ?? []).some((word) => monthNamed(word) !== null);
  return hasMonth && /\d/.test(text)
    ? "date_year"
    : hasMonth
      ? "date_day"
      : /\b\d{1,2}[/.-]\d{1,2}(?!\d)/.test(text)
        ? "date_year"
        : "date";
}

/** Null when the day is within bounds. */
function boundsFault(day: string, wanted: Wanted): Reading | null {
  const latest = wanted.latest ?? wanted.today;
  const earliest = wanted.earliest ?? OLDEST;
  if (day > latest) return outOfBounds(wanted.latest === undefined ? "date_future" : "date_max", latest);
  return day < earliest ? outOfBounds("date_min", earliest) : null;
}

const RELATIVE: readonly (readonly [RegExp, number])[] = [
  [/^(?:c'est |c'etait )?(?:aujourd'? ?hui|today)$/, 0],
  [/^(?:c'est |c'etait )?(?:avant[ -]hier)$/, 2],
  [/^(?:c'est |c'etait )?(?:hier|yesterday)$/, 1],
];

/** A day as YYYY-MM-DD: "le 3 mai 1985", "03/05/1985", "3.5.85", "May 3, 1985". The day is never guessed. */
export function readDate(folded: string, wanted: Wanted): Reading {
  for (const [form, count] of RELATIVE) if (form.test(folded)) return checked(daysBefore(wanted.today, count), wanted);
  const text = withDigits(withSeptember(folded));
  const { days } = datesIn(text, wanted);
  const known = [...new Set(days)];
  if (known.length === 0) return notUnderstood(lacking(text));
  if (known.length > 1) {
    const real = known.filter((day) => day !== null);
    return real.length > 1 ? { kind: "several", values: real } : notUnderstood("date_impossible");
  }
  return checked(known[0] ?? null, wanted);
}

const checked = (day: string | null, wanted: Wanted): Reading =>
  day === null ? notUnderstood("date_impossible") : (boundsFault(day, wanted) ?? value(day));

const NO_DATE = /^(?:aucune?|non|no|none|rien|pas d'\w+|zero|0)$/;

const TWINS = /\b(?:jumeaux|jumelles|twins)\b/;

/** Several days in one text, in the order written; twins may share one. `min` and `max` bound their number. */
export function readDates(folded: string, wanted: Wanted): Reading {
  const text = withDigits(withSeptember(folded));
  if (NO_DATE.test(text)) return counted([], wanted);
  const { days, rest } = datesIn(text, wanted);
  if (days.length === 0) return notUnderstood(lacking(text));
  if (/\b(?:19|20)\d\d(?!\d)|\d[/.-]\d/.test(rest)) return notUnderstood("dates_one_incomplete");
  const known: string[] = [];
  for (const day of days) {
    if (day === null) return notUnderstood("date_impossible");
    const fault = boundsFault(day, wanted);
    if (fault) return fault;
    known.push(day);
  }
  if (!TWINS.test(text) || new Set(known).size < known.length) return counted(known, wanted);
  const [only, another] = known;
  return only && !another ? counted([only, only], wanted) : notUnderstood("dates_one_incomplete");
}

function counted(days: readonly string[], wanted: Wanted): Reading {
  if (wanted.min !== undefined && days.length < wanted.min) return outOfBounds("dates_min", wanted.min);
  if (wanted.max !== undefined && days.length > wanted.max) return outOfBounds("dates_max", wanted.max);
  return value(days);
}
