import { readFileSync } from "node:fs";
import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import * as z from "zod";
import { HouseholdError } from "../../../src/household/errors";
import { type Household, readHousehold } from "../../../src/household/household";
import { parseMonth } from "../../../src/household/month";
import type { HouseholdInput } from "../../../src/household/schema";
import { estimate } from "../../../src/law/estimate";
import { loadLaw } from "../../../src/law/law";
import { MemoisedComputation } from "../../../src/law/memoised-computation";
import { assess, type Right } from "../../../src/law/rights";
import { readLaw } from "../../../src/rulebook/rulebook";
import { households } from "../../support/households";

const { law, files } = readLaw(".");
const NOVEMBER = parseMonth("2026-11");
const JANUARY = parseMonth("2026-01");

const SITUATIONS = {
  "an adult is a student": ({ adultes }: HouseholdInput) =>
    adultes.some(({ activite, avant }) =>
      [activite, ...[avant ?? []].flat().map((one) => one.activite)].includes("etudiant"),
    ),
  "the two file apart": ({ situation_familiale }: HouseholdInput) => situation_familiale === "concubinage",
};

/** Published figures that depend on which adult comes first, in what situation, and which text says so. */
const exceptions = z
  .array(
    z.strictObject({
      only_when: z.enum(["an adult is a student", "the two file apart"]),
      outputs: z.array(z.string()).min(1),
      /** Aids that read those: they may differ with them. */
      readers: z.array(z.string()),
      why: z.string().min(30),
      example: z.looseObject({ adultes: z.array(z.unknown()).length(2) }),
    }),
  )
  .parse(JSON.parse(readFileSync("test/law/properties/order-of-adults.json", "utf8")));

const rightsOf = (linked: typeof law, household: Household): ReadonlyMap<string, Right> =>
  new Map(assess(linked, household, NOVEMBER).rights.map((right) => [right.aid, right]));

/** The household as it may be described in a month: null when someone in it is not born yet. */
function readOrNull(input: HouseholdInput, month: number): Household | null {
  try {
    return readHousehold(input, month);
  } catch (error) {
    if (error instanceof HouseholdError) return null;
    throw error;
  }
}

describe("for any household", () => {
  test("no amount of any aid is negative or not a number, in any month of 2026", () => {
    fc.assert(
      fc.property(households, fc.integer({ min: 0, max: 11 }), (input, after) => {
        const month = JANUARY + after;
        const household = readOrNull(input, month);
        fc.pre(household !== null);
        const c = new MemoisedComputation(law, household, month);
        const wrong = law.aids.map(({ aid }) => [aid.id, law.due(aid.id, c, month)] as const);
        expect(wrong.filter(([, amount]) => !(amount >= 0 && Number.isFinite(amount)))).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  test("two adults may be named in any order, but for what is said to depend on it", () => {
    fc.assert(
      fc.property(
        households.filter(({ adultes }) => adultes.length === 2),
        (input) => {
          const allowed = exceptions
            .filter(({ only_when }) => SITUATIONS[only_when](input))
            .flatMap(({ outputs, readers }) => [...outputs, ...readers]);
          expect(apartWhenSwapped(input).filter((key) => !allowed.includes(key))).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });

  test.each(exceptions)("the order matters when $only_when", ({ example, outputs }) => {
    expect(apartWhenSwapped(example)).toEqual(expect.arrayContaining(outputs));
  });

  test("an aid fails when a figure it rests on is missing, and the others stand", () => {
    const ids = files.parameters.map(({ id }) => id);
    fc.assert(
      fc.property(households, fc.constantFrom(...ids), (input, id) => {
        const household = readHousehold(input, NOVEMBER);
        const parameters = files.parameters.map((one) => (one.id === id ? { ...one, values: [] } : one));
        const without = rightsOf(loadLaw({ ...files, parameters }), household);
        for (const [aid, before] of rightsOf(law, household)) {
          const after = without.get(aid);
          if (before.figures.some((figure) => figure.id === id))
            expect(after).toMatchObject({ status: "failed", fault: "LAW_FIGURE_OUT_OF_VALIDITY" });
          else expect(inOrder(after)).toEqual(inOrder(before));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("whatever the day of the computer", () => {
  afterEach(() => vi.useRealTimers());

  test("the rights of a month are the same", () => {
    const some = fc.sample(households, { numRuns: 40, seed: 2026 }).map((input) => readHousehold(input, NOVEMBER));
    const on = (day: string) => {
      vi.useFakeTimers({ toFake: ["Date"] });
      vi.setSystemTime(new Date(day));
      const { law: readThatDay } = readLaw(".");
      return some.map((household) => assess(readThatDay, household, NOVEMBER));
    };
    const today = on("2026-11-21T12:00:00Z");
    for (const day of ["2024-02-29T23:59:59Z", "2026-12-31T23:30:00Z", "2035-07-01T00:00:00Z"])
      expect(on(day)).toEqual(today);
  });
});

/** Keys of the estimate that change when the second adult is named first. */
function apartWhenSwapped(input: { readonly adultes: readonly unknown[] }): string[] {
  const swapped = { ...input, adultes: input.adultes.toReversed() };
  const one = estimate(law, readHousehold(input, NOVEMBER), NOVEMBER);
  const other = estimate(law, readHousehold(swapped, NOVEMBER), NOVEMBER);
  return Object.keys(one).filter((key) => !sameValue(one[key], other[key]));
}

/** Figures are told in the order in which they are read, which another aid that fails may change. */
const inOrder = (right: Right | undefined) => ({
  ...right,
  figures: right?.figures.toSorted((a, b) => `${a.id} ${a.since}`.localeCompare(`${b.id} ${b.since}`)),
});

/** Amounts that add up in another order differ by less than a ten thousandth of a cent. */
const sameValue = (one: unknown, other: unknown): boolean =>
  typeof one === "number" && typeof other === "number" ? Math.abs(one - other) < 1e-6 : one === other;
