import { cpus, loadavg } from "node:os";
import { type Household, readHousehold, readMonth } from "../../src/household/household";
import type { Computation } from "../../src/law/computation";
import { evaluateWithEngine } from "../../src/law/engine";
import { estimate, estimateWithEngine } from "../../src/law/estimate";
import { MemoisedComputation } from "../../src/law/memoised-computation";
import { assess } from "../../src/law/rights";
import { incomeCurve } from "../../src/law/what-if/income-curve";
import { contextOf } from "../dialogue/talk";
import { oracleCases } from "../oracle/cases";
import { percentile, rate, timed } from "./timing";

const { law } = contextOf();
const month = readMonth("2026-11");
const households = oracleCases.map((one) => readHousehold(one.household, month));

const load = () => loadavg().map((each) => each.toFixed(1));
console.log(
  `${households.length} reference households, ${law.aids.length} aids, Node ${process.versions.node}, one core of ${cpus().length}; times are of processor, load of the machine ${load().join(" ")}`,
);

/** What both evaluations say of every aid: its status, and each condition with what was found. */
const evaluate = (c: Computation) => law.aids.map((aid) => aid.verdict(c, month));
const compute = (household: Household) => new MemoisedComputation(law, household, month);

function compare(title: string, rows: readonly (readonly [what: string, rate: number])[]): void {
  console.log(`\n${title}`);
  const reference = rows[0]?.[1] ?? 1;
  for (const [what, value] of rows) {
    const ratio = (value / reference).toFixed(1);
    console.log(
      `  ${what.padEnd(44)} ${Math.round(value).toString().padStart(7)} households/s  x ${ratio.padStart(5)}`,
    );
  }
}

compare("Facts and rules", [
  ["json-rules-engine, estimate", await rate(households, (one) => estimateWithEngine(law, one, month))],
  ["compiled, estimate", await rate(households, (one) => estimate(law, one, month))],
  ["compiled, with reasons (at least 10000)", await rate(households, (one) => evaluate(compute(one)))],
  ["compiled, with reasons and figures, as shown", await rate(households, (one) => assess(law, one, month))],
]);

// The first round of each computes the facts; those that count find them known.
const known = households.map(compute);
compare("Rules alone, on equal facts, with reasons (at least x 15)", [
  ["json-rules-engine", await rate(known, (c) => evaluateWithEngine(law, c, month))],
  ["compiled", await rate(known, evaluate)],
]);

// A single wage up to what a couple with children may earn and still receive something.
const curve = (one: Household) => timed(() => incomeCurve(law, one, month, { who: 0, max: 4000 })).ms;
const drawn = households.filter((_, index) => index % 10 === 0);
const curves = [...drawn.map(curve), ...drawn.map(curve)].slice(drawn.length);
const mean = curves.reduce((sum, ms) => sum + ms, 0) / curves.length;
console.log(
  `\nWhat if: a curve of 50 points and its cliffs  ${mean.toFixed(1)} ms on average (at most 30), p95 ${percentile(curves, 0.95).toFixed(1)}, slowest ${Math.max(...curves).toFixed(1)}`,
);
console.log(`\nLoad of the machine at the end: ${load().join(" ")}`);
