import { describe, expect, test } from "vitest";
import { readHousehold, readMonth } from "../../src/household/household";
import type { HouseholdInput } from "../../src/household/schema";
import { estimate } from "../../src/law/estimate";
import { readLaw } from "../../src/rulebook/rulebook";

const { law } = readLaw(".");

type Adult = Partial<HouseholdInput["adultes"][number]>;

interface Situation {
  readonly adulte?: Adult;
  readonly conjoint?: Adult;
}

const BORN = { date_naissance: "1980-01-15" };
const CLAIMANT: Adult = { activite: "chomeur", date_debut_chomage: "2022-05-10", ass_conditions_activite: true };

/** A jobseeker of 46 whose unemployment benefit has ended, alone unless there is a partner. */
const household = ({ adulte, conjoint }: Situation): HouseholdInput => ({
  situation_familiale: conjoint ? "marie" : "celibataire",
  adultes: [{ ...BORN, ...CLAIMANT, ...adulte }, ...(conjoint ? [{ ...BORN, ...conjoint }] : [])],
  logement: { statut: "sans_domicile" },
});

const estimateOf = (situation: Situation, mois = "2026-11") =>
  estimate(law, readHousehold(household(situation), readMonth(mois)), readMonth(mois));

describe("the ASS of November 2026, worked out by hand", () => {
  // Ceilings: 70 x 19.48 = 1 363.60 alone, 110 x 19.48 = 2 142.80 for two.
  const examples: [string, Situation, number][] = [
    ["is paid at the full rate well under the ceiling", { adulte: { revenus: { pension_invalidite: 700 } } }, 584.4],
    ["counts maintenance received", { adulte: { revenus: { pension_alimentaire_recue: 900 } } }, 463.6],
    ["counts the profit of the partner", { conjoint: { revenus: { benefice_auto_entrepreneur: 2000 } } }, 142.8],
    [
      "counts the pension of the partner",
      { conjoint: { activite: "retraite", revenus: { retraite_nette: 1900 } } },
      242.8,
    ],
    [
      "counts the unemployment benefit of the partner",
      { conjoint: { activite: "chomeur", revenus: { chomage_net: 1800 } } },
      342.8,
    ],
    [
      "counts the daily allowances of the partner",
      { conjoint: { revenus: { indemnites_journalieres_maladie: 1900 } } },
      242.8,
    ],
    [
      "does not count the unemployment benefit of the partner that has ended",
      { conjoint: { avant: { jusqu_a: "2026-09", activite: "chomeur", revenus: { chomage_net: 1800 } } } },
      584.4,
    ],
    [
      "does not count wages that have ended and that nothing replaces",
      { adulte: { avant: { jusqu_a: "2026-08", activite: "salarie", revenus: { salaire_net: 3000 } } } },
      584.4,
    ],
    // CT R.5423-13: 2 142.80 - 2 125 is less than a day of it
    ["pays from a daily amount", { conjoint: { revenus: { chomage_net: 2123.32 } } }, 19.48],
    ["is due to each of two", { conjoint: CLAIMANT }, 1168.8],
  ];

  test.each(examples)("%s", (_what, situation, amount) => {
    expect(estimateOf(situation).ass).toBeCloseTo(amount, 2);
  });

  // R.5423-2 and R.5423-3: the resources are those of the one who claims and of the partner, whoever is named first.
  test("is the same whoever of the two is named first", () => {
    const partner: Adult = { activite: "chomeur", revenus: { chomage_net: 1800 } };
    const second = { adulte: { ass_conditions_activite: false, ...partner }, conjoint: CLAIMANT };
    expect(estimateOf(second).ass).toBeCloseTo(342.8, 2);
  });
});

describe("who may claim ASS in November 2026", () => {
  const examples: [string, Adult, boolean][] = [
    ["a jobseeker without benefit", {}, true],
    ["not with unemployment benefit", { revenus: { chomage_net: 100 } }, false],
    ["not without five years of work", { ass_conditions_activite: false }, false],
    ["not who is not looking for work", { activite: "inactif" }, false],
    ["at 66", { date_naissance: "1960-01-15" }, true],
    ["not at 67", { date_naissance: "1959-11-01" }, false],
    ["not with AAH", { taux_incapacite: 0.8 }, false],
    ["a foreigner with a permit that allows work", { nationalite: "AUTRE", titre_sejour: "temporaire" }, true],
    ["not a foreigner without a permit", { nationalite: "AUTRE", titre_sejour: "aucun" }, false],
    ["not a foreign student", { nationalite: "AUTRE", titre_sejour: "etudiant" }, false],
  ];

  test.each(examples)("%s", (_who, adulte, claims) => {
    expect(estimateOf({ adulte }).ass_conditions_non_financieres).toBe(claims);
  });
});
