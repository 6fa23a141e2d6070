import { describe, expect, test } from "vitest";
import { readHousehold, readMonth } from "../../src/household/household";
import { estimate } from "../../src/law/estimate";
import { readLaw } from "../../src/rulebook/rulebook";
import { agrees, disagreements, expectedByLaw, oracleCases } from "../oracle/cases";

const { law } = readLaw(".");
const published = new Set(law.aids.flatMap((aid) => Object.keys(aid.aid.outputs)));
describe.each(["2026-11", "2026-09"] as const)("the reference cases of %s", (mois) => {
  const estimates = new Map(
    oracleCases.map((one) => [one.id, estimate(law, readHousehold(one.household, readMonth(mois)), readMonth(mois))]),
  );

  test.each([...published].sort())("agree on %s to within five cents", (key) => {
    const compared = oracleCases.flatMap((one) =>
      expectedByLaw(one, mois)
        .filter(([name]) => name === key)
        .map(([, expected]) => ({ id: one.id, ours: estimates.get(one.id)?.[key], expected })),
    );
    const wrong = compared.filter(({ ours, expected }) => !agrees(ours, expected));
    expect(wrong).toEqual([]);
  });
});

test("a disagreement names a case, a figure that is published, an article and a reason", () => {
  const ids = new Set(oracleCases.map(({ id }) => id));
  const unclear = disagreements.filter(
    ({ id, key, article, why }) => !ids.has(id) || !published.has(key) || article.length < 5 || why.length < 20,
  );
  expect(unclear).toEqual([]);
});
