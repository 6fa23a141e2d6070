import { describe, expect, test } from "vitest";
import { readHousehold, readMonth } from "../../src/household/household";
import type { HouseholdInput } from "../../src/household/schema";
import { estimate } from "../../src/law/estimate";
import { MemoisedComputation } from "../../src/law/memoised-computation";
import { figureSlots } from "../../src/law/slots";
import { readLaw } from "../../src/rulebook/rulebook";

const { law } = readLaw(".");

type Adult = Partial<HouseholdInput["adultes"][number]>;

const household = (adultes: readonly Adult[]): HouseholdInput => ({
  situation_familiale: adultes.length === 2 ? "concubinage" : "veuf",
  adultes: adultes.map((adult) => ({ date_naissance: "1955-05-10", activite: "retraite", ...adult })),
  logement: { statut: "heberge_participation" },
});

function aspa(adultes: readonly Adult[], mois = "2026-11"): number {
  const month = readMonth(mois);
  return law.due("aspa", new MemoisedComputation(law, readHousehold(household(adultes), month), month), month);
}

const pension = (retraite_nette: number, change: Adult = {}): Adult => ({ revenus: { retraite_nette }, ...change });
const young: Adult = { date_naissance: "1970-05-10", activite: "inactif" };

describe("Aspa, as the circulars of the Cnav give it", () => {
  // https://legislation.lassuranceretraite.fr/: circulars 2023/3, 2023-34, 2024-39 and 2025-29: EUR a year.
  test.each([
    ["2023-11", 11533.02, 17905.06],
    ["2024-11", 12144.27, 18854.02],
    ["2025-11", 12411.44, 19268.8],
    ["2026-11", 12523.14, 19442.21],
  ])("in %s: one person %d, two %d EUR a year", (mois, one, two) => {
    expect(aspa([{}], mois)).toBeCloseTo(one / 12, 2);
    expect(aspa([{}, {}], mois)).toBeCloseTo(two / 12, 2);
    // The ceilings are the same amounts.
    expect(aspa([pension(one / 12 - 10)], mois)).toBeCloseTo(10, 2);
    expect(aspa([pension(one / 12 + 0.01)], mois)).toBe(0);
    expect(aspa([pension(two / 24 - 5), pension(two / 24 - 5)], mois)).toBeCloseTo(10, 2);
    // One of the two is of age: the amount of one, under the ceiling of a couple.
    expect(aspa([{}, young], mois)).toBeCloseTo(one / 12, 2);
  });
});

describe("Aspa, worked out by hand", () => {
  test.each<[what: string, adultes: readonly Adult[], expected: number]>([
    ["one of the two is of age: the amount of one", [{}, young], 1043.6],
    ["65 years", [{ date_naissance: "1961-11-01" }], 1043.6],
    ["not yet 65", [{ date_naissance: "1961-11-10" }], 0],
    ["unfit for work at 62", [{ date_naissance: "1964-11-01", inapte_travail: true }], 1043.6],
    ["unfit for work, not yet 62", [{ date_naissance: "1964-11-10", inapte_travail: true }], 0],
    ["an incapacity of 50 % at 63", [{ date_naissance: "1963-05-10", taux_incapacite: 0.5 }], 1043.6],
    ["an incapacity of 40 % at 63", [{ date_naissance: "1963-05-10", taux_incapacite: 0.4 }], 0],
    // L821-1: the AAH, which whoever has 80 % may keep, and the Aspa are not both paid in full.
    ["an incapacity of 80 % with the AAH", [{ date_naissance: "1963-05-10", taux_incapacite: 0.8 }], 0],
    ["an AAH that completes a pension", [pension(500, { taux_incapacite: 0.8 })], 0],
    // 1 020 of pension and 21.59 of AAH reach the AAH; from 1 041.59 none is left, and the Aspa may complete it.
    ["a pension that leaves no AAH", [pension(1042, { taux_incapacite: 0.8 })], 1.6],
    // 19 442.21 / 12 - 1 041.59
    ["a partner with the AAH", [{}, { date_naissance: "1963-05-10", taux_incapacite: 0.8 }], 578.59],
    ["a European", [{ nationalite: "EEE" }], 1043.6],
    ["a permit for ten years", [{ nationalite: "AUTRE", titre_sejour: "resident", annees_titre_sejour: 10 }], 1043.6],
    ["a permit for nine years", [{ nationalite: "AUTRE", titre_sejour: "resident", annees_titre_sejour: 9 }], 0],
    ["a permit that is not told, for ten years", [{ nationalite: "AUTRE", annees_titre_sejour: 10 }], 1043.6],
    ["a refugee of a year", [{ nationalite: "AUTRE", titre_sejour: "refugie", annees_titre_sejour: 1 }], 1043.6],
    ["a visitor", [{ nationalite: "AUTRE", titre_sejour: "visiteur", annees_titre_sejour: 20 }], 0],
    [
      "a couple one of whom has had a permit for four years: the amount of one",
      [{}, { nationalite: "AUTRE", annees_titre_sejour: 4 }],
      1043.6,
    ],
    // 0.9 x 12.02 x 151.67 / 3 = 546.92 of the gross wage
    ["a gross wage of 800", [{ activite: "salarie", revenus: { salaire_net: 624, salaire_brut: 800 } }], 790.52],
    ["maintenance paid", [pension(600, { revenus: { retraite_nette: 600, pension_alimentaire_versee: 100 } })], 543.6],
  ])("%s", (_, adultes, expected) => {
    expect(aspa(adultes)).toBeCloseTo(expected, 1);
  });

  // What ended in August still counts for a third in November of the quarter August to October.
  test("the quarter before counts", () => {
    const before = { jusqu_a: "2026-08", revenus: { retraite_nette: 900 } };
    expect(aspa([{ avant: before }])).toBeCloseTo(743.6, 1);
  });

  // R.815-29, circular Cnav 2015-59: over the ceiling on the quarter (1 043.60), the year before is looked at.
  const maintenance = (now: number, before: number, jusqu_a = "2026-08"): Adult => ({
    revenus: { pension_alimentaire_recue: now },
    avant: { jusqu_a, revenus: { pension_alimentaire_recue: before } },
  });
  test.each<[what: string, adult: Adult, expected: number]>([
    // The quarter makes (600 + 2 x 1 800) / 3 = 1 400, the year (10 x 600 + 2 x 1 800) / 12 = 800.
    ["a quarter over the ceiling, a year under it", maintenance(1800, 600), 243.6],
    // The quarter makes 1 500, the year 1 050.
    ["a quarter and a year over the ceiling", maintenance(1800, 900), 0],
    // The quarter makes 900, the year 675.
    ["a quarter under the ceiling, a lower year", maintenance(1050, 600), 143.6],
    // The quarter makes 1 000, the year (8 x 1 500 + 4 x 1 000) / 12 = 1 333.
    ["a quarter under the ceiling, a year over it", maintenance(1000, 1500, "2026-06"), 43.6],
    // Wages: 0.9 x 12.02 x 151.67 / 3 = 546.92 a month are left out of a year too (3.6 times the SMIC).
    // The quarter makes 2 000 - 546.92 = 1 453.08, the year (2 x 2 400 + 10 x 1 200) / 12 - 546.92 = 853.08.
    [
      "wages over a year",
      {
        activite: "salarie",
        revenus: { salaire_net: 2400, salaire_brut: 2400 },
        avant: { jusqu_a: "2026-08", revenus: { salaire_net: 1200, salaire_brut: 1200 } },
      },
      190.52,
    ],
  ])("%s", (_, adult, expected) => {
    expect(aspa([adult])).toBeCloseTo(expected, 1);
  });
});

describe("what the Aspa changes", () => {
  const months = (adultes: readonly Adult[]) =>
    estimate(law, readHousehold(household(adultes), readMonth("2026-11")), readMonth("2026-11"));

  test("it leaves no RSA", () => {
    expect(months([{}])).toMatchObject({ aspa: expect.closeTo(1043.6, 1), rsa: 0 });
  });

  // CSS L.861-2: presumed under the second ceiling (1 163.14 EUR a month), that a pension of 1 043 and the AAH pass.
  test("who has it and does not work has C2S with a contribution", () => {
    const couple = [pension(100), { ...young, revenus: { pension_invalidite: 1500 } }];
    expect(months(couple)).toMatchObject({ css_gratuite: false, css_avec_participation: true });
  });
  // R.861-10: the Aspa counts less a deduction; October 2025 to September 2026, wages under what the Aspa leaves out.
  // Alone: 3 x 1 034.29 + 9 x 1 043.60 - 12 x 71 + 12 x 192.87 = 13 957.65 EUR.
  // A couple: 3 x 1 605.73 + 9 x 1 620.18 - 12 x 110 + 12 x 238.13 = 20 936.48 EUR.
  test.each([
    ["alone", 1, 192.87],
    ["a couple", 2, 238.13],
  ])("the ceiling of who works and has it: %s", (_, adults, wage) => {
    const others = adults === 2 ? [{}] : [];
    const works = (salaire_net: number): Adult => ({ activite: "salarie", revenus: { salaire_net } });
    expect(months([works(wage - 0.05), ...others])).toMatchObject({ css_avec_participation: true });
    expect(months([works(wage + 0.05), ...others])).toMatchObject({ css_avec_participation: false });
  });
  test("who works is not presumed to", () => {
    const couple = [pension(0), { ...young, activite: "salarie", revenus: { salaire_net: 1900 } } as const];
    expect(months(couple)).toMatchObject({ css_gratuite: false, css_avec_participation: false });
    expect(months(couple).aspa).toBeGreaterThan(0);
  });
});

// CSS L815-13, second paragraph: 100 000 EUR, raised as the allowance is.
test.each([
  ["2023-10", 100000],
  ["2024-12", 105300],
  ["2025-12", 107616.6],
  ["2026-11", 108586.14],
])("in %s nothing is taken back of an estate under %d EUR", (mois, threshold) => {
  const month = readMonth(mois);
  expect(law.parameters.inForce(figureSlots.of("aspa.seuil_succession"), month).value).toBe(threshold);
});
