import type { Right, Rights } from "../law/rights";
import { type IsCertain, mergeRights, rightsByAid } from "../law/worlds";
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
  if (unknowns.length === 0) return merged;
  const apart = unknowns.map((id) => ({ id, alike: alikeBut(id, worlds) }));
  const byAid = rights.map(rightsByAid);
  return {
    ...merged,
    rights: merged.rights.map((right) => {
      if (!isOpen(right)) return right;
      const found = byAid.map((each) => each.get(right.aid));
      const worth = found.map(worthOf);
      // What all agree on, and is left open all the same: any of these answers may be what none of them looked at.
      const isGuess = isTheSame(worth) && found.every((each) => each?.status === "yes" || each?.status === "no");
      const amounts = found.map((each) => each?.amount.max ?? 0);
      return {
        ...right,
        ...(risesBeyond(apart, amounts, worlds) ? { orMore: true } : {}),
        missing: isGuess ? unknowns.slice(0, NAMED) : missingOf(apart, worth),
      };
    }),
  };
}

type Place = Pick<Context, "law" | "month" | "afterRights">;

/**
 * Nothing that a sample agrees on is told as certain unless the conditions, read on what is known alone, say so too; as
 * long as what reads them so has not come, nothing is.
 */
export function isCertainAmong(worlds: readonly World[], { law, month, afterRights }: Place): IsCertain | null {
  const unseen = worlds[0]?.unseen ?? null;
  if (unseen === null) return null;
  const households = worlds.map(({ household }) => household);
  const certainty = afterRights?.certainty(law, households, unseen, month);
  return (aid, status) =>
    law.aid(aid).aid.decided_by === "deliverer" || certainty?.(aid) === (status === "yes" ? "open" : "closed");
}

/** Whether the highest amount is that of the last candidate of something that has no last one: beyond it, it may be more. */
const risesBeyond = (apart: readonly Apart[], amounts: readonly number[], worlds: readonly World[]): boolean => {
  const most = Math.max(...amounts);
  return apart.some(({ id, alike }) => {
    const end = worlds[0]?.ends.get(id);
    const isEnd = (rank: number) => worlds[rank]?.picks.get(id) === end;
    const highest = (ranks: readonly number[]) => Math.max(0, ...ranks.map((rank) => amounts[rank] ?? 0));
    return (
      end !== undefined &&
      alike.some((ranks) => {
        const atEnd = highest(ranks.filter(isEnd));
        return most - atEnd < NOTHING && atEnd - highest(ranks.filter((rank) => !isEnd(rank))) >= NOTHING;
      })
    );
  });
};

const isOpen = ({ status, amount }: Right): boolean =>
  status !== "failed" && status !== "to_ask" && (status === "to_confirm" || amount.max - amount.min >= 0.01);

/** An unknown, and the worlds that are the same but for it: their ranks, group by group. */
interface Apart {
  readonly id: string;
  readonly alike: readonly (readonly number[])[];
}

/** Of what an aid is worth in each world, the unknowns that move it most. */
function missingOf(apart: readonly Apart[], worth: readonly number[]): string[] {
  // Open for the same reason in every world: no answer would settle it.
  if (isTheSame(worth)) return [];
  const weighed = apart
    .map(({ id, alike }) => ({ id, weight: weightOf(alike, worth) }))
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

const isTheSame = (worth: readonly number[]): boolean => Math.max(...worth) - Math.min(...worth) < NOTHING;

const worthOf = (right: Right | undefined): number => (right?.amount.max ?? 0) + CERTAINTY[right?.status ?? "no"];

function alikeBut(id: string, worlds: readonly World[]): readonly (readonly number[])[] {
  const alike = new Map<string, number[]>();
  for (const [rank, { picks }] of worlds.entries()) {
    const others = [...picks].flatMap(([each, pick]) => (each === id ? [] : [pick])).join(" ");
    const group = alike.get(others);
    if (group) group.push(rank);
    else alike.set(others, [rank]);
  }
  return [...alike.values()].filter(({ length }) => length > 1);
}

/** How far apart an answer takes worlds that are otherwise the same, on average. */
function weightOf(alike: Apart["alike"], worth: readonly number[]): number {
  const gaps = alike.map((ranks) => {
    const each = ranks.map((rank) => worth[rank] ?? 0);
    return Math.max(...each) - Math.min(...each);
  });
  return gaps.length === 0 ? 0 : gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
}
