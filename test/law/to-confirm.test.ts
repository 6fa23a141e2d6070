import { expect, test } from "vitest";
import { explain } from "../../src/dialogue/explain";
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

const tenant = (
  logement: Partial<HouseholdInput["logement"]>,
  adult: Partial<HouseholdInput["adultes"][number]> = {},
): HouseholdInput => ({
  situation_familiale: "celibataire",
  adultes: [{ date_naissance: "1990-01-15", ...adult }],
  logement: { statut: "locataire_vide", loyer: 400, ...logement },
});
const LILLE = { commune_insee: "59350" };
const ELSEWHERE = { hors_territoire: true };
const earning = (salaire_net: number) => ({ activite: "salarie" as const, revenus: { salaire_net } });
const loan = { statut: "proprietaire_accedant" as const, loyer: 700 };
const OLD = { date_pret: "2010-05-01" };

test.each([
  ["of a tenant of Arras", tenant({ commune_insee: "62041" }), "yes"],
  ["where the commune is not known", tenant({}), "yes"],
  ["of a tenant of Lille", tenant(LILLE), "to_confirm"],
  ["of a tenant elsewhere", tenant(ELSEWHERE), "to_confirm"],
  ["at a rent that has no aid in Arras", tenant({ loyer: 900, commune_insee: "62041" }), "no"],
  ["at that rent elsewhere, under higher ceilings", tenant({ loyer: 900, ...ELSEWHERE }), "to_confirm"],
  [
    "with a salary too high at a rent under the ceiling of here",
    tenant({ ...ELSEWHERE, loyer: 250 }, earning(4000)),
    "no",
  ],
  ["from a parent who owns the dwelling", tenant({ ...ELSEWHERE, bailleur_famille: true }), "no"],
  ["without rent", tenant({ ...ELSEWHERE, loyer: 0 }), "no"],
  ["without a permit", tenant(LILLE, { nationalite: "AUTRE", titre_sejour: "aucun" }), "no"],
  ["of an owner who repays a loan elsewhere", tenant({ ...loan, ...OLD, ...ELSEWHERE }, earning(900)), "to_confirm"],
  ["of an owner whose loan is nothing beside the salary", tenant({ ...loan, ...OLD }, earning(4000)), "no"],
  [
    "of that owner elsewhere, under other ceilings",
    tenant({ ...loan, ...OLD, ...ELSEWHERE }, earning(4000)),
    "to_confirm",
  ],
  ["of a loan too recent, wherever it is", tenant({ ...loan, date_pret: "2020-05-01", ...ELSEWHERE }), "no"],
  ["of an owner who owes nothing", tenant({ statut: "proprietaire", loyer: 0, ...ELSEWHERE }), "no"],
] as const)("the housing aid %s: both evaluations say the same", async (_, input, status) => {
  const household = readHousehold(input, MONTH);
  const all = [assess(law, household, MONTH), await assessWithEngine(law, household, MONTH)];
  const found = all.map(({ rights }) => rights.find(({ aid }) => aid === "aide_logement")?.status);
  expect(found).toEqual([status, status]);
});

test.each([
  ["due by the scale of here", tenant(ELSEWHERE), []],
  [
    "refused by the scale of here",
    tenant({ loyer: 900, ...ELSEWHERE }),
    ["aide_logement.loyer_maximal", "aide_logement.montant"],
  ],
])("the housing aid elsewhere, %s, says why it is to confirm", (_, input, before) => {
  const right = assess(law, readHousehold(input, MONTH), MONTH).rights.find(({ aid }) => aid === "aide_logement");
  const { failed } = explain(law.aid("aide_logement").aid, right?.reasons ?? []);
  const keys = [...before, "aide_logement.zone"].map((name) => `aids.${name.replace(".", ".conditions.")}.not_met`);
  expect(failed.map(({ key }) => key)).toEqual(keys);
});

test("what is to confirm counts for nothing in the estimate", () => {
  const { aide_logement } = estimate(law, readHousehold(inHostel, MONTH), MONTH);
  expect(aide_logement).toBe(0);
});
