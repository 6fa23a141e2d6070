import { expect, test } from "vitest";
import { readMonth } from "../../src/household/household";
import { figureSlots } from "../../src/law/slots";
import { readLaw } from "../../src/rulebook/rulebook";

const { law } = readLaw(".");

/** Figures as their texts print them, where no case of the tests is near enough to what they decide. */
const ROWS: readonly (readonly [text: string, figure: string, month: string, value: number])[] = [
  ["décret 2021-1741", "commun.smic_horaire_brut", "2022-04", 10.57],
  ["arrêté du 19 avril 2022", "commun.smic_horaire_brut", "2022-05", 10.85],
  ["arrêté du 29 juillet 2022", "commun.smic_horaire_brut", "2022-08", 11.07],
  ["décret 2022-1608", "commun.smic_horaire_brut", "2023-01", 11.27],
  ["arrêté du 26 avril 2023", "commun.smic_horaire_brut", "2023-05", 11.52],
  ["arrêté du 13 avril 2023", "bourse_superieur.montant_echelon_7", "2024-11", 633.5],
  ["arrêté du 15 avril 2025", "bourse_superieur.montant_echelon_7", "2025-11", 633.5],
];

test.each(ROWS)("%s: %s is, in %s, %d EUR", (_, id, month, value) => {
  expect(law.parameters.inForce(figureSlots.of(id), readMonth(month)).value).toBe(value);
});
