import type { Right, Rights } from "../law/rights";
import { mergeRights } from "../law/worlds";
import type { World } from "./worlds";

/** As many as one sentence can name. */
const NAMED = 3;
/** An answer is named when it weighs at least this share of what the weightiest does. */
const WORTH_NAMING = 0.2;

/**
 * The rights that hold in all worlds, or the range they lie in; each that stays open names the questions, answered by
 * "je ne sais pas", that leave it so, the weightiest first. `rights` are those of `worlds`, in the same order.
 */
export function mergeWorlds(worlds: readonly World[], rights: readonly Rights[]): Rights {
  const merged = mergeRights(rights);
  const unknowns = [...(worlds[0]?.picks.keys() ?? [])];
  if (unknowns.length === 0 || rights.length < 2) return merged;
  return {
    ...merged,
    rights: merged.rights.map((right) =>
      isOpen(right) ? { ...right, missing: missingOf(right.aid, unknowns, worlds, rights) } : right,
    ),
  };
}

const isOpen = ({ status, amount }: Right): boolean =>
  status !== "failed" && status !== "to_ask" && (status === "to_confirm" || amount.max - amount.min >= 0.01);

function missingOf(
  aid: string,
  unknowns: readonly string[],
  worlds: readonly World[],
  rights: readonly Rights[],
): string[] {
  const found = rights.map((each) => worthOf(each.rights.find((right) => right.aid === aid)));
  // Open for the same reason in every world: no answer would settle it.
  if (Math.max(...found) - Math.min(...found) < NOTHING) return [];
  const weighed = unknowns
    .map((id) => ({
      id,
      weight: weightOf(
        worlds.map(({ picks }) => picks.get(id) ?? 0),
        found,
      ),
    }))
    .toSorted((a, b) => b.weight - a.weight);
  const heaviest = weighed[0]?.weight ?? 0;
  // Where answers only weigh together, none alone moves the mean: they all do.
  const named = heaviest >= NOTHING ? weighed.filter(({ weight }) => weight >= heaviest * WORTH_NAMING) : weighed;
  return named.slice(0, NAMED).map(({ id }) => id);
}

/** EUR a certainty counts for, beside the amount: some aids have no amount. */
const CERTAINTY = { yes: 100, to_confirm: 50, to_ask: 50, no: 0, failed: 0 } as const;
/** EUR below which a difference is only rounding. */
const NOTHING = 0.01;

const worthOf = (right: Right | undefined): number => (right?.amount.max ?? 0) + CERTAINTY[right?.status ?? "no"];

/** How far apart the candidates of one question are, on average over all the others. */
function weightOf(picks: readonly number[], values: readonly number[]): number {
  const groups = new Map<number, { count: number; sum: number }>();
  for (const [index, value] of values.entries()) {
    const group = groups.get(picks[index] ?? 0) ?? { count: 0, sum: 0 };
    groups.set(picks[index] ?? 0, { count: group.count + 1, sum: group.sum + value });
  }
  const means = [...groups.values()].map(({ count, sum }) => sum / count);
  return means.length < 2 ? 0 : Math.max(...means) - Math.min(...means);
}
