import { dayOf, momentOf, timeOf } from "./local-time";

const DAY = 86_400_000;

/** Public holidays on the same date every year (code du travail, L.3133-1). */
const FIXED = ["01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25"];
/** Those that follow Easter Sunday: Easter Monday, Ascension, Whit Monday. */
const AFTER_EASTER = [1, 39, 50];

/** Easter Sunday, at noon UTC (the anonymous Gregorian computus). */
function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const days = h + l - 7 * m + 114;
  return Date.UTC(year, Math.floor(days / 31) - 1, (days % 31) + 1, 12);
}

/** Whether offices work on a day (YYYY-MM-DD): from Monday to Friday, public holidays of France excepted. */
export function isWorkingDay(day: string): boolean {
  const noon = Date.parse(`${day}T12:00:00Z`);
  const weekday = new Date(noon).getUTCDay();
  if (weekday === 0 || weekday === 6 || FIXED.includes(day.slice(5))) return false;
  const sunday = easter(Number(day.slice(0, 4)));
  return !AFTER_EASTER.some((after) => sunday + after * DAY === noon);
}

const nextDay = (day: string): string => new Date(Date.parse(`${day}T12:00:00Z`) + DAY).toISOString().slice(0, 10);

/** The same time in Arras, so many working days later: what comes on a Friday evening is one day old on Monday evening. */
export function afterWorkingDays(moment: number, count: number): number {
  let day = dayOf(moment);
  for (let left = count; left > 0; ) {
    day = nextDay(day);
    if (isWorkingDay(day)) left--;
  }
  // The hour that the clock jumps over is on a Sunday: it is never asked for here.
  return momentOf(day, timeOf(moment)) ?? moment + count * DAY;
}

/** How many working days are over since a moment: what comes on a Friday has waited for none until Monday, same time. */
export function workingDaysSince(moment: number, now: number): number {
  const today = dayOf(now);
  let over = 0;
  for (let day = nextDay(dayOf(moment)); day <= today; day = nextDay(day)) if (isWorkingDay(day)) over++;
  // The last of them is over at the time of day at which the first began.
  return over > 0 && afterWorkingDays(moment, over) > now ? over - 1 : over;
}
