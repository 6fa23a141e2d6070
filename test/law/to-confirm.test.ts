import { expect, test } from "vitest";
import { readHousehold } from "../../src/household/household";
import { parseMonth } from "../../src/household/month";
import type { HouseholdInput } from "../../src/household/schema";
import { estimate } from "../../src/law/estimate";
import { assess } from "../../src/law/rights";
import { assessWithEngine } from "../../src/law/rights-with-engine";
import { readLaw } from "../../src/rulebook/rulebook";

const { law } = readLaw(".");
const MONTH = parseMonth("2026-11");

const inHostel: HouseholdInput = {
  situation_familiale: "celibataire",
  adultes: [{ date_naissance: "1980-05-03", nationalite: "FR" }],
  logement: { statut: "foyer", loyer: 400 },
};
const owned: HouseholdInput = { ...inHostel, logement: { statut: "foyer", loyer: 400, bailleur_famille: true } };
const free: HouseholdInput = { ...inHostel, logement: { statut: "foyer", loyer: 0 } };
const hosted: HouseholdInput = { ...inHostel, logement: { statut: "heberge_participation", loyer: 400 } };
const withoutPermit: HouseholdInput = {
  ...inHostel,
  adultes: [{ date_naissance: "1980-05-03", nationalite: "AUTRE", titre_sejour: "aucun" }],
};

test.each([
  ["in a hostel", inHostel, "to_confirm"],
  ["in one owned by a parent", owned, "no"],
  ["in one that costs nothing", free, "no"],
  ["in one, without a permit", withoutPermit, "no"],
  ["staying with someone", hosted, "no"],
] as const)("the housing aid %s: both evaluations say the same", async (_, input, status) => {
  const household = readHousehold(input, MONTH);
  const all = [assess(law, household, MONTH), await assessWithEngine(law, household, MONTH)];
  const found = all.map(({ rights }) => rights.find(({ aid }) => aid === "aide_logement")?.status);
  expect(found).toEqual([status, status]);
});

test("what is to confirm counts for nothing in the estimate", () => {
  const { aide_logement } = estimate(law, readHousehold(inHostel, MONTH), MONTH);
  expect(aide_logement).toBe(0);
});
