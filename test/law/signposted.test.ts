import { describe, expect, test } from "vitest";
import { explain } from "../../src/dialogue/explain";
import { readHousehold } from "../../src/household/household";
import { parseMonth } from "../../src/household/month";
import type { HouseholdInput } from "../../src/household/schema";
import { estimate } from "../../src/law/estimate";
import { assess, type Right } from "../../src/law/rights";
import { readLaw } from "../../src/rulebook/rulebook";

/** Aids that whoever delivers them decides on: what is known here only rules them out, and bounds what they give. */

const { law } = readLaw(".");
const MONTH = parseMonth("2026-11");

type Adult = HouseholdInput["adultes"][number];
type Child = NonNullable<HouseholdInput["enfants"]>[number];

const ADULT: Adult = { date_naissance: "1986-05-10", activite: "salarie", revenus: { salaire_net: 1500 } };
const household = (adult: Partial<Adult> = {}, ...enfants: Child[]): HouseholdInput => ({
  situation_familiale: "separe",
  adultes: [{ ...ADULT, ...adult }],
  enfants,
  logement: { statut: "locataire_hlm", loyer: 400, commune_insee: "62041" },
});
const couple = (adult: Partial<Adult>, other: Partial<Adult>, ...enfants: Child[]): HouseholdInput => ({
  ...household(adult, ...enfants),
  situation_familiale: "marie",
  adultes: [
    { ...ADULT, ...adult },
    { ...ADULT, ...other },
  ],
});
const housed = (statut: HouseholdInput["logement"]["statut"]): HouseholdInput => ({
  ...household(),
  logement: { statut },
});
const born = (date_naissance: string): Child => ({ date_naissance });
const retiredWith = (...enfants: Child[]): HouseholdInput =>
  household({ date_naissance: "1956-03-10", activite: "retraite", revenus: {} }, ...enfants);
const withoutPermit = { nationalite: "AUTRE", titre_sejour: "aucun" } as const;
const disabled = (pension: number): Partial<Adult> => ({
  activite: "inactif",
  revenus: { pension_invalidite: pension },
});

function rightTo(aid: string, input: HouseholdInput, month = MONTH): Right {
  const found = assess(law, readHousehold(input, month), month).rights.find((right) => right.aid === aid);
  if (!found) throw new Error(`no right to ${aid}`);
  return found;
}
const refusalsOf = (right: Right): string[] =>
  explain(law.aid(right.aid).aid, right.reasons).failed.map(({ key }) =>
    key.replace(/^aids\.|conditions\.|\.not_met$/g, ""),
  );

describe("is to ask, as long as nothing known rules it out", () => {
  test.each<[aid: string, what: string, input: HouseholdInput]>([
    ["aeeh", "with a child", household({}, born("2015-03-02"))],
    ["aeeh", "with a child born this month", household({}, born("2026-11-02"))],
    ["aeeh", "with a student of 19", household({}, { date_naissance: "2007-03-02", activite: "etudiant" })],
    ["pch", "for anyone", household()],
    ["pch", "past 60 too", household({ date_naissance: "1950-01-01", activite: "retraite" })],
    ["pension_invalidite", "under 62", household({ date_naissance: "1965-01-01" })],
    ["pension_invalidite", "of the one who has none", couple(disabled(700), {})],
    ["asi", "on top of a small pension", household(disabled(500))],
    ["asi", "on top of a pension taken early", household({ activite: "retraite", revenus: { retraite_brute: 400 } })],
    ["asi", "whatever the wages", household({ revenus: { pension_invalidite: 500, salaire_net: 1000 } })],
    ["ajpa", "at work", household()],
    ["ajpa", "out of work", household({ activite: "chomeur", revenus: { chomage_net: 900 } })],
    ["ajpa", "retired and at work", household({ activite: "retraite", revenus: { salaire_net: 300 } })],
    ["ajpa", "helping a self-employed partner", couple({ activite: "inactif" }, { activite: "independant" })],
    ["cmg", "with a baby", couple({}, {}, born("2026-11-03"))],
    ["cmg", "alone with a child of 11", household({}, born("2014-12-05"))],
    [
      "contrat_engagement_jeune",
      "at 20, out of work",
      household({ date_naissance: "2006-01-01", activite: "chomeur" }),
    ],
    ["contrat_engagement_jeune", "at 29", household({ date_naissance: "1996-12-02", activite: "inactif" })],
    ["contrat_engagement_jeune", "with a child of 17 who has left school", household({}, born("2009-10-01"))],
    ["contrat_engagement_jeune", "with a child of 16", household({}, born("2010-11-01"))],
    ["aide_mobilite", "looking for work", household({ activite: "chomeur" })],
    ["aide_mobilite", "in a new job", household()],
    ["aide_permis_france_travail", "at 18", household({ date_naissance: "2008-11-01", activite: "chomeur" })],
    ["agepi", "as a couple, with a child of 11", couple({ activite: "chomeur" }, {}, born("2014-12-05"))],
    ["ame", "without a permit", household({ ...withoutPermit, activite: "inactif", revenus: {} })],
    ["ame", "when the permit is not known", household({ nationalite: "AUTRE" })],
    ["ame", "of a European out of work", household({ nationalite: "EEE", activite: "inactif", revenus: {} })],
    ["aide_universelle_urgence", "for anyone", household(withoutPermit)],
    ["bourse_superieur", "with a student", household({}, { date_naissance: "2006-01-01", activite: "etudiant" })],
    ["bourse_superieur", "with a pupil of 17", household({}, { date_naissance: "2009-01-01", scolarite: "lycee" })],
    ["domiciliation", "without a home", housed("sans_domicile")],
    ["domiciliation", "staying with someone", housed("heberge_gratuit")],
    ["aides_ccas", "for anyone", household()],
    ["aide_juridictionnelle", "with little income", household({ revenus: { salaire_net: 1200 } })],
    ["microcredit", "for anyone", household()],
    ["surendettement", "for anyone", household()],
    ["point_conseil_budget", "for anyone", household()],
    ["logement_social", "for anyone", household()],
    ["dalo", "for anyone", household()],
    ["prevention_expulsion", "for a tenant", household()],
    ["aide_mobilite", "when a student who has registered", household({ activite: "etudiant", revenus: {} })],
    ["aide_mobilite", "retired and at work", household({ activite: "retraite", revenus: { salaire_net: 300 } })],
    ["aide_mobilite", "when self-employed", household({ activite: "independant", revenus: {} })],
    ["aide_mobilite", "of a pensioner's daughter", retiredWith({ date_naissance: "2005-01-01", activite: "chomeur" })],
    [
      "aide_permis_france_travail",
      "when a student",
      household({ date_naissance: "2004-12-01", activite: "etudiant", revenus: {} }),
    ],
    [
      "aide_permis_france_travail",
      "of a pensioner's daughter",
      retiredWith({ date_naissance: "2005-01-01", activite: "chomeur" }),
    ],
    ["agepi", "when a student", household({ activite: "etudiant", revenus: {} }, born("2020-01-01"))],
    [
      "ajpa",
      "of a pensioner's daughter at work",
      retiredWith({ date_naissance: "2005-01-01", activite: "salarie", salaire_net: 1500 }),
    ],
    ["ame", "of a European pensioner", household({ nationalite: "EEE", activite: "retraite", revenus: {} })],
    ["ame", "of a European student", household({ nationalite: "EEE", activite: "etudiant", revenus: {} })],
    ["domiciliation", "for a subtenant", housed("sous_locataire")],
    ["domiciliation", "for the owner of a caravan", housed("proprietaire")],
    ["prevention_expulsion", "for an owner whose home is seized", housed("proprietaire")],
    ["pension_reversion", "for a widow of any age", { ...household(), situation_familiale: "veuf" }],
    ["pension_reversion", "after a divorce", { ...household(), situation_familiale: "divorce" }],
    ["pension_reversion", "at 51, married again", couple({ date_naissance: "1975-11-01" }, {})],
    ["pension_reversion", "at 51, separated", household({ date_naissance: "1975-11-01" })],
  ])("%s %s", (aid, _, input) => expect(rightTo(aid, input).status).toBe("to_ask"));
});

describe("is ruled out, and says why", () => {
  test.each<[aid: string, what: string, input: HouseholdInput, refusals: string[]]>([
    ["aeeh", "without a child", household(), ["aeeh.enfant"]],
    ["aeeh", "with a child of 20", household({}, born("2006-11-20")), ["aeeh.enfant"]],
    ["aeeh", "before the birth", household({}, born("2026-12-01")), ["aeeh.enfant"]],
    [
      "aeeh",
      "with a child of 17 who earns a living",
      household({}, { date_naissance: "2009-01-01", activite: "salarie", salaire_net: 1500 }),
      ["aeeh.enfant"],
    ],
    ["aeeh", "without a permit", household(withoutPermit, born("2015-03-02")), ["shared.titre_sejour"]],
    ["pch", "without a permit", household(withoutPermit), ["pch.titre_sejour"]],
    ["pension_invalidite", "at 62", household({ date_naissance: "1964-11-01" }), ["pension_invalidite.age"]],
    ["pension_invalidite", "when received", household(disabled(700)), ["pension_invalidite.pas_encore"]],
    ["asi", "without any pension", household(), ["asi.pension"]],
    ["asi", "at 65", household({ ...disabled(300), date_naissance: "1961-11-01" }), ["asi.age"]],
    ["asi", "without a permit", household({ ...disabled(300), ...withoutPermit }), ["asi.titre_sejour"]],
    ["asi", "with a large pension", household(disabled(1100)), ["asi.ressources"]],
    ["ajpa", "when a student", household({ activite: "etudiant", revenus: {} }), ["ajpa.activite"]],
    ["ajpa", "when retired", household({ activite: "retraite", revenus: {} }), ["ajpa.activite"]],
    ["ajpa", "without a permit", household(withoutPermit), ["shared.titre_sejour"]],
    ["cmg", "as a couple, with a child of six", couple({}, {}, born("2020-11-02")), ["cmg.enfant"]],
    ["cmg", "alone, with a child of twelve", household({}, born("2014-11-02")), ["cmg.enfant"]],
    ["cmg", "without a permit", household(withoutPermit, born("2024-01-01")), ["shared.titre_sejour"]],
    [
      "contrat_engagement_jeune",
      "past 29",
      household({ date_naissance: "1996-11-01", activite: "chomeur" }),
      ["contrat_engagement_jeune.jeune"],
    ],
    [
      "contrat_engagement_jeune",
      "for students",
      household(
        { date_naissance: "2005-01-01", activite: "etudiant", revenus: {} },
        { date_naissance: "2010-01-01", scolarite: "lycee" },
        { date_naissance: "2009-01-01", activite: "apprenti" },
      ),
      ["contrat_engagement_jeune.jeune"],
    ],
    ["contrat_engagement_jeune", "at 15", household({}, born("2010-12-02")), ["contrat_engagement_jeune.jeune"]],
    ["aide_mobilite", "when retired", household({ activite: "retraite", revenus: {} }), ["aide_mobilite.recherche"]],
    [
      "aide_permis_france_travail",
      "at 17",
      household({ date_naissance: "2008-12-02", activite: "chomeur" }),
      ["aide_permis_france_travail.age"],
    ],
    [
      "aide_permis_france_travail",
      "when retired",
      household({ activite: "retraite", revenus: {} }),
      ["aide_permis_france_travail.recherche"],
    ],
    ["agepi", "with a child of twelve", household({ activite: "chomeur" }, born("2014-11-02")), ["agepi.enfant"]],
    [
      "agepi",
      "when retired",
      household({ activite: "retraite", revenus: {} }, born("2020-01-01")),
      ["agepi.recherche"],
    ],
    ["ame", "for the French", household({ nationalite: "FR" }), ["ame.sejour"]],
    ["ame", "with a permit", household({ nationalite: "AUTRE", titre_sejour: "recepisse" }), ["ame.sejour"]],
    ["ame", "of a European at work", household({ nationalite: "EEE" }), ["ame.sejour"]],
    ["ame", "of a European in business", household({ nationalite: "EEE", activite: "independant" }), ["ame.sejour"]],
    ["logement_social", "without a permit", household(withoutPermit), ["logement_social.titre_sejour"]],
    ["dalo", "without a permit", household(withoutPermit), ["dalo.titre_sejour"]],
    ["prevention_expulsion", "without a home", housed("sans_domicile"), ["prevention_expulsion.logement"]],
    ["bourse_superieur", "without a student", household({}, born("2012-01-01")), ["bourse_superieur.etudiant"]],
    ["domiciliation", "for a tenant", household(), ["domiciliation.logement"]],
    [
      "pension_reversion",
      "for who never married",
      { ...household({ date_naissance: "1950-01-01" }), situation_familiale: "celibataire" },
      ["pension_reversion.mariage"],
    ],
    [
      "pension_reversion",
      "at 50, as a couple",
      couple({ date_naissance: "1975-12-02" }, {}),
      ["pension_reversion.age"],
    ],
  ])("%s %s", (aid, _, input, refusals) => {
    const right = rightTo(aid, input);
    expect([right.status, refusalsOf(right)]).toEqual(["no", refusals]);
  });
});

describe("gives no more than a bound, worked out by hand from the texts, and promises nothing", () => {
  test.each<[aid: string, what: string, input: HouseholdInput, max: number]>([
    // 32 % of 478.16; with the sixth complement, 1 288.13; and 107 % of 478.16 for a lone parent.
    ["aeeh", "of a lone parent", household({}, born("2015-03-02")), 1952.7724],
    ["aeeh", "of a couple", couple({}, {}, born("2015-03-02")), 1441.1412],
    // 11 066.12 / 12 - 500, and 19 365.72 / 12 - 500.
    ["asi", "of one person", household(disabled(500)), 422.176667],
    ["asi", "of a couple", couple(disabled(500), { activite: "inactif", revenus: {} }), 1113.81],
    // 22 days of 66.64.
    ["ajpa", "", household(), 1466.08],
    ["contrat_engagement_jeune", "from 18", household({ date_naissance: "2006-01-01" }), 561.68],
    ["contrat_engagement_jeune", "at 18", household({ date_naissance: "2008-11-01" }), 561.68],
    ["contrat_engagement_jeune", "before 18", household({}, born("2009-10-01")), 224.68],
    ["aide_mobilite", "", household(), 5200],
    ["aide_permis_france_travail", "", household(), 1200],
    // Ten payments of 633.50.
    ["bourse_superieur", "", household({ date_naissance: "2005-01-01", activite: "etudiant" }), 6335],
    ["microcredit", "", household(), 8000],
    ["agepi", "for one child", household({}, born("2020-01-01")), 416],
    ["agepi", "for two", household({}, born("2020-01-01"), born("2021-01-01")), 478.4],
    ["agepi", "for four", household({}, ...[2017, 2018, 2019, 2020].map((y) => born(`${y}-01-01`))), 540.8],
  ])("%s %s", (aid, _, input, max) => {
    const { amount } = rightTo(aid, input);
    expect(amount.min).toBe(0);
    expect(amount.max).toBeCloseTo(max, 4);
  });

  // 32 % of 466.44, and the sixth complement of that year, 1 266.60.
  test("the AEEH of March 2025 is that of its year", () => {
    const { max } = rightTo("aeeh", couple({}, {}, born("2015-03-02")), parseMonth("2025-03")).amount;
    expect(max).toBeCloseTo(1415.8608, 4);
  });

  // A twelfth of 10 794.79 and 18 890.89, then of 10 978.30 and 19 212.03, less the pension.
  test.each([
    ["2024-06", 399.565833, 1074.240833],
    ["2025-06", 414.858333, 1101.0025],
  ])("the ASI of %s is that of its year", (month, alone, together) => {
    const most = (input: HouseholdInput) => rightTo("asi", input, parseMonth(month)).amount.max;
    expect(most(household(disabled(500)))).toBeCloseTo(alone, 5);
    expect(most(couple(disabled(500), { activite: "inactif", revenus: {} }))).toBeCloseTo(together, 5);
  });

  test("a pension between the ceiling of the ASI, 922.18, and that of the Aspa, 1 043.60, opens no ASI", () => {
    const right = rightTo("asi", household(disabled(950)));
    expect([right.status, refusalsOf(right)]).toEqual(["no", ["asi.ressources"]]);
  });

  test("what may be asked for counts for nothing in the estimate, nor in an aid that looks at it", () => {
    const alone = household(disabled(300));
    expect(estimate(law, readHousehold(alone, MONTH), MONTH)).not.toHaveProperty("asi");
    expect(rightTo("rsa", alone).figures.map(({ id }) => id)).not.toContain("asi.plafond_seul");
  });
});

describe("the birth grant, worked out by hand", () => {
  const expecting = { enceinte: true } as const;
  // 229.75 % of 478.16.
  test.each<[what: string, input: HouseholdInput, status: string, amount: number]>([
    ["is due to who expects a child", household(expecting), "yes", 1098.57],
    ["is due for each child to be born", household({}, born("2027-01-10"), born("2027-01-10")), "yes", 2197.14],
    ["counts a pregnancy told twice once", household(expecting, born("2027-01-10")), "yes", 1098.57],
    ["is not due to others", household({}, born("2026-10-01")), "no", 0],
    ["is not due without a permit", household({ ...expecting, ...withoutPermit }), "no", 0],
  ])("%s", (_, input, status, amount) => {
    const right = rightTo("prime_naissance", input);
    expect([right.status, right.amount.max]).toEqual([status, amount]);
  });

  // The ceiling counts the child to be born: 29 694 x 1.25 + 11 936 = 49 053.50 for a lone parent and a first child.
  test.each([
    [49_053, "yes", []],
    [49_054, "no", ["prime_naissance.ressources"]],
  ] as const)("with %i EUR of profit in the year before last: %s", (profit, status, refusals) => {
    const adult = {
      ...expecting,
      activite: "independant" as const,
      revenus: { benefice_auto_entrepreneur: profit / 12 },
    };
    const right = rightTo("prime_naissance", household(adult));
    expect([right.status, refusalsOf(right)]).toEqual([status, refusals]);
  });
});

describe("legal aid, worked out by hand", () => {
  // 19 433 alone; 0.18 of 12 957 for each of two children, 0.1137 for the third: 19 433 + 4 664.52 + 1 473.21.
  test.each<[what: string, profit: number, children: number, status: string]>([
    ["alone, at the ceiling", 19_433, 0, "to_ask"],
    ["alone, above it, is to confirm and not refused", 19_434, 0, "to_confirm"],
    ["with three children, below it", 25_570, 3, "to_ask"],
    ["with three children, above it", 25_571, 3, "to_confirm"],
  ])("%s", (_, profit, children, status) => {
    const adult: Partial<Adult> = { activite: "independant", revenus: { benefice_auto_entrepreneur: profit / 12 } };
    const family = Array.from({ length: children }, (_each, rank) => born(`201${rank}-01-01`));
    expect(rightTo("aide_juridictionnelle", household(adult, ...family)).status).toBe(status);
  });

  // In January 2026, the ceilings of 2025: 19 290 alone; two parts of 0.18 and one of 0.1137 of 12 862 more for three.
  test.each([
    [19_290, 0, "to_ask"],
    [19_291, 0, "to_confirm"],
    [25_382, 3, "to_ask"],
    [25_383, 3, "to_confirm"],
  ])("before the ceilings of 2026, at %i EUR with %i children", (profit, children, status) => {
    const adult: Partial<Adult> = { activite: "independant", revenus: { benefice_auto_entrepreneur: profit / 12 } };
    const family = Array.from({ length: children }, (_each, rank) => born(`201${rank}-01-01`));
    expect(rightTo("aide_juridictionnelle", household(adult, ...family), parseMonth("2026-01")).status).toBe(status);
  });

  test("of a married couple counts both incomes, and one person more", () => {
    const earning = (profit: number): Partial<Adult> => ({
      activite: "independant",
      revenus: { benefice_auto_entrepreneur: profit / 12 },
    });
    // 19 433 + 0.18 x 12 957 = 21 765.26.
    expect(rightTo("aide_juridictionnelle", couple(earning(10_000), earning(11_765))).status).toBe("to_ask");
    expect(rightTo("aide_juridictionnelle", couple(earning(10_000), earning(11_766))).status).toBe("to_confirm");
  });
});
