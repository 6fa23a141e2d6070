import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Household, readHousehold } from "../../../src/household/household";
import { monthsBetween, parseMonth } from "../../../src/household/month";
import { estimate } from "../../../src/law/estimate";
import { applyChange, type Change } from "../../../src/law/what-if/change";
import { type YearAfter, yearAfter } from "../../../src/law/what-if/year-after";
import { readLaw } from "../../../src/rulebook/rulebook";
import { households } from "../../support/households";
import { lives } from "./households";

const { law } = readLaw(".");
const NOVEMBER = parseMonth("2026-11");
const DECEMBER = parseMonth("2026-12");

const householdOf = (name: keyof typeof lives): Household => readHousehold(lives[name], NOVEMBER);
const afterwards = (name: keyof typeof lives, change: Change, from = DECEMBER): YearAfter =>
  yearAfter(law, householdOf(name), change, from);
const paid = (year: YearAfter, when: "before" | "after", aid: string): number[] =>
  year.months.map((month) => Math.round(month[when].aids[aid] ?? 0));

const FULL_TIME: Change = { kind: "work", who: 0, time: "full", salaire_net: 1400 };

describe("what is dated", () => {
  const dated: readonly Change[] = [FULL_TIME, { kind: "retirement", who: 0, retraite_nette: 900 }];

  test("changes nothing before its month, for any household", () => {
    fc.assert(
      fc.property(households, fc.constantFrom(...dated), fc.integer({ min: 1, max: 6 }), (input, change, ahead) => {
        const household = readHousehold(input, NOVEMBER);
        const changed = applyChange(household, change, NOVEMBER + ahead);
        expect(estimate(law, changed, NOVEMBER + ahead - 1)).toEqual(estimate(law, household, NOVEMBER + ahead - 1));
      }),
      { numRuns: 200 },
    );
  });

  test("is a month without the change and one with it, thirteen times, all amounts known", () => {
    const change = fc.oneof(
      fc.constantFrom<Change>(FULL_TIME, { kind: "birth" }, { kind: "retirement", who: 0, retraite_nette: 700 }),
      fc.record({
        kind: fc.constant("move" as const),
        logement: fc.record({
          statut: fc.constantFrom("locataire_hlm" as const, "heberge_gratuit" as const),
          loyer: fc.integer({ min: 0, max: 900 }),
        }),
      }),
      fc.record({
        kind: fc.constant("separation" as const),
        who: fc.constantFrom(0, 1),
        enfants: fc.constantFrom("tous" as const, "alternes" as const, "aucun" as const),
        logement: fc.constant(null),
      }),
    );
    fc.assert(
      fc.property(households, change, fc.integer({ min: 0, max: 9 }), (input, what, ahead) => {
        const { months } = yearAfter(law, readHousehold(input, NOVEMBER), what, NOVEMBER + ahead);
        expect(months.map(({ month }) => month)).toEqual(monthsBetween(NOVEMBER + ahead, NOVEMBER + ahead + 12));
        const all = months.flatMap(({ before, after }) => [before, after]);
        expect(all.filter(({ total, failed }) => !Number.isFinite(total) || failed.length > 0)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe("back to work", () => {
  const year = afterwards("someone alone on RSA", FULL_TIME);

  test("RSA goes on for the quarter it was settled for, and the prime d'activité grows a quarter after the wage", () => {
    expect(paid(year, "after", "rsa").map((amount) => amount > 0)).toEqual([
      true,
      true,
      true,
      ...Array(10).fill(false),
    ]);
    const prime = paid(year, "after", "prime_activite");
    expect(prime.slice(0, 3)).toEqual([0, 0, 0]);
    expect(new Set(prime.slice(3, 6)).size).toBe(1);
    expect(prime[3]).toBeGreaterThan(0);
    expect(prime[6]).toBeGreaterThan(prime[3] ?? 0);
    expect(new Set(prime.slice(6)).size).toBe(1);
  });

  test("the housing aid follows the twelve months that slide", () => {
    const housing = paid(year, "after", "aide_logement");
    expect(housing.slice(0, 5)).toEqual(paid(year, "before", "aide_logement").slice(0, 5));
    for (const [index, amount] of housing.slice(6).entries()) expect(amount).toBeLessThan(housing[index + 5] ?? 0);
  });

  test("the health cover goes on until its renewal, a year later", () => {
    expect(year.months.slice(0, 12).every(({ after }) => after.covers.includes("css_gratuite"))).toBe(true);
    expect(year.months[12]?.after.covers).toEqual([]);
  });

  test("says what the figures leave out", () => {
    expect(year.limits).toEqual(["quarter", "cover_year", "smoothed"]);
    expect(afterwards("a jobseeker with an allowance", { ...FULL_TIME, time: "part" }).limits).toContain("combined");
  });

  test("the allowance stops with the first wage", () => {
    const { months } = afterwards("a jobseeker with an allowance", FULL_TIME);
    expect(months.map(({ before, after }) => [before.resources, after.resources])).toEqual(Array(13).fill([900, 1400]));
  });
});

describe("other changes", () => {
  test("a birth opens the family benefits from the month after, and a grant once", () => {
    const year = afterwards("a couple with one wage and a child", { kind: "birth" }, parseMonth("2027-03"));
    const family = paid(year, "after", "allocations_familiales");
    expect(family[0]).toBe(0);
    expect(family[1]).toBeGreaterThan(100);
    expect(paid(year, "before", "allocations_familiales")).toEqual(Array(13).fill(0));
    expect(year.once).toEqual([{ aid: "prime_naissance", amount: expect.closeTo(1098.57, 1) }]);
  });

  test("moving out changes the housing aid and the rent, and says that the past is taken to be alike", () => {
    const logement = { statut: "locataire_vide", loyer: 200 } as const;
    const year = afterwards("someone alone on RSA", { kind: "move", logement });
    expect(year.rent).toEqual({ before: 450, after: 200 });
    expect(paid(year, "after", "aide_logement")[0]).toBeLessThan(paid(year, "before", "aide_logement")[0] ?? 0);
    expect(year.limits).toContain("past_dwelling");
  });

  test("a separation leaves one household with its children, and says what is not counted", () => {
    const change = { kind: "separation", who: 1, enfants: "tous", logement: null } as const;
    const year = afterwards("a couple with one wage and a child", change);
    expect(year.months[0]?.after.resources).toBe(0);
    expect(paid(year, "after", "asf")[0]).toBeGreaterThan(150);
    expect(year.limits).toEqual(expect.arrayContaining(["past_couple", "own_household", "maintenance"]));
    expect(year.limits).not.toContain("past_dwelling");
    const without = afterwards("a couple with one wage and a child", { ...change, enfants: "aucun" });
    expect(paid(without, "after", "asf")[0]).toBe(0);
    expect(applyChange(householdOf("someone alone on RSA"), change, DECEMBER)).toEqual(
      householdOf("someone alone on RSA"),
    );
  });

  test("a pension takes the place of wages and of the disability pension", () => {
    const year = afterwards("a worker of 64", { kind: "retirement", who: 0, retraite_nette: 900 });
    expect(year.months[0]?.before.resources).toBe(1700);
    expect(year.months[0]?.after.resources).toBe(900);
  });

  test("an aid that is switched off is not counted", () => {
    const switchedOff = new Set(["rsa", "prime_naissance"]);
    const household = householdOf("someone alone on RSA");
    const { months, once } = yearAfter(law, household, { kind: "birth" }, NOVEMBER + 4, { switchedOff });
    expect(months.every(({ before, after }) => !("rsa" in before.aids) && !("rsa" in after.aids))).toBe(true);
    expect(once).toEqual([]);
  });
});
