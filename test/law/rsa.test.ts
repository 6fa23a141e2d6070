import { describe, expect, test } from "vitest";
import { readHousehold, readMonth } from "../../src/household/household";
import type { HouseholdInput } from "../../src/household/schema";
import { estimate } from "../../src/law/estimate";
import { MemoisedComputation } from "../../src/law/memoised-computation";
import { readLaw } from "../../src/rulebook/rulebook";

const { law } = readLaw(".");

type Adult = Partial<HouseholdInput["adultes"][number]>;

interface Situation extends Partial<Omit<HouseholdInput, "adultes" | "logement">> {
  readonly adulte?: Adult;
  readonly conjoint?: Adult;
  readonly logement?: HouseholdInput["logement"];
}

/** A person of 36, alone, without income nor dwelling, unless the situation says otherwise. */
function household({ adulte, conjoint, logement, ...rest }: Situation): HouseholdInput {
  const born = { date_naissance: "1990-01-15" };
  return {
    situation_familiale: conjoint ? "marie" : "celibataire",
    adultes: [{ ...born, ...adulte }, ...(conjoint ? [{ ...born, ...conjoint }] : [])],
    logement: logement ?? { statut: "sans_domicile" },
    ...rest,
  };
}

const estimateOf = (situation: Situation, mois = "2026-11") =>
  estimate(law, readHousehold(household(situation), readMonth(mois)), readMonth(mois));

const child = (date_naissance: string) => ({ date_naissance });
const earning = (salaire_net: number): Adult => ({ activite: "salarie", revenus: { salaire_net } });
const foreigner = (annees_titre_sejour: number): Adult => ({ nationalite: "AUTRE", annees_titre_sejour });
const european = (annees_titre_sejour: number): Adult => ({ nationalite: "EEE", annees_titre_sejour });

describe("the RSA of November, as the amounts published each year", () => {
  // Décrets n° 2024-396, 2025-293 and 2026-220; for a pregnant woman alone x 1.28412 (816.32 in the table of
  // service-public.fr for 2024, which drops what is under a cent).
  const published: [string, string, Situation, number][] = [
    ["a person alone in 2024", "2024-11", {}, 635.71],
    ["a person alone in 2025", "2025-11", {}, 646.52],
    ["a person alone in 2026", "2026-11", {}, 651.69],
    ["a couple in 2026", "2026-11", { conjoint: {} }, 977.54],
    ["a pregnant woman alone in 2024", "2024-11", { adulte: { enceinte: true } }, 816.32],
    ["a pregnant woman alone in 2026", "2026-11", { adulte: { enceinte: true } }, 836.85],
  ];

  test("a person alone in March 2024, before the rise of April", () => {
    const march = readMonth("2024-03");
    const c = new MemoisedComputation(law, readHousehold(household({}), march), march);
    expect(law.aid("rsa").due(c, march)).toBe(607.75);
  });

  test.each(published)("%s", (_who, mois, situation, amount) => {
    expect(Math.abs(Number(estimateOf(situation, mois).rsa) - amount)).toBeLessThan(0.011);
  });
});

describe("the RSA of November 2026, worked out by hand", () => {
  const examples: [string, Situation, number][] = [
    // 651.69 - 200
    ["takes away the wages", { adulte: earning(200) }, 451.69],
    // 651.69 x 1.5 - 500
    ["takes away the wages of the partner", { conjoint: earning(500) }, 477.54],
    // 651.69 x 0.88
    ["takes 12 % away from a person hosted for free", { logement: { statut: "heberge_gratuit" } }, 573.49],
    // 977.535 x 0.84
    ["takes 16 % of two away from a couple who own", { conjoint: {}, logement: { statut: "proprietaire" } }, 821.13],
    // 651.69 - 10 000 x 3 % / 12
    ["counts savings at 3 % a year", { adulte: { epargne: { autre_non_imposable: 10_000 } } }, 626.69],
    // (3 x 651.69 - 300) / 3: a wage of 300 in July alone
    [
      "counts the mean of July, August and September",
      { adulte: { avant: { jusqu_a: "2026-07", activite: "salarie", revenus: { salaire_net: 300 } } } },
      551.69,
    ],
    // an income that stopped in October is left out (R.262-13)
    [
      "leaves out a wage that has just stopped, when nothing replaces it",
      { adulte: { avant: { jusqu_a: "2026-10", activite: "salarie", revenus: { salaire_net: 300 } } } },
      651.69,
    ],
    // 651.69 - 300: the allowance replaces it, and started in November
    [
      "keeps the wage that an unemployment allowance replaces",
      {
        adulte: {
          activite: "chomeur",
          revenus: { chomage_net: 200 },
          avant: { jusqu_a: "2026-10", activite: "salarie", revenus: { salaire_net: 300 } },
        },
      },
      351.69,
    ],
    // 800 a month is left out up to 651.69
    [
      "leaves out a disability pension that has just stopped, up to the amount of one person",
      { adulte: { avant: { jusqu_a: "2026-10", revenus: { pension_invalidite: 800 } } } },
      503.38,
    ],
    // 651.69 - 300
    ["counts daily allowances", { adulte: { revenus: { indemnites_journalieres_maladie: 300 } } }, 351.69],
    // 651.69 - 300: the daily allowance replaces the wage that stopped in October
    [
      "keeps the wage that a daily allowance replaces",
      {
        adulte: {
          revenus: { indemnites_journalieres_maladie: 200 },
          avant: { jusqu_a: "2026-10", revenus: { salaire_net: 300 } },
        },
      },
      351.69,
    ],
    // below 6 EUR, nothing is paid (R.262-39)
    ["pays nothing below 6 EUR", { adulte: earning(646) }, 0],
    ["pays 6 EUR", { adulte: earning(645.69) }, 6],
    // couple 1.8, child of four months; family benefits begin in August: paje_base 199.15 twice
    // (3 x 651.69 x 1.8 - 2 x 199.152) / 3
    [
      "counts a child and its benefit from the month they begin",
      { conjoint: {}, enfants: [child("2026-07-10")] },
      1040.28,
    ],
    // born in September: 1.5, 1.5 then 1.8, and no benefit before October
    ["counts a child from the month of its birth", { conjoint: {}, enfants: [child("2026-09-10")] }, 1042.7],
    // nothing in July and August, 651.69 x 1.8 - 1 100 in September
    [
      "pays for the only month in which income leaves something",
      { conjoint: earning(1100), enfants: [child("2026-09-10")] },
      24.35,
    ],
    // 651.69 x (1.5 + 1) / 2
    [
      "shares what a child in alternating residence adds",
      { enfants: [{ date_naissance: "2016-05-10", garde_alternee: true }] },
      814.61,
    ],
    // 651.69 x (1.28412 + 0.42804 x 1.5) - 199.15 of PAJE - 153.01 x 0.75 of AF - 22.5 % x 478.16 for ASF
    [
      "shares the second child only, when the first lives there",
      { enfants: [child("2025-01-10"), { date_naissance: "2016-05-10", garde_alternee: true }] },
      833.78,
    ],
    ["does not count a child of 25", { conjoint: {}, enfants: [child("2001-06-15")] }, 977.54],
    // the wages of the partner count even if the partner does not (L.262-3, L.262-5): 651.69 - 200
    [
      "does not count a partner whose permit is recent, but counts the wages",
      { conjoint: { ...foreigner(2), ...earning(200) } },
      451.69,
    ],
  ];

  test.each(examples)("%s", (_what, situation, amount) => {
    expect(estimateOf(situation).rsa).toBeCloseTo(amount, 1);
  });
});

describe("who may claim RSA in November 2026", () => {
  const examples: [string, Situation, boolean][] = [
    ["at 25", { adulte: { date_naissance: "2001-10-31" } }, true],
    ["not at 24", { adulte: { date_naissance: "2001-12-02" } }, false],
    ["at 19 with a child", { adulte: { date_naissance: "2007-01-15" }, enfants: [child("2025-01-10")] }, true],
    [
      "at 19 when pregnant, in a couple too",
      { adulte: { date_naissance: "2007-01-15", enceinte: true }, conjoint: { date_naissance: "2007-01-15" } },
      true,
    ],
    ["at 18 after two years of work", { adulte: { date_naissance: "2008-01-15", rsa_jeune_actif: true } }, true],
    ["not at 17, even after work", { adulte: { date_naissance: "2009-01-15", rsa_jeune_actif: true } }, false],
    ["not a student", { adulte: { activite: "etudiant" } }, false],
    [
      "a student raising a child of one alone",
      { adulte: { activite: "etudiant" }, enfants: [child("2025-01-10")] },
      true,
    ],
    [
      "not a student raising a child of ten alone",
      { adulte: { activite: "etudiant" }, enfants: [child("2016-01-10")] },
      false,
    ],
    ["a foreigner after five years", { adulte: foreigner(5) }, true],
    ["not a foreigner before five years", { adulte: foreigner(4.9) }, false],
    ["a refugee from the first day", { adulte: { ...foreigner(0), titre_sejour: "refugie" } }, true],
    ["not a foreign student, however long the stay", { adulte: { ...foreigner(9), titre_sejour: "etudiant" } }, false],
    ["a lone foreign mother before five years", { adulte: foreigner(1), enfants: [child("2025-01-10")] }, true],
    [
      "not without a permit, even alone with a child",
      { adulte: { ...foreigner(0), titre_sejour: "aucun" }, enfants: [child("2025-01-10")] },
      false,
    ],
    ["a European after three months", { adulte: european(0.25) }, true],
    ["not a European before", { adulte: european(0.2) }, false],
    ["a European who works, at once", { adulte: { ...european(0), ...earning(100) } }, true],
  ];

  test.each(examples)("%s", (_who, situation, claims) => {
    expect(estimateOf(situation).rsa_conditions_non_financieres).toBe(claims);
  });

  const raised: [string, Situation, boolean][] = [
    ["in the month that begins before the third birthday", { enfants: [child("2023-11-30")] }, true],
    ["not in the next one", { enfants: [child("2023-10-31")] }, false],
    ["for any child when alone for a short time", { isolement_recent: true, enfants: [child("2015-11-30")] }, true],
    ["not in a couple", { conjoint: {}, enfants: [child("2025-01-10")] }, false],
    [
      "not for a child who earns too much to be counted",
      { isolement_recent: true, enfants: [{ date_naissance: "2008-01-10", activite: "apprenti", salaire_net: 900 }] },
      false,
    ],
    ["in the months before a birth", { enfants: [child("2027-04-10")] }, true],
    ["not earlier", { enfants: [child("2027-05-10")] }, false],
  ];

  test.each(raised)("the allowance of a lone parent is raised %s", (_when, situation, isRaised) => {
    expect(estimateOf(situation).rsa_majore).toBe(isRaised);
  });
});
