import { readFileSync } from "node:fs";
import * as z from "zod";
import { readHousehold, readMonth } from "../../../src/household/household";
import type { Law } from "../../../src/law/law";
import { MemoisedComputation } from "../../../src/law/memoised-computation";
import { countedAids, type Income, incomeIn } from "../../../src/law/what-if/income";

const cliffSchema = z.strictObject({
  household: z.string(),
  /** Net wages of a month between which each step loses income, EUR. */
  from: z.number(),
  to: z.number(),
  /** EUR a month lost between the two, the wages earned included. */
  lost: z.number().positive(),
  aids: z.array(z.string()).min(1),
});

export const cliffs = z
  .strictObject({
    month: z.string(),
    reasons: z.record(z.string(), z.string().min(20)),
    households: z.array(z.strictObject({ name: z.string(), household: z.looseObject({ adultes: z.array(z.any()) }) })),
    cliffs: z.array(cliffSchema),
  })
  .parse(JSON.parse(readFileSync("test/law/cliffs.json", "utf8")));

export type Cliff = z.output<typeof cliffSchema>;

const STEP = 10;
const HIGHEST = 4000;
/** What adding amounts up may lose. */
const NOISE = 0.005;

interface Point extends Income {
  readonly wage: number;
}

/** What a household has a month at a wage. */
function incomeAt(law: Law, household: unknown, wage: number): Point {
  const month = readMonth(cliffs.month);
  const c = new MemoisedComputation(law, readHousehold(household, month), month);
  return { wage, ...incomeIn(c, month, countedAids(law)) };
}

/** Every stretch of wages, from 0 to 4 000 EUR by 10, along which a household has less at each step. */
export function* falls(
  law: Law,
  name: string,
  household: { adultes: unknown[] },
): Generator<Omit<Cliff, "aids"> & { start: Point; end: Point }> {
  let start: Point | null = null;
  let before: Point | null = null;
  for (let wage = 0; wage <= HIGHEST + STEP; wage += STEP) {
    const [first, ...others] = household.adultes;
    const earner = { ...z.looseObject({}).parse(first), revenus: { salaire_net: wage } };
    const now = incomeAt(law, { ...household, adultes: [earner, ...others] }, wage);
    const falling = before !== null && now.total < before.total - NOISE;
    if (falling) start ??= before;
    else if (start && before) {
      yield {
        household: name,
        from: start.wage,
        to: before.wage,
        lost: start.total - before.total,
        start,
        end: before,
      };
      start = null;
    }
    before = now;
  }
}
