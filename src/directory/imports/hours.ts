/** From when to when, "09:00". */
type Times = readonly [opens: string, closes: string];

const DAYS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
const TIME = /^([01]\d|2[0-4]):[0-5]\d$/;

/**
 * Hours by day of the week (from Monday) in the syntax of OpenStreetMap: "Mo-Th 09:00-12:00,13:30-17:00; Fr 09:00-12:00".
 * Null when they say nothing; "contradictory" when the times of a day overlap: two timetables in one.
 */
export function hoursOfWeek(week: readonly (readonly Times[])[], note: string | null = null): string | null {
  const days = week.map((times) =>
    [
      ...new Map(times.filter(([opens, closes]) => opens !== closes).map((each) => [each.join("-"), each])).values(),
    ].sort(([a], [b]) => a.localeCompare(b)),
  );
  if (days.every((times) => times.length === 0)) return null;
  if (days.some(isContradictory)) return "contradictory";
  const said = days.map((times) => times.map((each) => each.join("-")).join(","));
  const runs: { first: number; last: number; times: string }[] = [];
  for (const [day, times] of said.entries()) {
    const run = runs.at(-1);
    if (run && run.times === times) run.last = day;
    else runs.push({ first: day, last: day, times });
  }
  const comment = note === null ? "" : ` "${note.replaceAll('"', "'")}"`;
  return runs
    .filter(({ times }) => times !== "")
    .map(({ first, last, times }) => `${DAYS[first]}${last > first ? `-${DAYS[last]}` : ""} ${times}${comment}`)
    .join("; ");
}

const isContradictory = (times: readonly Times[]): boolean =>
  times.some(
    ([opens, closes], index) =>
      !TIME.test(opens) || !TIME.test(closes) || closes < opens || opens < (times[index - 1]?.[1] ?? ""),
  );
