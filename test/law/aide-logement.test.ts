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
    ["a sub-let dwelling, as any other", { logement: { statut: "sous_locataire" } }, "als", 286.71],
    // between 2.5 and 3.1 times the ceiling (680.30 and 843.57): 293.15 x (1 - 81.70 / 163.27) = 146.46; less 5
    ["a rent beyond it", { logement: { loyer: 900 } }, "als", 0],
    [
      "the same with RSA the month before: earnings do not count",
      { adulte: salary(1000), rsa_deja_percu: 1 },
      "als",
      286.71,
    ],
    [
      "a child who turns 21 within the month, and is no longer counted",
      { enfants: [{ date_naissance: "2005-09-15" }] },
      "als",
      286.71,
    ],
    [
      "a child born on the first of the month: its parent is counted as a couple until the next",
      { enfants: [{ date_naissance: "2026-09-01" }] },
      "alf",
      344.18,
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

  test.each<[string, Situation, number]>([
    ["twelve months of salary less 10 %, up to the hundred above", { adulte: salary(1010) }, 11_000],
    ["no earnings of a jobseeker without benefit", { adulte: jobseeker(0, "2026-04-01") }, 0],
    [
      "the partner's earnings when one is out of work",
      { adulte: jobseeker(0, "2026-04-01"), conjoint: salary(1000) },
      10_800,
    ],
    ["no earnings of a jobseeker out of work for two months to the day", { adulte: jobseeker(0, "2026-07-01") }, 0],
    [
      "no such reduction for a couple",
      { adulte: salary(1009.72), conjoint: {}, enfants: [child(2018)], logement: owner },
      11_000,
    ],
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
  ])("%s", (_title, situation, amount) => {
    expect(ressources(situation)).toBe(amount);
  });
});
