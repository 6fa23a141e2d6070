import { type Household, readHousehold, readMonth } from "../../src/household/household";
import type { Computation } from "../../src/law/computation";
import { evaluateWithEngine } from "../../src/law/engine";
import { estimate, estimateWithEngine } from "../../src/law/estimate";
import { MemoisedComputation } from "../../src/law/memoised-computation";
import { assess } from "../../src/law/rights";
import { incomeCurve } from "../../src/law/what-if/income-curve";
import { readLaw } from "../../src/rulebook/rulebook";
import { oracleCases } from "../oracle/cases";

/** Rounds long enough that the machine's hesitations even out; the best one counts. */
const ROUNDS = 5;
const MICROSECONDS = 1_000_000;

const { law } = readLaw(".");
const month = readMonth("2026-11");
const households = oracleCases.map((one) => readHousehold(one.household, month));

/** How many of the items a second of processor, once the code is warm: what else the machine does is not counted. */
async function rate<T>(items: readonly T[], work: (item: T) => unknown): Promise<number> {
  let best = 0;
  for (let round = 0; round <= ROUNDS; round++) {
    const start = process.cpuUsage();
    for (const item of items) await work(item);
    const { user, system } = process.cpuUsage(start);
    if (round > 0) best = Math.max(best, (items.length * MICROSECONDS) / (user + system));
  }
  return best;
}

/** What both evaluations say of every aid: its status, and each condition with what was found. */
const evaluate = (c: Computation) => law.aids.map((aid) => aid.verdict(c, month));
const compute = (household: Household) => new MemoisedComputation(law, household, month);

function show(title: string, rows: readonly (readonly [what: string, rate: number])[]): void {
  console.log(`\n${title}`);
  const reference = rows[0]?.[1] ?? 1;
  for (const [what, value] of rows) {
    const ratio = (value / reference).toFixed(1);
    console.log(
      `  ${what.padEnd(44)} ${Math.round(value).toString().padStart(7)} households/s  x ${ratio.padStart(5)}`,
    );
  }
}

console.log(
  `${households.length} reference households, ${law.aids.length} aids, Node ${process.versions.node}, one core`,
);
show("Facts and rules", [
  ["json-rules-engine, estimate", await rate(households, (one) => estimateWithEngine(law, one, month))],
  ["compiled, estimate", await rate(households, (one) => estimate(law, one, month))],
  ["compiled, with reasons", await rate(households, (one) => evaluate(compute(one)))],
  ["compiled, with reasons and figures, as shown", await rate(households, (one) => assess(law, one, month))],
]);

// The first round of each computes the facts; those that count find them known.
const known = households.map(compute);
show("Rules alone, on equal facts, with reasons", [
  ["json-rules-engine", await rate(known, (c) => evaluateWithEngine(law, c, month))],
  ["compiled", await rate(known, evaluate)],
]);

// A single wage up to what a couple with children may earn and still receive something.
const curves = households.filter((_, index) => index % 10 === 0);
const perSecond = await rate(curves, (one) => incomeCurve(law, one, month, { who: 0, max: 4000 }));
console.log(
  `\nWhat if: a curve of 50 points and its cliffs  ${(1000 / perSecond).toFixed(1)} ms on average (at most 30)`,
);
