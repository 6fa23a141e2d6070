import { describe, expect, test } from "vitest";
import { readHousehold, readMonth } from "../../src/household/household";
import type { HouseholdInput } from "../../src/household/schema";
import { estimate } from "../../src/law/estimate";
import { readLaw } from "../../src/rulebook/rulebook";

const { law } = readLaw(".");

type Adult = Partial<HouseholdInput["adultes"][number]>;

interface Situation extends Partial<Omit<HouseholdInput, "adultes">> {
  readonly adulte?: Adult;
  readonly conjoint?: Adult;
}

/** A person of 36 alone, without income nor dwelling, whose rate is 80 %, unless the situation says otherwise. */
function household({ adulte, conjoint, ...rest }: Situation): HouseholdInput {
  const born = { date_naissance: "1990-01-15" };
  return {
    situation_familiale: conjoint ? "marie" : "celibataire",
    adultes: [{ ...born, taux_incapacite: 0.8, ...adulte }, ...(conjoint ? [{ ...born, ...conjoint }] : [])],
    logement: { statut: "sans_domicile" },
    ...rest,
  };
}

const estimateOf = (situation: Situation, mois = "2026-11") =>
  estimate(law, readHousehold(household(situation), readMonth(mois)), readMonth(mois));

const earning = (salaire_net: number): Adult => ({ activite: "salarie", revenus: { salaire_net } });
const tenant: HouseholdInput["logement"] = { statut: "locataire_vide", commune_insee: "62041", loyer: 400 };
const until = (jusqu_a: string, salaire_net: number): Adult => ({
  avant: { jusqu_a, activite: "salarie", revenus: { salaire_net } },
});

describe("the AAH of November 2026, worked out by hand", () => {
  // 30 % of the SMIC: 0.3 x 12.31 x 151.67 = 560.117 a month; 20 % counts below, 60 % above.
  const examples: [string, Situation, number][] = [
    ["does not count the income of the partner", { conjoint: earning(3000) }, 1041.59],
    ["is due to each of two", { conjoint: { taux_incapacite: 0.9 } }, 2083.18],
    ["is never above its amount", { adulte: earning(400), enfants: [{ date_naissance: "2016-05-10" }] }, 1041.59],
    ["is not paid with a pension as high", { adulte: { revenus: { pension_invalidite: 1041.59 } } }, 0],
    // taxable 1 554.79 in 2024: 1 041.59 - 0.7 x (0.6 x 1 554.79 - 0.4 x 560.117)
    ["takes them whole of a student", { adulte: { ...until("2026-10", 1500), activite: "etudiant" } }, 332.76],
  ];

  test.each(examples)("%s", (_what, situation, amount) => {
    expect(estimateOf(situation).aah).toBeCloseTo(amount, 2);
  });
});

describe("who may claim AAH in November 2026", () => {
  const half: Adult = { taux_incapacite: 0.5, rsdae: true };
  const examples: [string, Adult, boolean][] = [
    ["with 80 %", {}, true],
    ["with 80 % at 70", { date_naissance: "1956-05-10" }, true],
    ["with 50 % and restricted access to employment", half, true],
    ["not with 50 % alone", { taux_incapacite: 0.5 }, false],
    ["not below 50 %", { taux_incapacite: 0.49, rsdae: true }, false],
    ["with 50 % until the month of the 62nd birthday", { ...half, date_naissance: "1964-11-30" }, true],
    ["not with 50 % at 62", { ...half, date_naissance: "1964-11-01" }, false],
    ["at 16 away from the parents", { date_naissance: "2010-10-15" }, true],
    ["not at 15", { date_naissance: "2011-10-15" }, false],
    ["not at 19 in the home of the parents", { date_naissance: "2007-10-15", habite_chez_parents: true }, false],
    [
      "at 19 in the home of the parents when earning 55 % of the SMIC",
      { date_naissance: "2007-10-15", habite_chez_parents: true, ...earning(1200) },
      true,
    ],
    ["at 20 in the home of the parents", { date_naissance: "2006-10-15", habite_chez_parents: true }, true],
    ["a foreigner with a permit", { nationalite: "AUTRE", titre_sejour: "temporaire" }, true],
    ["not a foreigner without a permit", { nationalite: "AUTRE", titre_sejour: "aucun" }, false],
  ];

  test.each(examples)("%s", (_who, adulte, claims) => {
    expect(estimateOf({ adulte }).aah_conditions_non_financieres).toBe(claims);
  });
});

describe("the supplement for independent living in November 2026", () => {
  const examples: [string, Situation, number][] = [
    ["comes with a home and housing aid", {}, 104.77],
    ["not without housing aid", { logement: { statut: "sans_domicile" } }, 0],
    ["not below 80 %", { adulte: { taux_incapacite: 0.79, rsdae: true } }, 0],
    ["not with a wage", { adulte: earning(10) }, 0],
    [
      "not with AAH reduced by another resource than a pension",
      { adulte: { activite: "chomeur", revenus: { chomage_net: 500 } } },
      0,
    ],
    ["with AAH on top of a disability pension", { adulte: { revenus: { pension_invalidite: 400 } } }, 104.77],
    ["not when a pension replaces AAH", { adulte: { revenus: { pension_invalidite: 1100 } } }, 0],
    ["to each of two", { conjoint: { taux_incapacite: 0.8 } }, 209.54],
  ];

  test.each(examples)("%s", (_what, situation, amount) => {
    expect(estimateOf({ logement: tenant, ...situation }).mva).toBeCloseTo(amount, 2);
  });
});

describe("with AAH, C2S is presumed (CSS L.861-2), resources too high as they may be", () => {
  /** Well paid until July, too late to reduce the AAH: 9 x 4 000, more than 13 957 alone, and than 20 936 for two. */
  const stopped: Adult = {
    activite: "inactif",
    avant: [
      { jusqu_a: "2025-06", activite: "inactif", revenus: {} },
      { jusqu_a: "2026-07", activite: "salarie", revenus: { salaire_net: 4000 } },
    ],
  };
  const examples: [string, Situation, boolean][] = [
    ["for who lives alone and has not worked for three months", { adulte: stopped }, true],
    ["not for who works", { adulte: earning(1100) }, false],
    ["not in a couple", { adulte: stopped, conjoint: {} }, false],
    ["not with a child", { adulte: stopped, enfants: [{ date_naissance: "2016-05-10" }] }, false],
    ["not without AAH", { adulte: { ...stopped, taux_incapacite: 0 } }, false],
    [
      "not with an AAH reduced by unemployment benefit",
      { adulte: { activite: "chomeur", revenus: { chomage_net: 1100 } } },
      false,
    ],
  ];

  test.each(examples)("%s", (_who, situation, presumed) => {
    expect(estimateOf(situation).css_avec_participation).toBe(presumed);
  });
});
