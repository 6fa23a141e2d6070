import { describe, expect, test } from "vitest";
import { readHousehold, readMonth } from "../../../src/household/household";
import { incomeCurve } from "../../../src/law/what-if/income-curve";
import { readLaw } from "../../../src/rulebook/rulebook";
import { cliffs } from "../properties/disposable-income";
import { lives } from "./households";

const { law } = readLaw(".");
const month = readMonth(cliffs.month);
const HIGHEST = 4000;
/** A fall under this many EUR is not looked for: it is the rounding of a scale. */
const WORTH_FINDING = 5;

describe.each(cliffs.households)("the wage of a $name", ({ name, household }) => {
  const curve = incomeCurve(law, readHousehold(household, month), month, { who: 0, max: HIGHEST });

  test("makes income fall wherever test/law/cliffs.json says so, because of the aids it names", () => {
    const declared = cliffs.cliffs.filter((one) => one.household === name && one.lost >= WORTH_FINDING);
    const unmet = declared.filter(
      (one) =>
        !curve.cliffs.some(
          ({ from, to, causes }) =>
            from <= one.to && to >= one.from && causes.some(({ aid }) => one.aids.includes(aid)),
        ),
    );
    expect(unmet).toEqual([]);
  });

  test("leaves less at the end of each cliff than at its beginning, as said, and as much again where it says so", () => {
    const totals = new Map<number, number>();
    const totalAt = (wage: number) => {
      const known = totals.get(wage);
      if (known !== undefined) return known;
      const [only] = incomeCurve(law, readHousehold(household, month), month, {
        who: 0,
        max: wage,
        points: 2,
      }).points.slice(-1);
      totals.set(wage, only?.income.total ?? Number.NaN);
      return only?.income.total ?? Number.NaN;
    };
    for (const { from, to, lost, recovered } of curve.cliffs) {
      expect(totalAt(from) - totalAt(to)).toBeCloseTo(lost, 2);
      if (recovered !== null) expect(totalAt(recovered)).toBeGreaterThanOrEqual(totalAt(from));
    }
  });
});

describe("a curve", () => {
  const household = readHousehold(lives["someone alone at the SMIC"], month);
  const curve = incomeCurve(law, household, month, { who: 0, max: 2000 });

  test("has fifty points, from no wage to the highest one", () => {
    expect(curve.points).toHaveLength(50);
    expect([curve.points[0]?.wage, curve.points.at(-1)?.wage]).toEqual([0, 2000]);
  });

  test("tells where a cover ends, whichever of its forms it had", () => {
    expect(curve.coverEnds).toHaveLength(1);
    const [end] = curve.coverEnds;
    expect(end?.aid).toBe("css_participation");
    expect((end?.to ?? 0) - (end?.from ?? 0)).toBeLessThanOrEqual(5);
  });

  test("takes everyone to have earned the same for as long as the law looks back", () => {
    const hiredLastMonth = readHousehold(
      {
        ...lives["someone alone at the SMIC"],
        adultes: [
          { ...lives["someone alone at the SMIC"].adultes[0], avant: { jusqu_a: "2026-10", activite: "inactif" } },
        ],
      },
      month,
    );
    expect(incomeCurve(law, hiredLastMonth, month, { who: 0, max: 2000 })).toEqual(curve);
  });

  test("puts the wage in place of an unemployment allowance, beside a pension", () => {
    const at = (name: keyof typeof lives) =>
      incomeCurve(law, readHousehold(lives[name], month), month, { who: 0, max: 1000, points: 2 }).points.map(
        ({ income }) => income.resources,
      );
    expect(at("a jobseeker with an allowance")).toEqual([0, 1000]);
    expect(at("a worker of 64")).toEqual([200, 1200]);
  });
});
