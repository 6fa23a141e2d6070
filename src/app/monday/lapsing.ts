import type { HandedOver } from "../../evaluation/handed-over";
import { occurrences, plusDays } from "../../referral/reminders";
import { dayOf } from "../calendar";
import type { House } from "../house";

/** A date not to be missed, for how many rights opened, and until when for the first of them. */
export interface Lapsing {
  readonly reminder: string;
  readonly aid: string;
  readonly count: number;
  readonly until: string;
}

/** Rights opened whose next date falls within `delays.lapsingDays`, and is still of use; the nearest first. */
export function aboutToLapse(
  { clock, delays, reminders }: Pick<House, "clock" | "delays" | "reminders">,
  all: readonly HandedOver[],
): readonly Lapsing[] {
  const today = dayOf(clock.now());
  const rules = reminders().reminders;
  const longest = Math.max(0, ...rules.map(({ when }) => when.days));
  const found = new Map<string, Lapsing>();
  for (const { aid, outcome, since } of all.flatMap(({ outcomes }) => outcomes)) {
    if (outcome !== "opened") continue;
    const dates = occurrences(
      rules,
      [{ aid, status: "received", since }],
      plusDays(today, -longest),
      plusDays(today, delays.lapsingDays),
    );
    for (const { reminder, until } of dates.filter((date) => date.until >= today)) {
      const before = found.get(`${reminder} ${aid}`);
      const first = before && before.until < until ? before.until : until;
      found.set(`${reminder} ${aid}`, { reminder, aid, count: (before?.count ?? 0) + 1, until: first });
    }
  }
  return [...found.values()].sort((a, b) => a.until.localeCompare(b.until) || a.aid.localeCompare(b.aid));
}
