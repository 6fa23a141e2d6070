import type { Income } from "./income";

/** The income of a household at a wage. */
export interface Point {
  /** Net wage, EUR a month. */
  readonly wage: number;
  readonly income: Income;
}

/** A stretch of wages along which each step more leaves less. */
export interface Cliff {
  /** Net wages between which it falls, EUR a month. */
  readonly from: number;
  readonly to: number;
  /** EUR a month lost between the two, although the wage is higher. */
  readonly lost: number;
  /** The aids whose fall causes it, the one that weighs most first. */
  readonly causes: readonly Cause[];
  /** The wage from which there is as much again; null when that is beyond the curve. */
  readonly recovered: number | null;
}

/** An aid at both ends of a cliff, EUR a month; what a cover costs is below zero. */
export interface Cause {
  readonly aid: string;
  readonly before: number;
  readonly after: number;
}

/** A cover that ends between two wages: worth something, but no money. */
export interface CoverEnd {
  readonly from: number;
  readonly to: number;
  readonly aid: string;
}

/** Less than this is the rounding of the law's scales, EUR a month. */
const WORTH_NAMING = 2;
/** What adding amounts up may lose. */
const NOISE = 0.005;
/** An aid is a cause when its fall weighs at least this share of what the weightiest one does. */
const CAUSE = 1 / 3;
/** How an aid falls anyway is seen over so many EUR of wage before the cliff. */
const WAY_THERE = 20;

/** The stretches along which income falls, of points in the order of their wages. */
export function cliffsIn(points: readonly Point[]): Cliff[] {
  const cliffs: Cliff[] = [];
  let start: Point | null = null;
  for (const [index, before] of points.entries()) {
    const now = points[index + 1];
    if (now && now.income.total < before.income.total - NOISE) start ??= before;
    else if (start) {
      const lost = start.income.total - before.income.total;
      if (lost >= WORTH_NAMING)
        cliffs.push({
          from: start.wage,
          to: before.wage,
          lost,
          causes: causesOf(start, before, points),
          recovered: recoveredAt(start, points.slice(index + 1)),
        });
      start = null;
    }
  }
  return cliffs;
}

const recoveredAt = (start: Point, after: readonly Point[]): number | null =>
  after.find(({ income }) => income.total >= start.income.total)?.wage ?? null;

/** The aids that fall in some step by more than they did on the way: those that always fall with the wage are no cause. */
function causesOf(start: Point, end: Point, points: readonly Point[]): Cause[] {
  const earlier = points.findLast(({ wage }) => wage <= start.wage - WAY_THERE);
  const inside = points.filter(({ wage }) => wage >= start.wage && wage <= end.wage);
  const weighed = Object.keys(start.income.aids).map((aid) => {
    const of = ({ income }: Point) => income.aids[aid] ?? 0;
    const slope = earlier ? Math.max(0, of(earlier) - of(start)) / (start.wage - earlier.wage) : 0;
    const weights = inside.slice(1).map((now, index) => {
      const before = inside[index] ?? now;
      return of(before) - of(now) - slope * (now.wage - before.wage);
    });
    return { aid, before: of(start), after: of(end), weight: Math.max(...weights) };
  });
  const most = Math.max(...weighed.map(({ weight }) => weight));
  return weighed
    .filter(({ weight }) => weight > NOISE && weight >= most * CAUSE)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ weight: _, ...cause }) => cause);
}

/** Where a cover ends for good; one that takes another form goes on. */
export function coverEndsIn(points: readonly Point[], formOf: (aid: string) => string): CoverEnd[] {
  return points.flatMap((before, index) => {
    const now = points[index + 1];
    if (!now) return [];
    const kept = now.income.covers.map(formOf);
    return before.income.covers
      .filter((aid) => !kept.includes(formOf(aid)))
      .map((aid) => ({ from: before.wage, to: now.wage, aid }));
  });
}
