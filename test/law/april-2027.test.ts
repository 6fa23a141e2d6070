import { describe, expect, test } from "vitest";
import { readHousehold, readMonth } from "../../src/household/household";
import type { HouseholdInput } from "../../src/household/schema";
import { type Law, type LawFiles, loadLaw } from "../../src/law/law";
import { isOverdue, type Parameter } from "../../src/law/parameters";
import { assess } from "../../src/law/rights";
import { readLaw } from "../../src/rulebook/rulebook";

/**
 * FICTITIOUS: no decree has set these. They stand for the revisions to come, to show that a new year of figures is a
 * change of `rules/parameters/` only.
 */
const FICTITIOUS: Readonly<Record<string, { readonly since: string; readonly value: number }>> = {
  "aspa.montant_seul": { since: "2027-01-01", value: 12_600 },
  "rsa.montant_forfaitaire": { since: "2027-04-01", value: 700 },
  "prime_activite.montant_forfaitaire": { since: "2027-04-01", value: 690 },
  "aah.montant": { since: "2027-04-01", value: 1100 },
  "commun.bmaf": { since: "2027-04-01", value: 500 },
  "ass.montant_journalier": { since: "2027-04-01", value: 21 },
  "css.plafond": { since: "2027-04-01", value: 10_800 },
};
const decree = { title: "Décret fictif, pour cet essai", url: "https://exemple.invalid/" };

/** What was known before these revisions, so that the true ones, once published, change nothing here. */
function before(figure: Parameter): Parameter {
  const later = figure.values.find(({ since }) => since > "2026-12");
  const values = figure.values.filter(({ since }) => since < "2026-12");
  return later && values.length > 0 ? { ...figure, values, next_revision: later.since } : figure;
}

const { files } = readLaw(".");
const known: LawFiles = { ...files, parameters: files.parameters.map(before) };
const today = loadLaw(known);

/** The figure as a jurist would leave it in April 2027: what was to be revised by then is, or is confirmed as it was. */
function revised(figure: Parameter): Parameter {
  const due = figure.next_revision;
  if (due === null || due > "2027-04-01") return figure;
  const change = FICTITIOUS[figure.id];
  const last = figure.values.at(-1);
  const confirmed = last && change?.since !== due ? [{ ...last, since: due }] : [];
  const added = change ? [{ ...change, reference: decree }] : [];
  return { ...figure, values: [...figure.values, ...confirmed, ...added], next_revision: "2028-04-01" };
}

const april: LawFiles = { ...known, parameters: known.parameters.map(revised) };
const law = loadLaw(april);

type Adult = Partial<HouseholdInput["adultes"][number]>;

const alone = (adult: Adult, births: readonly string[] = []): HouseholdInput => ({
  situation_familiale: "celibataire",
  adultes: [{ date_naissance: "1985-05-10", ...adult }],
  enfants: births.map((date_naissance) => ({ date_naissance })),
  logement: { statut: "heberge_participation" },
});

const right = (applied: Law, mois: string, aid: string, household: HouseholdInput) => {
  const month = readMonth(mois);
  const { rights } = assess(applied, readHousehold(household, month), month);
  return rights.find((each) => each.aid === aid);
};

const disabled = { taux_incapacite: 0.8 };
const worker = { activite: "salarie" as const, revenus: { salaire_net: 1500 } };
const unemployed = { activite: "chomeur" as const, ass_conditions_activite: true };
const threeChildren = ["2015-05-10", "2017-05-10", "2019-05-10"];

/** Our own examples, computed by hand from the figures above: the last month of the earlier scale, the first of the new. */
const EXAMPLES: readonly [aid: string, household: HouseholdInput, ...amounts: [mois: string, amount: number][]][] = [
  ["rsa", alone({}), ["2027-03", 651.69], ["2027-04", 700]],
  ["aah", alone(disabled), ["2027-03", 1041.59], ["2027-04", 1100]],
  // 30 x 19.48; 30 x 21
  ["ass", alone(unemployed), ["2027-03", 584.4], ["2027-04", 630]],
  // 32 % of 478.16; of 500
  ["allocations_familiales", alone({}, threeChildren.slice(1)), ["2027-03", 153.01], ["2027-04", 160]],
  // 42.2 % of 478.16; of 500
  ["asf", alone({}, ["2019-05-10"]), ["2027-03", 201.78], ["2027-04", 211]],
  // 62.48 % of 478.16; of 500
  ["complement_familial", alone({}, threeChildren), ["2027-03", 298.75], ["2027-04", 312.4]],
  // 41.65 % of 478.16; of 500
  ["paje_base", alone({}, ["2025-05-10"]), ["2027-03", 199.15], ["2027-04", 208.25]],
  // 12 523.14 / 12; 12 600 / 12: the Aspa is revised on 1 January
  ["aspa", alone({ date_naissance: "1955-05-10" }), ["2026-12", 1043.6], ["2027-01", 1050], ["2027-04", 1050]],
  // The prime of a claim is that of the fourth, third and second months before: April counts from June on, alone from August.
  // 638.28 + 0.5985 x 1 500 + 240.63 x (1 500 - 726.29) / 972.49 - 1 500
  // 690 + 897.75 + 260.13 x 773.71 / 972.49 - 1 500 = 294.71; in June 227.48 x 2 / 3 + 294.71 / 3
  ["prime_activite", alone(worker), ["2027-04", 227.48], ["2027-06", 249.89], ["2027-08", 294.71]],
];

describe("with the figures of a fictitious April 2027, and no other change", () => {
  test.each(
    EXAMPLES.flatMap(([aid, household, ...amounts]) =>
      amounts.map(([mois, amount]) => ({ aid, mois, amount, household })),
    ),
  )("$aid of $mois is $amount, and not stale", ({ aid, mois, amount, household }) => {
    const found = right(law, mois, aid, household);
    expect(found).toMatchObject({ status: "yes", stale: false });
    expect(found?.amount.min).toBeCloseTo(amount, 2);
    expect(found?.amount.max).toBeCloseTo(amount, 2);
  });

  // 870 x 12 = 10 440: between 10 339 and 10 800
  test.each([
    ["2027-03", "no"],
    ["2027-04", "yes"],
  ])("C2S of %s, for resources between the two ceilings: %s", (mois, status) => {
    const pensioner = alone({ revenus: { pension_invalidite: 870 } });
    expect(right(law, mois, "css_gratuite", pensioner)).toMatchObject({ status, stale: false });
  });

  test("no figure is past its date any more, and no earlier month has changed", () => {
    expect(april.parameters.filter((figure) => isOverdue(figure, "2027-04-01"))).toEqual([]);
    for (const [aid, household] of EXAMPLES)
      expect(right(law, "2026-07", aid, household)?.amount, aid).toEqual(
        right(today, "2026-07", aid, household)?.amount,
      );
  });
});

test("without them, April 2027 rests on the earlier scale and says so", () => {
  expect(right(today, "2027-04", "rsa", alone({}))).toMatchObject({ amount: { max: 651.69 }, stale: true });
});
