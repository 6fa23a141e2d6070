import { describe, expect, test } from "vitest";
import { readHousehold, readMonth } from "../../src/household/household";
import { MemoisedComputation } from "../../src/law/memoised-computation";
import { readLaw } from "../../src/rulebook/rulebook";

const { law } = readLaw(".");
const MONTH = readMonth("2026-11");

/** Alone, 36, out of work since then, after wages of that amount since 2023; with the end of the contract, an ARE is due. */
function jobseeker(jusqu_a: string, wage: number, motif: "licenciement" | "demission" | null) {
  const contract = { date: `${jusqu_a}-28`, motif, mois_travailles: 24, salaire_brut_moyen: wage };
  return {
    situation_familiale: "celibataire",
    adultes: [
      {
        date_naissance: "1990-01-15",
        activite: "chomeur",
        date_debut_chomage: `${jusqu_a}-28`,
        avant: { jusqu_a, activite: "salarie", revenus: { salaire_net: wage, salaire_imposable: wage } },
        ...(motif === null ? {} : { fin_contrat: contract }),
      },
    ],
    logement: { statut: "sans_domicile" },
  };
}

const read = (name: string, household: unknown): unknown =>
  law.readerOf(name, "person")(new MemoisedComputation(law, readHousehold(household, MONTH), MONTH), MONTH, 0);

describe("an ARE that is due, though not yet paid, is a replacement income", () => {
  // CASF R.262-13: wages of July to September are left out only when no replacement income can be claimed.
  test.each([
    ["with nothing to claim", null, 651.69],
    ["after a resignation", "demission", 651.69],
    ["with an ARE to come", "licenciement", 351.69],
  ] as const)("RSA of who earned 300 EUR until October, %s", (_, motif, expected) => {
    expect(read("rsa.du", jobseeker("2026-10", 300, motif))).toBeCloseTo(expected, 2);
  });

  // CCH R.822-15, 1° and R.822-14: ten months at 1 000, less 10 %, then 30 %.
  test.each([
    ["with nothing to claim", null, 0],
    ["with an ARE to come", "licenciement", 6300],
  ] as const)("what the housing aid counts of wages until July, %s", (_, motif, expected) => {
    expect(read("aide_logement.ressources_adulte", jobseeker("2026-07", 1000, motif))).toBeCloseTo(expected, 2);
  });

  // CSS R.532-7: twelve months at 1 000 in 2024, less 10 %, then 30 %.
  test.each([
    ["with nothing to claim", null, 0],
    ["with an ARE to come", "licenciement", 7560],
  ] as const)("what family benefits count of the wages of 2024, %s", (_, motif, expected) => {
    expect(read("prestations_familiales.revenu_retenu", jobseeker("2026-07", 1000, motif))).toBeCloseTo(expected, 2);
  });
});
