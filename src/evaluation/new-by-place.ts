import { countBy } from "./count-by";
import type { HandedOver } from "./handed-over";
import { isSince } from "./period";
import { shownCounts } from "./small-counts";

/** A priority neighbourhood, and its lot. */
interface Quarter {
  readonly id: string;
  readonly lot: number;
}

export interface LotCount {
  /** Null: the place is not known, or is of several lots. */
  readonly lot: number | null;
  readonly count: number;
  /** Null: fewer than are shown. */
  readonly neighbourhoods: readonly { readonly id: string; readonly count: number | null }[];
}

/** What was asked for since a day, by lot and, in the lots that have some, by neighbourhood. */
export function newByPlace(
  all: readonly HandedOver[],
  from: string | null,
  lots: readonly number[],
  quarters: readonly Quarter[],
): readonly LotCount[] {
  const recent = all.filter(({ made }) => isSince(made, from));
  return [...lots, null].map((lot) => {
    const here = recent.filter((each) => each.lot === lot);
    const own = quarters.filter((quarter) => quarter.lot === lot);
    const counts = countBy(here, ({ neighbourhood }) => neighbourhood);
    const shown = shownCounts(own.map(({ id }) => counts.get(id) ?? 0));
    return {
      lot,
      count: here.length,
      neighbourhoods: own.map(({ id }, index) => ({ id, count: shown[index] ?? null })),
    };
  });
}
