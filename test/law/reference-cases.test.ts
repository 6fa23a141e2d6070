import { describe, expect, test } from "vitest";
import { readHousehold, readMonth } from "../../src/household/household";
import { estimate } from "../../src/law/estimate";
import { readLaw } from "../../src/rulebook/rulebook";
import { comparable, disagreements, oracleCases, withoutLaterAids } from "../oracle/cases";

const { law } = readLaw(".");
const published = new Set(law.aids.flatMap((aid) => Object.keys(aid.aid.outputs)));
const lawSays = new Map(disagreements.map((one) => [`${one.id} ${one.mois} ${one.key}`, one.law]));
const TOLERANCE = 0.05;

const agrees = (ours: unknown, expected: number | boolean): boolean =>
  typeof expected === "number" && typeof ours === "number" ? Math.abs(ours - expected) <= TOLERANCE : ours === expected;

describe.each(["2026-11", "2026-09"] as const)("the reference cases of %s", (mois) => {
  const cases = oracleCases.filter(withoutLaterAids);
  const estimates = new Map(
    cases.map((one) => [one.id, estimate(law, readHousehold(one.household, readMonth(mois)), readMonth(mois))]),
  );

  test.each([...published].sort())("agree on %s to within five cents", (key) => {
    const wrong = cases.flatMap((one) => {
      const figure = comparable(one, mois).find(([name]) => name === key);
      const stated = lawSays.get(`${one.id} ${mois} ${key}`);
      const expected = stated ?? figure?.[1];
      const ours = estimates.get(one.id)?.[key];
      return expected === undefined || agrees(ours, expected) ? [] : [{ id: one.id, ours, expected }];
    });
    expect(wrong).toEqual([]);
  });
});
