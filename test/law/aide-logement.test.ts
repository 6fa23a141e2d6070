import { describe, expect, test } from "vitest";
import { readHousehold, readMonth } from "../../src/household/household";
import type { HouseholdInput } from "../../src/household/schema";
import { estimate } from "../../src/law/estimate";
import { MemoisedComputation } from "../../src/law/memoised-computation";
import { readLaw } from "../../src/rulebook/rulebook";

const { law } = readLaw(".");

interface Situation {
  readonly adulte?: Partial<HouseholdInput["adultes"][number]>;
  readonly conjoint?: Partial<HouseholdInput["adultes"][number]>;
  readonly enfants?: HouseholdInput["enfants"];
  readonly logement?: Partial<HouseholdInput["logement"]>;
  readonly rsa_deja_percu?: number;
}

/** A person of 36 alone, without income, in an empty dwelling at 400 EUR, unless the situation says otherwise. */
function household({ adulte, conjoint, enfants = [], logement, rsa_deja_percu = 0 }: Situation): HouseholdInput {
  const born = { date_naissance: "1990-01-15" };
  return {
    situation_familiale: conjoint ? "marie" : "celibataire",
    rsa_deja_percu,
    adultes: [{ ...born, ...adulte }, ...(conjoint ? [{ ...born, ...conjoint }] : [])],
    enfants,
    logement: { statut: "locataire_vide", loyer: 400, ...logement },
  };
}

const estimateOf = (situation: Situation, mois = "2026-09") =>
  estimate(law, readHousehold(household(situation), readMonth(mois)), readMonth(mois));

const student = { date_naissance: "2004-01-15", activite: "etudiant" } as const;
const foreigner = { nationalite: "AUTRE", annees_titre_sejour: 2 } as const;
const child = (year: number) => ({ date_naissance: `${year}-05-15` });
/** A taxable salary, the same each month. */
const salary = (salaire_imposable: number) => ({
  activite: "salarie" as const,
  revenus: { salaire_net: salaire_imposable, salaire_imposable },
});

describe("housing aid in September 2026, worked out by hand", () => {
  // Alone, rent of 400: L = 272.12, C = 60.59, P0 = 39.56 (8.5 % of 332.71 is 28.28);
  // RL = 272.12 / 290.34 = 93.72 %, TL = 0.45 x 30 + 0.68 x 18.72 = 0.262 %, Tp = 2.83 + 0.262 = 3.092 %.
  const examples: [string, Situation, string, number][] = [
    // 272.12 + 60.59 - 39.56 = 293.15; less 5 and 0.5 % CRDS
    ["a tenant without resources", {}, "als", 286.71],
    // 288.15 - 0.98 x 29.57 = 259.17
    ["a tenant of a social landlord, whose rent is reduced", { logement: { statut: "locataire_hlm" } }, "apl", 257.88],
    // R = 8600: 3.092 % x (8600 - 5235) = 104.05; 189.10 - 5
    ["a student, whatever the income", { adulte: { ...salary(1500), ...student } }, "als", 183.18],
    // R = 6900: 51.48; 241.67 - 5
    ["a student with a grant", { adulte: { ...student, boursier: true } }, "als", 235.49],
    // two thirds of 300 is 200: RL = 68.88 %, no matter without resources; 200 + 60.59 - 39.56 - 5
    ["a furnished dwelling", { logement: { statut: "locataire_meuble", loyer: 300 } }, "als", 214.95],
    // L = 0.75 x 272.12 = 204.09, C = 30.29; less 39.56 and 5
    ["a flat-share", { logement: { colocation: true } }, "als", 188.87],
    // L = 0.9 x 272.12 = 244.91; + 60.59 - 39.56 - 5
    ["a room", { logement: { chambre: true } }, "als", 259.64],
    ["a sub-let dwelling, as any other", { logement: { statut: "sous_locataire" } }, "als", 286.71],
    // between 2.5 and 3.1 times the ceiling (680.30 and 843.57): 293.15 x (1 - 81.70 / 163.27) = 146.46; less 5
    ["a rent far above the ceiling", { logement: { loyer: 762 } }, "als", 140.75],
    ["a rent beyond it", { logement: { loyer: 900 } }, "als", 0],
    // L = 369.88, C = 74.33; 8.5 % of 444.21 is 37.76, so P0 = 39.56; less 5
    ["a lone parent with one child", { enfants: [child(2018)] }, "alf", 397.65],
    // counted as a couple: L = 329.88 + 60.59 - 39.56 - 5; the fourth month of the pregnancy is over
    ["a person alone whose child is due in January", { enfants: [{ date_naissance: "2027-01-20" }] }, "alf", 344.18],
    // R = 12 x 1000 x 0.9 = 10 800: 3.092 % x 5565 = 172.07; 121.08 - 5
    ["a salary of 1 000 EUR taxable", { adulte: salary(1000) }, "als", 115.5],
    [
      "the same with RSA the month before: earnings do not count",
      { adulte: salary(1000), rsa_deja_percu: 1 },
      "als",
      286.71,
    ],
    // 30 001 x 3 % = 900.03: R = 1000, under R0
    [
      "savings above the threshold, without other resources",
      { adulte: { epargne: { livret_a: 30_001 } } },
      "als",
      286.71,
    ],
    // R = 10 800 + 900.03, to the hundred above 11 800: 3.092 % x 6565 = 202.99; 90.16 - 5
    [
      "savings above the threshold, with a salary",
      { adulte: { ...salary(1000), epargne: { livret_a: 30_001 } } },
      "als",
      84.73,
    ],
    // L = 248: RL = 85.42 %, TL = 0.135 + 0.071 = 0.206 %; 3.036 % x (13 600 - 5 235) = 253.96; 15.07 - 5 is 10 or more
    ["a little more than the least that is paid", { adulte: salary(1254.63), logement: { loyer: 248 } }, "als", 10.02],
    // L = 240: Tp = 3.017 %, x (13 700 - 5 235) = 255.39; 5.64 - 5, which an agreed dwelling has no minimum for
    [
      "less than one euro for a social landlord's tenant",
      { adulte: salary(1263.89), logement: { statut: "locataire_hlm", loyer: 240 } },
      "apl",
      0.64,
    ],
    // not yet 28 is asked of a student for the flat rate of resources
    ["a student of 28, by actual resources", { adulte: { ...student, date_naissance: "1998-01-15" } }, "als", 286.71],
    [
      "a child who turns 21 within the month, and is no longer counted",
      { enfants: [{ date_naissance: "2005-09-15" }] },
      "als",
      286.71,
    ],
    // L = 369.88 and C = 74.33, as for any child
    ["a child who turns 21 the month after", { enfants: [{ date_naissance: "2005-10-15" }] }, "alf", 397.65],
    [
      "a child born on the first of the month: its parent is counted as a couple until the next",
      { enfants: [{ date_naissance: "2026-09-01" }] },
      "alf",
      344.18,
    ],
    // 0.55 x 169 x 12.31 is 1 144.21
    ["a child who earns its living", { enfants: [{ ...child(2007), salaire_net: 1150 }] }, "als", 286.71],
    // K = 0.9; L = 258.26 for the date of the loan; 0.9 x (258.26 + 60.59 - 76.32 / 12) - 5 = 276.24
    [
      "a jobseeker who repays more than any rent with an aid",
      {
        adulte: { activite: "chomeur" },
        logement: { statut: "proprietaire_accedant", loyer: 900, date_pret: "2017-12-20" },
      },
      "als",
      274.86,
    ],
    // K = 0.9 - 19 200 / (21 420.91 x 2.5) = 0.54; L = 338.98, C = 74.33, L0 = 350.50: 33.92 - 5 = 28.92;
    // 430.41 is left to pay, and 0.0234 x 19 200 = 449.28 must be: 10.05
    [
      "a lone parent who repays a loan, and keeps a share of the resources to pay",
      {
        adulte: salary(1856.57),
        enfants: [child(2018)],
        logement: { statut: "proprietaire_accedant", loyer: 385, date_pret: "2016-01-10" },
      },
      "alf",
      10,
    ],
    // loan before July 1999: L = 295.95 is 1 941.34 francs; the share of resources is not asked.
    // R = 8 000: K = 0.90 - 8 000 / (21 420.91 x 2.5) = 0.75; L = 200, C = 74.33;
    // L0 = (2.5 x (14.99 + 121.11 + 0.232 x 570.15) + 76.32) / 12 = 62.27; 0.75 x 212.06 - 5 = 154.04
    [
      "a loan of 1995",
      {
        adulte: salary(819.44),
        enfants: [child(2018)],
        logement: { statut: "proprietaire_accedant", loyer: 200, date_pret: "1995-03-10" },
      },
      "alf",
      153.27,
    ],
    ["savings at the threshold", { adulte: { ...salary(1000), epargne: { livret_a: 30_000 } } }, "als", 115.5],
  ];

  test.each(examples)("%s", (_title, situation, key, amount) => {
    const figures = estimateOf(situation);
    expect(figures[key]).toBeCloseTo(amount, 2);
    expect(figures.aide_logement).toBeCloseTo(amount, 2);
  });

  test.each<[string, Situation]>([
    ["a landlord of the family", { logement: { bailleur_famille: true } }],
    ["a hostel, whose scale depends on its agreement", { logement: { statut: "foyer" } }],
    ["an owner", { logement: { statut: "proprietaire", loyer: 0 } }],
    ["a person housed for free", { logement: { statut: "heberge_gratuit", loyer: 0 } }],
    ["a tenant who pays no rent", { logement: { loyer: 0 } }],
    ["resources above the ceiling", { adulte: salary(1400) }],
    [
      "a room sub-let to a person of 30",
      { adulte: { date_naissance: "1996-01-15" }, logement: { statut: "sous_locataire", chambre: true } },
    ],
    ["a loan of January 2018", { logement: { statut: "proprietaire_accedant", date_pret: "2018-01-02" } }],
    ["a loan of unknown date", { logement: { statut: "proprietaire_accedant" } }],
    ["a foreigner without a permit", { adulte: { ...foreigner, titre_sejour: "aucun" } }],
    ["a foreign student without a grant", { adulte: { ...student, ...foreigner, titre_sejour: "etudiant" } }],
  ])("nothing for %s", (_title, situation) => {
    expect(estimateOf(situation).aide_logement).toBe(0);
  });

  test.each<[string, Situation, string]>([
    ["a foreign student with a grant", { adulte: { ...student, ...foreigner, boursier: true } }, "2026-09"],
    ["a student who is a refugee", { adulte: { ...student, ...foreigner, titre_sejour: "refugie" } }, "2026-09"],
    ["a foreign student before July 2026", { adulte: { ...student, ...foreigner } }, "2026-06"],
    [
      "a room sub-let to a person of 29",
      { adulte: { date_naissance: "1997-01-15" }, logement: { statut: "sous_locataire", chambre: true } },
      "2026-09",
    ],
    ["a European student", { adulte: { ...student, nationalite: "EEE" } }, "2026-09"],
    ["a loan of December 2017", { logement: { statut: "proprietaire_accedant", date_pret: "2017-12-20" } }, "2026-09"],
  ])("something for %s", (_title, situation, mois) => {
    expect(estimateOf(situation, mois).aide_logement).toBeGreaterThan(0);
  });
});

describe("resources for housing aid, EUR a year", () => {
  const ressources = (situation: Situation) => {
    const month = readMonth("2026-09");
    const c = new MemoisedComputation(law, readHousehold(household(situation), month), month);
    return law.readerOf("aide_logement.ressources", "family")(c, month, 0);
  };
  const jobseeker = (chomage: number, since: string) => ({
    activite: "chomeur" as const,
    date_debut_chomage: since,
    revenus: { chomage_net: chomage, chomage_imposable: chomage },
    avant: { jusqu_a: "2026-03", ...salary(1000) },
  });

  const owner = { statut: "proprietaire_accedant", date_pret: "2016-01-10" } as const;
  const sick = (until: string) => ({
    activite: "salarie" as const,
    revenus: { indemnites_journalieres_maladie: 600 },
    avant: { jusqu_a: until, ...salary(1000) },
  });

  test.each<[string, Situation, number]>([
    ["twelve months of salary less 10 %, up to the hundred above", { adulte: salary(1010) }, 11_000],
    // 8 months (August 2025 to March 2026) of 1 000 less 10 % of 11 200, 30 % off; 4 months of 800 in full
    ["30 % off salaries for a jobseeker with benefit", { adulte: jobseeker(800, "2026-04-01") }, 8100],
    ["no earnings of a jobseeker without benefit", { adulte: jobseeker(0, "2026-04-01") }, 0],
    // 8 000 less 10 %: under two months out of work, all of it counts
    ["all earnings of a jobseeker of last month", { adulte: jobseeker(0, "2026-08-01") }, 7200],
    [
      "the partner's earnings when one is out of work",
      { adulte: jobseeker(0, "2026-04-01"), conjoint: salary(1000) },
      10_800,
    ],
    ["no earnings of a jobseeker out of work for two months to the day", { adulte: jobseeker(0, "2026-07-01") }, 0],
    // 2 x (11 997.60 - 1 200) - 95 = 21 500.20; each above 12 x 478.16
    ["95 EUR less when both work", { adulte: salary(999.8), conjoint: salary(999.8) }, 21_600],
    // 2 x 10 800 = 21 600, less 95 = 21 505
    ["the same, rounded up", { adulte: salary(1000), conjoint: salary(1000) }, 21_600],
    // 11 994.48 - 1 199 = 10 795.48; 3 % of 30 001 is 900.03
    ["what savings are deemed to yield", { adulte: { ...salary(999.54), epargne: { livret_a: 30_001 } } }, 11_700],
    // 12 116.64 - 1 212 = 10 904.64; less 901
    [
      "901 EUR less for a lone parent with a loan",
      { adulte: salary(1009.72), enfants: [child(2018)], logement: owner },
      10_100,
    ],
    // 12 616.68 - 1 262 = 11 354.68; less 1 350
    [
      "1 350 EUR less with three children",
      { adulte: salary(1051.39), enfants: [child(2016), child(2018), child(2020)], logement: owner },
      10_100,
    ],
    [
      "no such reduction for a couple",
      { adulte: salary(1009.72), conjoint: {}, enfants: [child(2018)], logement: owner },
      11_000,
    ],
    // 8 months of 1 000, then 4 months of sickness benefit at 600; under six months of it: 10 400 - 1 040
    ["sickness benefit counts as a salary", { adulte: sick("2026-03") }, 9400],
    // 12 x 600 less 10 % is 6 480; 30 % off
    ["30 % less when sick for more than six months", { adulte: sick("2025-07") }, 4600],
    // 2025: 12 x 300; 3 600 less 454
    ["maintenance received the year before", { adulte: { revenus: { pension_alimentaire_recue: 300 } } }, 3200],
    [
      "maintenance paid is taken away",
      { adulte: { ...salary(1000), revenus: { ...salary(1000).revenus, pension_alimentaire_versee: 100 } } },
      9600,
    ],
    [
      "the profits of the year before last",
      { adulte: { activite: "independant", revenus: { benefice_auto_entrepreneur: 500 } } },
      6000,
    ],
    // begun in January 2026: seven months (January to July) of 500
    [
      "the profits of the twelve months, for an activity begun since",
      {
        adulte: {
          activite: "independant",
          revenus: { benefice_auto_entrepreneur: 500 },
          avant: { jusqu_a: "2025-12", activite: "inactif" },
        },
      },
      3500,
    ],
    // 10 800 + 5 400, the second under 12 x 478.16
    ["nothing less when one earns little", { adulte: salary(1000), conjoint: salary(500) }, 16_200],
    // pension of 1 000 less 10 % is 10 800
    [
      "pensions less 10 %",
      { adulte: { activite: "retraite", revenus: { retraite_nette: 1000, retraite_imposable: 1000 } } },
      10_800,
    ],
    // R842-12: 16.25 x 800
    [
      "at least a share of the payments of an owner with a loan",
      { logement: { statut: "proprietaire_accedant", loyer: 800, date_pret: "2016-01-10" } },
      13_000,
    ],
  ])("%s", (_title, situation, amount) => {
    expect(ressources(situation)).toBe(amount);
  });
});

/** « Les aides personnelles au logement, éléments de calcul », ministry in charge of housing, September 2021, page 54. */
describe("the official example of an owner with a loan: a couple, two children, resources of 17 500 EUR", () => {
  const month = readMonth("2026-09");
  const situation: Situation = {
    adulte: salary(1615),
    conjoint: {},
    enfants: [child(2016), child(2018)],
    logement: { statut: "proprietaire_accedant", loyer: 450, date_pret: "2015-10-01" },
  };
  const c = new MemoisedComputation(law, readHousehold(household(situation), month), month);
  test.each([
    ["aide_logement.ressources", 17_500],
    ["aide_logement.prise_en_charge", 0.62],
    ["aide_logement.mensualite_minimale", 267.9],
  ])("%s is %d", (fact, value) => {
    expect(law.readerOf(fact, "family")(c, month, 0)).toBeCloseTo(value, 2);
  });
});
