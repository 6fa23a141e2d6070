import { type Household, readHousehold, readMonth } from "../../src/household/household";
import { estimate, estimateWithEngine } from "../../src/law/estimate";
import { assess } from "../../src/law/rights";
import { readLaw } from "../../src/rulebook/rulebook";
import { oracleCases } from "../oracle/cases";

/** Rounds long enough that the machine's hesitations even out; the best one counts. */
const ROUNDS = 5;

const { law } = readLaw(".");
const month = readMonth("2026-11");
const households = oracleCases.map((one) => readHousehold(one.household, month));

/** Households a second, on one core, once the code is warm. */
async function rate(work: (household: Household) => unknown): Promise<number> {
  let best = 0;
  for (let round = 0; round <= ROUNDS; round++) {
    const start = performance.now();
    for (const household of households) await work(household);
    if (round > 0) best = Math.max(best, (households.length * 1000) / (performance.now() - start));
  }
  return best;
}

const engine = await rate((household) => estimateWithEngine(law, household, month));
const rows: [string, number][] = [
  ["json-rules-engine, facts and rules", engine],
  ["compiled, facts and rules", await rate((household) => estimate(law, household, month))],
  ["compiled, with reasons and figures", await rate((household) => assess(law, household, month))],
];
console.log(`${households.length} reference households, ${law.aids.length} aids, Node ${process.versions.node}`);
for (const [what, value] of rows)
  console.log(
    `${what.padEnd(40)} ${Math.round(value).toString().padStart(7)} households/s   x ${(value / engine).toFixed(1)}`,
  );
