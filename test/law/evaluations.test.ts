import fc from "fast-check";
import { Engine } from "json-rules-engine";
import { describe, expect, test } from "vitest";
import { type Household, readHousehold } from "../../src/household/household";
import { parseMonth } from "../../src/household/month";
import { evaluateWithEngine } from "../../src/law/engine";
import { EnginePool } from "../../src/law/engine-run";
import { LawError } from "../../src/law/errors";
import { MemoisedComputation } from "../../src/law/memoised-computation";
import { readLaw } from "../../src/rulebook/rulebook";
import { oracleCases } from "../oracle/cases";
import { households } from "../support/households";

const { law } = readLaw(".");
const MONTH = parseMonth("2026-11");

/** Both evaluations of every aid: open or not, and each leaf with what was found and wanted. */
async function bothEvaluations(household: Household) {
  const c = new MemoisedComputation(law, household, MONTH);
  const verdicts = await evaluateWithEngine(law, c, MONTH);
  const compiled = law.aids.map((aid) => ({
    aid: aid.aid.id,
    ...aid.verdict(c, MONTH),
    // As other aids' formulas read them: without a look at what does not decide.
    open: aid.isOpen(c, MONTH),
    nonFinancial: aid.nonFinancialHold(c, MONTH),
  }));
  const engine = law.aids.map((aid) => ({ aid: aid.aid.id, ...verdicts.get(aid.aid.id) }));
  return { compiled, engine };
}

describe("json-rules-engine and the compiled rules", () => {
  test("agree leaf by leaf on every reference case", async () => {
    expect(law.aids.length).toBeGreaterThan(0);
    for (const one of oracleCases) {
      const { compiled, engine } = await bothEvaluations(readHousehold(one.household, MONTH));
      expect(engine, one.id).toEqual(compiled);
    }
  });

  test("agree leaf by leaf on random households", async () => {
    await fc.assert(
      fc.asyncProperty(households, async (input) => {
        const { compiled, engine } = await bothEvaluations(readHousehold(input, MONTH));
        expect(engine).toEqual(compiled);
      }),
      { numRuns: 300 },
    );
  });

  test("lose nothing when many households are evaluated at once", async () => {
    const some = oracleCases.slice(0, 60).map((one) => readHousehold(one.household, MONTH));
    const alone = [];
    for (const household of some) alone.push((await bothEvaluations(household)).engine);
    const together = await Promise.all(some.map(async (household) => (await bothEvaluations(household)).engine));
    expect(together).toEqual(alone);
  });

  describe("two runs in flight, whose rules have distinct priorities", () => {
    const rules = [10, 1].map((priority) => ({
      name: `priority ${priority}`,
      priority,
      conditions: { all: [{ fact: "income", operator: "lessThan", value: 100 }] },
      event: { type: `priority ${priority}` },
    }));

    /** Starts a second run `delay` microtasks after the first, and counts the results of each. */
    async function overlap(run: () => Promise<number>, delay: number): Promise<number[]> {
      const first = run();
      for (let tick = 0; tick < delay; tick++) await Promise.resolve();
      return Promise.all([first, run()]);
    }
    const delays = Array.from({ length: 60 }, (_, delay) => delay);

    test("lose nothing, whenever the second one starts", async () => {
      const pool = new EnginePool(rules);
      const run = async () => (await pool.run([["income", 1]])).size;
      for (const delay of delays) expect(await overlap(run, delay)).toEqual([2, 2]);
    });

    test("lose nothing after a run that failed for want of a fact", async () => {
      const pool = new EnginePool(rules);
      await expect(pool.run([])).rejects.toThrow("Undefined fact");
      expect((await pool.run([["income", 1]])).size).toBe(2);
    });

    test("would lose results if they shared one Engine", async () => {
      const shared = new Engine(rules);
      const run = async () => (await shared.run({ income: 1 })).results.length;
      const outcomes = [];
      for (const delay of delays) outcomes.push(await overlap(run, delay));
      expect(outcomes.filter(([, second]) => second !== 2).length).toBeGreaterThan(0);
    });
  });

  test("name the fact, and nothing of the household, when a formula cannot be computed", () => {
    const error = new LawError("LAW_NOT_A_NUMBER", "rsa.montant");
    expect(error.message).toBe("rsa.montant: find the formula that divides by zero or misses a figure");
  });
});
