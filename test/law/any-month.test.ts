import { describe, expect, test } from "vitest";
import { readHousehold } from "../../src/household/household";
import { formatMonth, monthsBetween, parseMonth } from "../../src/household/month";
import { estimate } from "../../src/law/estimate";
import { readLaw } from "../../src/rulebook/rulebook";

const { law } = readLaw(".");
const HOME = { statut: "sans_domicile" };

/** Their aids read one another's earlier months, which read the incomes of two years before: the longest way back. */
const HOUSEHOLDS = {
  "an elderly person with a disabled partner": {
    situation_familiale: "marie",
    adultes: [
      { date_naissance: "1932-07-04" },
      { date_naissance: "1960-05-14", nationalite: "AUTRE", taux_incapacite: 0.8 },
    ],
    logement: HOME,
  },
  "someone disabled who lives alone": {
    situation_familiale: "celibataire",
    adultes: [{ date_naissance: "1963-05-14", taux_incapacite: 0.8 }],
    logement: HOME,
  },
  "a young jobseeker whose contract ended longer ago": {
    situation_familiale: "veuf",
    adultes: [
      {
        date_naissance: "2007-01-07",
        activite: "chomeur",
        fin_contrat: { date: "2010-11-04" },
        ass_conditions_activite: true,
        avant: { jusqu_a: "2025-12", activite: "chomeur" },
      },
    ],
    logement: { statut: "heberge_gratuit" },
  },
  "a jobseeker whose contract ended long ago": {
    situation_familiale: "celibataire",
    adultes: [
      {
        date_naissance: "1985-05-05",
        activite: "chomeur",
        date_debut_chomage: "2024-01-10",
        fin_contrat: { date: "2023-10-31", mois_travailles: 20, salaire_brut_moyen: 2000 },
      },
    ],
    logement: HOME,
  },
};

describe("an estimate is given in every month of the years to come", () => {
  test.each(Object.entries(HOUSEHOLDS))("%s", (_, household) => {
    const months = monthsBetween(parseMonth("2026-11"), parseMonth("2030-12"));
    const failed = months.flatMap((month) => {
      try {
        estimate(law, readHousehold(household, month), month);
        return [];
      } catch (error) {
        return [`${formatMonth(month)}: ${error instanceof Error ? error.message : "?"}`];
      }
    });
    expect(failed).toEqual([]);
  });
});
