import type { Right, Rights } from "../law/rights";
import { mergeRights } from "../law/worlds";
import type { Context } from "./context";
import type { World } from "./worlds";

/** As many as one sentence can name. */
const NAMED = 3;
/** An answer is named when it weighs at least this share of what the weightiest does. */
const WORTH_NAMING = 0.2;

/**
 * The rights that hold in all worlds, or the range they lie in; each that stays open names the questions that leave it
 * so, the weightiest first, among those that were asked. `rights` are those of `worlds`, in the same order.
 */
export function mergeWorlds(worlds: readonly World[], rights: readonly Rights[], context: Place): Rights {
  const merged = mergeRights(rights, isCertainAmong(worlds, context));
  const unknowns = (worlds[0]?.said ?? []).filter((id) => worlds[0]?.picks.has(id));
  if (unknowns.length === 0 || rights.length < 2) return merged;
  return {
    ...merged,
    rights: merged.rights.map((right) =>
      isOpen(right) ? { ...right, missing: missingOf(right.aid, unknowns, worlds, rights) } : right,
    ),
  };
}

type Place = Pick<Context, "law" | "month" | "afterRights">;

/**
 * Nothing that a sample agrees on is told as certain unless the conditions, read on what is known alone, say so too; as
 * long as what reads them so has not come, nothing is.
 */
function isCertainAmong(
  worlds: readonly World[],
  { law, month, afterRights }: Place,
): Parameters<typeof mergeRights>[1] {
  const unseen = worlds[0]?.unseen ?? null;
  if (unseen === null) return;
  const households = worlds.map(({ household }) => household);
  const certainty = afterRights?.certainty(law, households, unseen, month);
  return (aid, status) =>
    law.aid(aid).aid.decided_by === "deliverer" || certainty?.(aid) === (status === "yes" ? "open" : "closed");
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
    .map((id) => ({ id, weight: weightOf(id, worlds, found) }))
    .toSorted((a, b) => b.weight - a.weight);
  const heaviest = weighed[0]?.weight ?? 0;
  // Where answers only weigh together, none alone moves anything: they all do.
  const named = heaviest >= NOTHING ? weighed.filter(({ weight }) => weight >= heaviest * WORTH_NAMING) : weighed;
  return named.slice(0, NAMED).map(({ id }) => id);
}

/** EUR a certainty counts for, beside the amount: some aids have no amount. */
const CERTAINTY = { yes: 100, to_confirm: 50, to_ask: 50, no: 0, failed: 0 } as const;
/** EUR below which a difference is only rounding. */
const NOTHING = 0.01;

const worthOf = (right: Right | undefined): number => (right?.amount.max ?? 0) + CERTAINTY[right?.status ?? "no"];

/** How far apart an answer takes worlds that are otherwise the same, on average. */
function weightOf(id: string, worlds: readonly World[], values: readonly number[]): number {
  const alike = new Map<string, number[]>();
  for (const [index, { picks }] of worlds.entries()) {
    const others = [...picks].flatMap(([each, pick]) => (each === id ? [] : [pick])).join(" ");
    alike.set(others, [...(alike.get(others) ?? []), values[index] ?? 0]);
  }
  const gaps = [...alike.values()]
    .filter(({ length }) => length > 1)
    .map((each) => Math.max(...each) - Math.min(...each));
  return gaps.length === 0 ? 0 : gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
}
