import { expect, test } from "vitest";
import { readHousehold, readMonth } from "../../src/household/household";
import * as are from "../../src/law/aids/are";
import { MemoisedComputation } from "../../src/law/memoised-computation";
import { assess } from "../../src/law/rights";
import { readLaw } from "../../src/rulebook/rulebook";

const { law } = readLaw(".");
const MONTH = readMonth("2026-11");

const ended = (date: string, motif: string) => ({
  situation_familiale: "celibataire",
  adultes: [
    {
      date_naissance: "1986-05-01",
      activite: "chomeur",
      date_debut_chomage: "2024-02-01",
      fin_contrat: { date, motif, mois_travailles: 20, salaire_brut_moyen: 2000, indemnite_supralegale: 1079 },
    },
  ],
  logement: { statut: "locataire_vide" },
});

// 1 079 / 107.9 = 10 days and 7 more; no divisor is known before 2024: 150 or 75 days at most, and 7.
test.each([
  ["2024-01-31", "licenciement", 17],
  ["2023-12-31", "licenciement", 157],
  ["2023-12-31", "licenciement_economique", 82],
])(
  "what was paid beyond the law with a contract that ended on %s (%s) defers the ARE by %d days at most",
  (date, motif, days) => {
    const household = readHousehold(ended(date, motif), MONTH);
    expect(are.delai(new MemoisedComputation(law, household, MONTH), MONTH, 0)).toBe(days);
    expect(assess(law, household, MONTH).rights.find(({ aid }) => aid === "are")?.status).toBe("yes");
  },
);
