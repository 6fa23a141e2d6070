import type { Month } from "../household/month";
import type { Computation } from "./computation";

type Figure = (c: Computation, month: Month) => number;

/** The ceiling of a rank, 1 being the first step; past the last step, so much more for each further rank. EUR a year. */
export function steppedCeiling(
  steps: readonly Figure[],
  further: Figure,
  c: Computation,
  m: Month,
  rank: number,
): number {
  const step = Math.min(rank, steps.length);
  const ceiling = steps[step - 1]?.(c, m) ?? 0;
  // Read only where it counts: a figure that is read is told.
  return rank > step ? ceiling + (rank - step) * further(c, m) : ceiling;
}
