import { countBy } from "./count-by";
import type { NotedOutcome } from "./handed-over";

export interface Refused {
  readonly reason: string;
  readonly count: number;
}

/** Refusals by cause, the most frequent first. */
export const refusedByCause = (outcomes: readonly NotedOutcome[]): readonly Refused[] =>
  [...countBy(outcomes, ({ outcome, reason }) => (outcome === "refused" ? (reason ?? "not_said") : null))]
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => b.count - a.count || a.reason.localeCompare(b.reason));
