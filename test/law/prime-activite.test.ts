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

const earning = (salaire_net: number): Adult => ({ activite: "salarie", revenus: { salaire_net } });

/** A person of 36, alone, earning 1 500 EUR, without dwelling, unless the situation says otherwise. */
function household({ adulte, conjoint, logement, ...rest }: Situation): HouseholdInput {
  const born = { date_naissance: "1990-01-15" };
  return {
    situation_familiale: conjoint ? "marie" : "celibataire",
    adultes: [{ ...born, ...earning(1500), ...adulte }, ...(conjoint ? [{ ...born, ...conjoint }] : [])],
    logement: logement ?? { statut: "sans_domicile" },
    ...rest,
  };
}

const estimateOf = (situation: Situation, mois = "2026-11") =>
  estimate(law, readHousehold(household(situation), readMonth(mois)), readMonth(mois));

const until = (jusqu_a: string, salaire_net: number) => ({ avant: { jusqu_a, revenus: { salaire_net } } });
const apprentice = (salaire_net: number) => ({
  date_naissance: "2009-06-15",
  activite: "apprenti" as const,
  salaire_net,
});

describe("the prime d'activité of November 2026, worked out by hand", () => {
  // Bonus: nothing up to 59 x 12.31 = 726.29, then up to 37.7 % x 638.28 = 240.63 at 138 x 12.31 = 1 698.78.
  const examples: [string, Situation, number][] = [
    ["no work, no prime", { adulte: { activite: "chomeur", revenus: { chomage_net: 700 } } }, 0],
    ["a wage that began in October", { adulte: until("2026-09", 0) }, 0],
    ["the wage of a child who is not dependent, left out", { conjoint: {}, enfants: [apprentice(1000)] }, 546.62],
    // 55 % x 169 x 12.31 = 1 144.21 a month
    ["an apprentice below it", { adulte: { ...earning(1140), activite: "apprenti" } }, 0],
    ["a student above it in two months of three", { adulte: { activite: "etudiant", ...until("2026-07", 900) } }, 0],
    [
      "a student raising a child to be born alone",
      { adulte: { ...earning(600), activite: "etudiant", enceinte: true } },
      359.1,
    ],
    ["a maternity allowance, as a wage", { adulte: { revenus: { indemnites_journalieres_maternite: 1500 } } }, 227.48],
    [
      "a sickness allowance beside a wage, as a wage",
      { adulte: { revenus: { salaire_net: 500, indemnites_journalieres_maladie: 400 } } },
      319.91,
    ],
    [
      "a sickness allowance since April, more than three months old in July",
      {
        adulte: {
          revenus: { indemnites_journalieres_maladie: 900 },
          avant: { jusqu_a: "2026-03", revenus: { salaire_net: 1500 } },
        },
      },
      0,
    ],
    ["a sickness allowance for years", { adulte: { revenus: { indemnites_journalieres_maladie: 900 } } }, 0],
    ["a worker who turned 18 in October", { adulte: { date_naissance: "2008-10-10" } }, 227.48],
    ["a worker of 17", { adulte: { date_naissance: "2008-11-10" } }, 0],
    ["a European, from the first day", { adulte: { nationalite: "EEE" } }, 227.48],
    ["a foreigner after five years", { adulte: { nationalite: "AUTRE", annees_titre_sejour: 5 } }, 227.48],
    ["a foreigner before five years", { adulte: { nationalite: "AUTRE", annees_titre_sejour: 4 } }, 0],
    [
      "a partner whose permit is recent, not counted",
      { conjoint: { nationalite: "AUTRE", annees_titre_sejour: 4 } },
      227.48,
    ],
  ];

  test.each(examples)("%s", (_who, situation, amount) => {
    expect(estimateOf(situation).ppa).toBeCloseTo(amount, 1);
  });

  test("the SMIC of each month decides the bonus of that month", () => {
    // May at 12.02: bonus 200.40, prime 236.43; June and July at 12.31: 227.48
    expect(estimateOf({}, "2026-09").ppa).toBeCloseTo(230.46, 1);
  });

  // The figures are those of each month of the quarter.
  const earlier: [string, number][] = [
    // 595.25 + 610 - 1 000, and 173.22 x (1 000 - 679.68) / 702.72 twice, then x (1 000 - 687.35) / 710.65 from January
    ["2024-03", 283.29],
    // 622.63 + 610 + 181.19 x (1 000 - 687.35) / 710.65 - 1 000
    ["2024-11", 312.35],
    // 633.21 + 598.50 + 184.27 x (1 000 - 700.92) / 724.68 - 1 000
    ["2025-11", 307.76],
  ];

  test.each(earlier)("in %s a wage of 1 000 gives %d EUR", (mois, amount) => {
    const month = readMonth(mois);
    const c = new MemoisedComputation(law, readHousehold(household({ adulte: earning(1000) }), month), month);
    expect(law.aid("prime_activite").due(c, month)).toBeCloseTo(amount, 1);
  });
});
