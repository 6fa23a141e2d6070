import { expect, test } from "vitest";
import { readHousehold, readMonth } from "../../src/household/household";
import { estimate } from "../../src/law/estimate";
import { readLaw } from "../../src/rulebook/rulebook";

const { law } = readLaw(".");
const MONTH = readMonth("2026-11");

type Adult = Readonly<Record<string, unknown>>;

/** Alone, with 80 %, and a taxable wage of 1 500 EUR a month until October 2026. */
const aah = (adult: Adult): number | boolean | string | undefined =>
  estimate(
    law,
    readHousehold(
      {
        situation_familiale: "celibataire",
        adultes: [
          {
            date_naissance: "1990-01-15",
            taux_incapacite: 0.8,
            avant: { jusqu_a: "2026-10", activite: "salarie", revenus: { salaire_net: 1500, salaire_imposable: 1500 } },
            ...adult,
          },
        ],
        logement: { statut: "sans_domicile" },
      },
      MONTH,
    ),
    MONTH,
  ).aah;

const contract = { date: "2026-10-28", motif: "licenciement", mois_travailles: 24, salaire_brut_moyen: 1900 };

// CSS R.821-4-4; else R.532-5: 70 % of 0.6 x 1 500 - 0.4 x 560.117 = 675.95, so 473.17 of 1 041.59.
test.each<[string, Adult, number]>([
  ["nothing instead", {}, 1041.59],
  ["unemployment benefit", { activite: "chomeur", revenus: { chomage_net: 700 } }, 568.42],
  ["an ARE to come", { activite: "chomeur", fin_contrat: contract }, 568.42],
  ["daily allowances", { revenus: { indemnites_journalieres_maladie: 700 } }, 568.42],
  // a pension is taken off the amount, beside the wages of 2024
  ["a disability pension", { revenus: { pension_invalidite: 100 } }, 568.42],
])("AAH of who has stopped working, with %s", (_, adult, expected) => {
  expect(aah(adult)).toBeCloseTo(expected, 2);
});
