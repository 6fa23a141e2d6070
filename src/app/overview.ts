import type { HandedOver } from "../evaluation/handed-over";
import { WAITING } from "../referral/life";
import type { ReferralRecords } from "../store/port";
import { DAYS } from "./calendar";

/** What one structure has before it: how many and how long, and nothing of anyone. */
export interface OverviewLine {
  readonly structure: string;
  readonly waiting: number;
  /** Whole days that the oldest of those who wait has been waiting; null when nobody waits. */
  readonly oldestDays: number | null;
  readonly received: number;
}

/** Every structure that received something, of `all` there was, those where people wait longest first. */
export function overviewOf(
  counts: Awaited<ReturnType<ReferralRecords["countByState"]>>,
  all: readonly Pick<HandedOver, "readBy">[],
  now: number,
): readonly OverviewLine[] {
  const structures = [...new Set(all.map(({ readBy }) => readBy))];
  return structures
    .map((structure) => {
      const own = counts.filter(({ readBy }) => readBy === structure);
      const waiting = own.filter(({ state }) => WAITING.some((each) => each === state));
      const oldest = Math.min(...waiting.map((each) => each.oldest));
      return {
        structure,
        waiting: sum(waiting),
        oldestDays: waiting.length > 0 ? Math.floor((now - oldest) / DAYS) : null,
        received: all.filter(({ readBy }) => readBy === structure).length,
      };
    })
    .sort((a, b) => (b.oldestDays ?? -1) - (a.oldestDays ?? -1) || a.structure.localeCompare(b.structure));
}

const sum = (counts: readonly { readonly count: number }[]): number =>
  counts.reduce((total, { count }) => total + count, 0);
