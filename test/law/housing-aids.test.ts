import { describe, expect, test } from "vitest";
import { readLaw } from "../../src/rulebook/rulebook";
import { HOUSING_AIDS, readToldCases, tellingOf } from "./told-cases";

/** Aids to house oneself: whoever delivers them decides, and what is known can only rule them out. */

const { law } = readLaw(".");
const file = readToldCases(HOUSING_AIDS);
const { rightOf, told } = tellingOf(law, file);

test.each(file.cases)("$aid of $household is $status, for $failed", (one) => {
  const { ours, wanted } = told(one);
  expect(ours).toEqual(wanted);
});

describe("what is given", () => {
  test.each([
    ["loca_pass", "a tenant of 40, in a job", 0, 1200],
    ["mobili_jeune", "an apprentice of 19", 0, 100],
    ["visale", "an apprentice of 19", 0, 0],
    ["ma_prime_renov", "an owner without income", 0, 0],
  ])("%s to %s lies between %d and %d EUR", (aid, household, min, max) => {
    expect(rightOf(aid, household).amount).toEqual({ min, max });
  });
});

test.each([
  ["ma_prime_renov", "an owner without income", ["ma_prime_renov.plafond_1_personne"]],
  [
    "ma_prime_renov",
    "six in a home, 83 264 EUR",
    ["ma_prime_renov.plafond_5_personnes", "ma_prime_renov.plafond_par_personne"],
  ],
  ["logement_social", "one person, 23 403 EUR", ["logement_social.plafond_categorie_1"]],
])("%s of %s tells the ceilings that count, and no other", (aid, household, figures) => {
  const ids = rightOf(aid, household).figures.map(({ id }) => id);
  expect(ids.filter((id) => id.includes(".plafond_") && id.startsWith(aid))).toEqual(figures);
});
