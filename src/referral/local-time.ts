/** The clock of the territory. */
const ZONE = "Europe/Paris";

const DAY = new Intl.DateTimeFormat("en-CA", { timeZone: ZONE, year: "numeric", month: "2-digit", day: "2-digit" });
const TIME = new Intl.DateTimeFormat("fr-FR", { timeZone: ZONE, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** The day in Arras at a moment, YYYY-MM-DD. */
export const dayOf = (moment: number): string => DAY.format(moment);

/** The time in Arras at a moment, HH:MM. */
export const timeOf = (moment: number): string => TIME.format(moment);

/**
 * The moment of a day and a time in Arras; null for one that is not (30 February, 02:30 on the night the hour jumps).
 * Of a time that comes twice, when the hour goes back, the first.
 */
export function momentOf(day: string, time: string): number | null {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}$/.test(time) || Number.isNaN(asUtc)) return null;
  // France is one or two hours ahead; two first, for the first of the two.
  for (const hours of [2, 1]) {
    const moment = asUtc - hours * 3_600_000;
    if (dayOf(moment) === day && timeOf(moment) === time) return moment;
  }
  return null;
}
