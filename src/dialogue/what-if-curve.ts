import type { Household } from "../household/household";
import type { Cliff, CoverEnd } from "../law/what-if/cliffs";
import { type IncomeCurve, incomeCurve } from "../law/what-if/income-curve";
import { netMinimumWage } from "../law/what-if/minimum-wage";
import type { Context } from "./context";
import type { Chart, ChartPoint, Line } from "./message";
import { type Phrase, phrase } from "./phrase";
import { nameOf } from "./what-if-aids";
import type { WhatIf } from "./what-if-supposed";

/** What a wage brings, as a drawing and in words; nothing when the change is no wage. */
export interface ToldCurve {
  readonly chart: Chart | null;
  readonly cliffs: readonly Line[];
}

/** How far the curve goes, beside the minimum wage and the wage supposed. */
const BEYOND = 1.5;
const HIGHEST = 10_000;
/** Falls under this many EUR a month are not told; nor more than so many of them, the deepest. */
const WORTH_TELLING = 5;
const TOLD = 6;
/** As many causes as one sentence can name. */
const CAUSES = 2;
/** One row of the table for so many points of the curve. */
const POINTS_A_ROW = 7;

export function curveOf(
  household: Household,
  { change }: WhatIf,
  switchedOff: ReadonlySet<string>,
  context: Context,
): ToldCurve {
  if (change.kind !== "work") return { chart: null, cliffs: [] };
  const smic = netMinimumWage(context.law, context.month);
  const furthest = BEYOND * Math.max(smic, Math.min(change.salaire_net, HIGHEST));
  const max = Math.ceil(furthest / 100) * 100;
  const curve = incomeCurve(context.law, household, context.month, { who: change.who, max, switchedOff });
  const cliffs = worthTelling(curve.cliffs);
  return { chart: chartOf(curve, cliffs, change.salaire_net), cliffs: linesOf(curve, cliffs, context) };
}

/** The deepest, in the order of their wages. */
const worthTelling = (cliffs: readonly Cliff[]): Cliff[] =>
  cliffs
    .filter(({ lost }) => lost >= WORTH_TELLING)
    .toSorted((a, b) => b.lost - a.lost)
    .slice(0, TOLD)
    .toSorted((a, b) => a.from - b.from);

function linesOf({ coverEnds }: IncomeCurve, cliffs: readonly Cliff[], context: Context): Line[] {
  const lines = [...cliffs.map((cliff) => cliffPhrase(cliff, context)), ...coverEnds.map(coverEndPhrase)];
  return [...(cliffs.length === 0 ? [phrase("dialogue.what_if.curve.no_cliff")] : []), ...lines].map((text) => ({
    text,
  }));
}

/** Wages are told to the ten, outwards. */
const below = (wage: number) => ({ money: Math.floor(wage / 10) * 10 });
const above = (wage: number) => ({ money: Math.ceil(wage / 10) * 10 });

function cliffPhrase({ from, to, lost, causes, recovered }: Cliff, context: Context): Phrase {
  const told = {
    from: below(from),
    to: above(to),
    causes: { list: causes.slice(0, CAUSES).map((cause) => causePhrase(cause, context)) },
    lost: { money: Math.round(lost) },
  };
  return recovered === null
    ? phrase("dialogue.what_if.curve.cliff", told)
    : phrase("dialogue.what_if.curve.cliff_recovered", { ...told, recovered: above(recovered) });
}

/** What a cover costs is below zero: it is no longer free, or costs more. */
function causePhrase({ aid, before, after }: Cliff["causes"][number], context: Context): Phrase {
  const how = after < 0 ? "costs" : after === 0 ? "stops" : "falls";
  const named = how === "costs" && before === 0 ? freeForm(aid, context) : aid;
  return phrase(`dialogue.what_if.curve.${how}`, { aid: nameOf(named) });
}

/** A cover that begins to cost takes the place of its free form. */
function freeForm(id: string, { law }: Context): string {
  const form = law.aid(id).aid.form_of;
  return (
    law.aids.find(({ aid }) => form !== undefined && aid.form_of === form && aid.amount === undefined)?.aid.id ?? id
  );
}

const coverEndPhrase = ({ to, aid }: CoverEnd): Phrase =>
  phrase("dialogue.what_if.curve.cover_ends", { wage: above(to), aid: nameOf(aid) });

function chartOf({ points }: IncomeCurve, cliffs: readonly Cliff[], wage: number): Chart | null {
  const drawn = points.map(({ wage: x, income }) => ({ x, y: Math.round(income.total) }));
  const [first, last] = [drawn[0], drawn.at(-1)];
  if (!first || !last) return null;
  const row = ({ x, y }: ChartPoint) =>
    [x, y].map((each) => phrase("dialogue.answers.amount", { amount: { money: each } }));
  return {
    title: phrase("dialogue.what_if.curve.title"),
    description: phrase("dialogue.what_if.curve.description", {
      first: { money: first.y },
      last: { money: last.y },
      max: { money: last.x },
      count: cliffs.length,
    }),
    across: phrase("dialogue.what_if.curve.across"),
    up: phrase("dialogue.what_if.curve.up"),
    points: drawn,
    marks: [
      ...cliffs.map(({ from }) => ({ kind: "cliff" as const, ...at(drawn, from) })),
      { kind: "here" as const, ...at(drawn, wage) },
    ],
    table: {
      caption: phrase("dialogue.what_if.curve.table"),
      head: [phrase("dialogue.what_if.curve.across"), phrase("dialogue.what_if.curve.up")],
      rows: drawn.filter((_, index) => index % POINTS_A_ROW === 0).map(row),
    },
  };
}

/** A point of the curve at a wage, between those that are known. */
function at(points: readonly ChartPoint[], x: number): ChartPoint {
  const after = points.find((point) => point.x >= x) ?? points.at(-1) ?? { x, y: 0 };
  const before = points.findLast((point) => point.x < x) ?? after;
  const share = after.x === before.x ? 1 : (x - before.x) / (after.x - before.x);
  return { x, y: Math.round(before.y + share * (after.y - before.y)) };
}
