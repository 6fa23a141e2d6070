import { dayAfter } from "./days";
import type { TerritoryData } from "./schema";

type Holder = TerritoryData["lots"]["lots"][number]["titulaires"][number];

/** A time when a lot that was held has no holder, or is held by some who do not hold it for the same time. */
export interface Discontinuity {
  readonly kind: "gap" | "overlap";
  readonly lot: number;
  /** First and last days. */
  readonly from: string;
  readonly to: string;
  /** Who holds it before and after, or at once. */
  readonly structures: readonly string[];
  /** INSEE codes of the communes where it is so. */
  readonly communes: readonly string[];
}

/** Where the holders of the lots leave a gap, or overlap; holders for one same time share the lot on purpose. */
export function discontinuities({ lots, communes }: Pick<TerritoryData, "lots" | "communes">): Discontinuity[] {
  const found = new Map<string, Discontinuity>();
  for (const { lot, titulaires } of lots.lots)
    for (const { insee } of communes.communes.filter((commune) => commune.lots.includes(lot))) {
      const here = titulaires.filter((holder) => holder.communes === null || holder.communes.includes(insee));
      for (const each of between(here)) {
        const key = [lot, each.kind, each.from, each.to, ...each.structures].join(" ");
        const known = found.get(key)?.communes ?? [];
        found.set(key, { ...each, lot, communes: [...known, insee] });
      }
    }
  return [...found.values()];
}

const FOREVER = "9999-12-31";
const endOf = ({ au }: Holder): string => au ?? FOREVER;

function between(holders: readonly Holder[]): Omit<Discontinuity, "lot" | "communes">[] {
  const inOrder = [...holders].sort((a, b) => a.du.localeCompare(b.du) || endOf(a).localeCompare(endOf(b)));
  return inOrder.flatMap((holder, index) => {
    const earlier = inOrder.slice(0, index).filter(({ du, au }) => du !== holder.du || au !== holder.au);
    const overlaps = earlier
      .filter((each) => endOf(each) >= holder.du)
      .map((each) => ({
        kind: "overlap" as const,
        from: holder.du,
        to: endOf(each) < endOf(holder) ? endOf(each) : endOf(holder),
        structures: [each.structure, holder.structure],
      }));
    const last = earlier.reduce<Holder | null>(
      (best, each) => (best && endOf(best) >= endOf(each) ? best : each),
      null,
    );
    if (!last || endOf(last) >= dayAfter(holder.du, -1)) return overlaps;
    const from = dayAfter(endOf(last), 1);
    return [
      ...overlaps,
      { kind: "gap" as const, from, to: dayAfter(holder.du, -1), structures: [last.structure, holder.structure] },
    ];
  });
}
