import { describe, expect, test } from "vitest";
import { readHousehold, readMonth } from "../../src/household/household";
import * as are from "../../src/law/aids/are";
import { MemoisedComputation } from "../../src/law/memoised-computation";
import { assess } from "../../src/law/rights";
import { readLaw } from "../../src/rulebook/rulebook";

const { law } = readLaw(".");
const month = readMonth("2026-11");

interface Person {
  readonly born?: string;
  readonly contract?: Readonly<Record<string, unknown>>;
  readonly [field: string]: unknown;
}

/** Alone, 40 years old, dismissed in October 2026 after two years of full-time work at 2 000 EUR gross. */
function household({ born = "1986-05-01", contract = {}, ...person }: Person = {}) {
  const fin_contrat = { date: "2026-10-01", mois_travailles: 24, salaire_brut_moyen: 2000, ...contract };
  return {
    situation_familiale: "celibataire",
    adultes: [{ date_naissance: born, activite: "chomeur", fin_contrat, ...person }],
    logement: { statut: "locataire_vide" },
  };
}

const compute = (person?: Person) => new MemoisedComputation(law, readHousehold(household(person), month), month);
const due = (person?: Person) => law.due("are", compute(person), month);
const contract = (fields: Readonly<Record<string, unknown>>): Person => ({ contract: fields });

describe("the daily allowance of ARE", () => {
  test("from the seventh month it falls by 30 %, not below a floor, and not from 55 on", () => {
    const later = (salaire_brut_moyen: number, born?: string) =>
      are.allocationDegressive(compute({ ...(born ? { born } : {}), contract: { salaire_brut_moyen } }), month, 0);
    expect(later(4900)).toBeCloseTo(91.82, 2); // 161.0959 x 0.57, under 92.57
    expect(later(6000)).toBe(92.57); // 112.44 x 0.7 = 78.71
    expect(later(10000)).toBeCloseTo(131.18, 2); // 187.40 x 0.7
    expect(later(10000, "1971-10-01")).toBeCloseTo(187.4, 2);
    expect(later(10000, "1971-10-02")).toBeCloseTo(131.18, 2);
  });
});

describe("who has ARE", () => {
  const none = 0;
  test.each<[what: string, person: Person, open: boolean]>([
    ["a contract that ended", {}, true],
    ["no contract", { fin_contrat: undefined }, false],
    ["a contract that has not ended", contract({ date: "2026-12-01" }), false],
    ["someone who works again", { activite: "salarie" }, false],
    ["an allowance already paid", { revenus: { chomage_net: 900 } }, false],
    ["a resignation", contract({ motif: "demission" }), false],
    ["a legitimate resignation", contract({ motif: "demission_legitime" }), true],
    ["six months of work", contract({ mois_travailles: 6 }), true],
    ["five months of work", contract({ mois_travailles: 5 }), false],
    ["130 days", contract({ mois_travailles: 5, jours_travailles: 130 }), true],
    ["129 days", contract({ mois_travailles: 6, jours_travailles: 129 }), false],
    ["910 hours", contract({ mois_travailles: 5, heures_travaillees: 910 }), true],
    ["909 hours", contract({ mois_travailles: 5, heures_travaillees: 909 }), false],
    ["five months of seasons", contract({ mois_travailles: 5, motif: "fin_saison" }), true],
    ["four months of seasons", contract({ mois_travailles: 4, motif: "fin_saison" }), false],
    ["758 hours of seasons", contract({ mois_travailles: 4, motif: "fin_saison", heures_travaillees: 758 }), true],
    ["five months, for the first time", contract({ mois_travailles: 5, premiere_indemnisation: true }), true],
    [
      "758 hours, for the first time",
      contract({ mois_travailles: 4, premiere_indemnisation: true, heures_travaillees: 758 }),
      true,
    ],
    [
      "the same, before April 2026",
      contract({ date: "2026-03-01", mois_travailles: 5, premiere_indemnisation: true }),
      false,
    ],
    ["registered twelve months later", contract({ date: "2025-11-01" }), true],
    ["registered thirteen months later", contract({ date: "2025-10-01" }), false],
    ["registered in time, long ago", { date_debut_chomage: "2025-11-01", ...contract({ date: "2025-03-01" }) }, true],
    ["at 67", { born: "1959-11-01" }, false],
    ["just before 67", { born: "1959-12-01" }, true],
    ["a foreigner with a permit", { nationalite: "AUTRE", titre_sejour: "pluriannuelle" }, true],
    ["a foreigner without", { nationalite: "AUTRE", titre_sejour: "aucun" }, false],
    ["a wage high enough for the allowance to fall later", contract({ salaire_brut_moyen: 6000 }), true],
    ["no wage", contract({ salaire_brut_moyen: 0 }), false],
  ])("%s", (_, person, open) => {
    const amount = due(person);
    expect(open ? amount > none : amount === none).toBe(true);
  });

  test("work is looked for in the last 24 months, 36 from 55 on", () => {
    const worked = (born: string) => are.moisTravailles(compute({ born, contract: { mois_travailles: 60 } }), month, 0);
    expect(worked("1971-10-02")).toBe(24);
    expect(worked("1971-10-01")).toBe(36);
  });
});

test("before April 2026 a first allowance asks for six months like any other", () => {
  const first = compute(contract({ date: "2026-03-01", premiere_indemnisation: true }));
  expect(are.joursRequis(first, month, 0)).toBe(130);
  expect(are.heuresRequises(first, month, 0)).toBe(910);
});

describe("a contract that ended before 1 April 2025", () => {
  const before = { date: "2025-03-01", mois_travailles: 36 };
  const old = (born: string, fields: Readonly<Record<string, unknown>> = {}) =>
    compute({ born, date_debut_chomage: "2025-04-01", contract: { ...before, ...fields } });

  test("work is looked for in 36 months from 53 on", () => {
    expect(are.moisTravailles(old("1972-03-02"), month, 0)).toBe(24);
    expect(are.moisTravailles(old("1972-03-01"), month, 0)).toBe(36);
    expect(are.moisTravailles(old("1971-10-01"), month, 0)).toBe(36);
  });

  test("the allowance lasts up to 685 days from 53 on, 822 from 55 on", () => {
    expect(are.duree(old("1972-03-01"), month, 0)).toBe(685);
    expect(are.duree(old("1970-03-02"), month, 0)).toBe(685);
    expect(are.duree(old("1970-03-01"), month, 0)).toBe(822);
  });

  test("seasons ask for six months, and days between contracts count up to 75 %", () => {
    const season = { motif: "fin_saison", mois_travailles: 5 };
    expect(are.joursRequis(old("1986-05-01", season), month, 0)).toBe(130);
    expect(are.heuresRequises(old("1986-05-01", season), month, 0)).toBe(910);
    const gaps = { mois_travailles: 10, mois_sans_travail: 14 };
    expect(are.joursReference(old("1986-05-01", gaps), month, 0)).toBeCloseTo((17.5 * 365) / 12, 6);
  });

  test("the allowance falls before 57", () => {
    const wage = { salaire_brut_moyen: 10_000 };
    expect(are.allocationDegressive(old("1968-03-01", wage), month, 0)).toBeCloseTo(187.4, 2);
    expect(are.allocationDegressive(old("1968-03-02", wage), month, 0)).toBeCloseTo(131.18, 2);
  });

  test("what was paid beyond the law is divided by the figure of its year", () => {
    // 1 372 / 107.9 = 12.7: thirteen would take 1 403 EUR
    expect(are.delai(old("1986-05-01", { indemnite_supralegale: 1402 }), month, 0)).toBe(19);
    expect(are.delai(old("1986-05-01", { indemnite_supralegale: 1403 }), month, 0)).toBe(20);
  });
});

test("a month is paid with the amounts of that month", () => {
  const may = readMonth("2025-05");
  const daily = (salaire_brut_moyen: number) => {
    const person = household({ contract: { date: "2025-04-01", salaire_brut_moyen } });
    return are.allocationJournaliere(new MemoisedComputation(law, readHousehold(person, may), may), may, 0);
  };
  expect(daily(1375)).toBe(31.97);
  expect(daily(2000)).toBe(39.67); // 65.7534 x 0.404 + 13.11
});

describe("for how long, and from when", () => {
  const days = (person: Person) => are.duree(compute(person), month, 0);
  test.each<[what: string, person: Person, expected: number]>([
    ["three quarters of 24 months", {}, 548],
    ["three quarters of a year", contract({ mois_travailles: 12 }), 274],
    ["182 days at least", contract({ mois_travailles: 6 }), 182],
    ["152 for seasonal work", contract({ mois_travailles: 5, motif: "fin_saison" }), 152],
    ["up to 685 at 55", { born: "1971-01-01", contract: { mois_travailles: 36 } }, 685],
    ["up to 822 at 57", { born: "1969-10-01", contract: { mois_travailles: 36 } }, 822],
    ["56 is not 57", { born: "1969-10-02", contract: { mois_travailles: 36 } }, 685],
    ["182 days at least when 130 were asked", contract({ mois_travailles: 6, premiere_indemnisation: false }), 182],
    ["456 after a rupture conventionnelle", contract({ motif: "rupture_conventionnelle" }), 456],
    ["548 before September 2026", contract({ motif: "rupture_conventionnelle", date: "2026-08-01" }), 548],
    [
      "624 from 55 on",
      { born: "1970-01-01", contract: { motif: "rupture_conventionnelle", mois_travailles: 36 } },
      624,
    ],
  ])("%s", (_, person, expected) => {
    expect(days(person)).toBe(expected);
  });

  const delay = (fields: Readonly<Record<string, unknown>>) => are.delai(compute(contract(fields)), month, 0);
  test.each<[what: string, fields: Readonly<Record<string, unknown>>, expected: number]>([
    ["seven days", {}, 7],
    // 646 / 65.7534 = 9.82
    ["and paid leave in days of wage", { indemnite_conges_payes: 646 }, 16],
    ["thirty at most", { indemnite_conges_payes: 10_000 }, 37],
    ["one day for each 111.80 EUR", { indemnite_supralegale: 1453 }, 19],
    ["not for less", { indemnite_supralegale: 1454 }, 20],
    // 1 372 / 111.8 = 12.27
    ["and what was paid beyond the law", { indemnite_supralegale: 1372 }, 19],
    ["150 at most", { indemnite_supralegale: 50_000 }, 157],
    ["75 after an economic dismissal", { indemnite_supralegale: 50_000, motif: "licenciement_economique" }, 82],
  ])("%s", (_, fields, expected) => {
    expect(delay(fields)).toBe(expected);
  });
});

test("a household that says nothing of a contract is told why, and nothing else changes", () => {
  const plain = { ...household(), adultes: [{ date_naissance: "1986-05-01", activite: "chomeur" }] };
  const found = assess(law, readHousehold(plain, month), month).rights.find(({ aid }) => aid === "are");
  expect(found?.status).toBe("no");
  expect(found?.reasons.find(({ name }) => name === "are.contrat")?.holds).toBe(false);
});

test("ASS waits until ARE is used up (code du travail, L.5423-1)", () => {
  const ass = (person: Person) => law.due("ass", compute({ ass_conditions_activite: true, ...person }), month);
  expect(ass({})).toBe(0);
  expect(ass({ fin_contrat: undefined })).toBeGreaterThan(500);
});
