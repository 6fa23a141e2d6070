import { formatMonth, monthOf, parseMonth } from "../../household/month";
import { fullYear, monthNamed, withSeptember } from "./calendar";
import { withDigits } from "./numerals";
import { notUnderstood, outOfBounds, type Reading, value, type Wanted } from "./reading";

const EARLIEST = "1900-01";

/** A month as YYYY-MM: "mars 2025", "03/2025", "le mois dernier"; a month without its year is the latest one past. */
export function readMonthText(folded: string, wanted: Wanted): Reading {
  const now = parseMonth(wanted.today);
  const text = withDigits(withSeptember(folded));
  if (/\b(?:ce mois|this month|aujourd'? ?hui|today)/.test(text)) return checked(now, wanted);
  if (/\b(?:le )?mois (?:dernier|passe|precedent)\b|\blast month\b/.test(text)) return checked(now - 1, wanted);
  const ago = /\b(?:il y a|ca fait|depuis) (\d{1,3}) mois\b|\b(\d{1,3}) months? ago\b/.exec(text);
  if (ago) return checked(now - Number(ago[1] ?? ago[2]), wanted);
  const iso = /\b((?:19|20)\d\d)[-/.](\d{1,2})(?!\d)/.exec(text);
  if (iso) return checked(monthIn(Number(iso[1]), Number(iso[2])), wanted);
  const numeric = /\b(?:\d{1,2}[ /.-])?(\d{1,2}) ?[ /.-] ?((?:19|20)\d\d|\d\d)(?!\d)/.exec(text);
  if (numeric)
    return checked(monthIn(fullYear(numeric[2] ?? "", wanted.latest ?? wanted.today), Number(numeric[1])), wanted);
  const named = [...text.matchAll(/[a-z]{3,9}/g)].flatMap(([word]) => monthNamed(word) ?? []);
  const month = named[0];
  if (month === undefined) return notUnderstood(/\b(?:19|20)\d\d(?!\d)/.test(text) ? "month_missing" : "month");
  if (new Set(named).size > 1) return notUnderstood("month_several");
  const year = /\b((?:19|20)\d\d)(?!\d)|[a-z'] ?'?(\d\d)$/.exec(text);
  if (year) return checked(monthIn(fullYear(year[1] ?? year[2] ?? "", wanted.latest ?? wanted.today), month), wanted);
  const thisYear = Number(wanted.today.slice(0, 4));
  const candidate = monthOf(thisYear, month);
  return checked(candidate <= now ? candidate : candidate - 12, wanted);
}

const monthIn = (year: number, month: number): number | null => (month < 1 || month > 12 ? null : monthOf(year, month));

function checked(month: number | null, wanted: Wanted): Reading {
  if (month === null) return notUnderstood("month");
  const text = formatMonth(month);
  const latest = (wanted.latest ?? wanted.today).slice(0, 7);
  const earliest = (wanted.earliest ?? EARLIEST).slice(0, 7);
  if (text > latest) return outOfBounds(wanted.latest === undefined ? "month_future" : "month_max", latest);
  return text < earliest ? outOfBounds("month_min", earliest) : value(text);
}
