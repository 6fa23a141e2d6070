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
  ["instruction DSS/2A/2C/2024/42", "contrat_engagement_jeune.montant_majeur", "2024-11", 552.29],
  ["instruction DSS/2A/2C/2024/42", "contrat_engagement_jeune.montant_mineur", "2024-11", 220.92],
  ["instruction DSS/2A/2C/2025/32", "contrat_engagement_jeune.montant_majeur", "2025-11", 561.68],
  ["instruction DSS/2A/2C/2025/32", "contrat_engagement_jeune.montant_mineur", "2025-11", 224.68],
  ["arrêté du 29 juillet 1987, annexe I", "logement_social.plafond_categorie_1", "2025-11", 23201],
  ["arrêté du 29 juillet 1987, annexe I", "logement_social.plafond_categorie_2", "2025-11", 30984],
  ["arrêté du 29 juillet 1987, annexe I", "logement_social.plafond_categorie_3", "2025-11", 37259],
  ["arrêté du 29 juillet 1987, annexe I", "logement_social.plafond_categorie_4", "2025-11", 44982],
  ["arrêté du 29 juillet 1987, annexe I", "logement_social.plafond_categorie_5", "2025-11", 52915],
  ["arrêté du 29 juillet 1987, annexe I", "logement_social.plafond_categorie_6", "2025-11", 59636],
  ["arrêté du 29 juillet 1987, annexe I", "logement_social.plafond_par_personne", "2025-11", 6652],
  ["arrêté du 29 juillet 1987, annexe I", "logement_social.plafond_categorie_1", "2026-11", 23403],
  ["arrêté du 29 juillet 1987, annexe I", "logement_social.plafond_categorie_2", "2026-11", 31254],
  ["arrêté du 29 juillet 1987, annexe I", "logement_social.plafond_categorie_3", "2026-11", 37584],
  ["arrêté du 29 juillet 1987, annexe I", "logement_social.plafond_categorie_4", "2026-11", 45374],
  ["arrêté du 29 juillet 1987, annexe I", "logement_social.plafond_categorie_5", "2026-11", 53376],
  ["arrêté du 29 juillet 1987, annexe I", "logement_social.plafond_categorie_6", "2026-11", 60156],
  ["arrêté du 29 juillet 1987, annexe I", "logement_social.plafond_par_personne", "2026-11", 6710],
  ["décret 2025-515, before it", "cmg.age_limite_parent_seul", "2025-08", 6],
  ["décret 2025-515", "cmg.age_limite_parent_seul", "2025-09", 12],
  ["arrêté du 24 mai 2013", "ma_prime_renov.plafond_1_personne", "2025-11", 30844],
  ["arrêté du 24 mai 2013", "ma_prime_renov.plafond_2_personnes", "2025-11", 45340],
  ["arrêté du 24 mai 2013", "ma_prime_renov.plafond_3_personnes", "2025-11", 54592],
  ["arrêté du 24 mai 2013", "ma_prime_renov.plafond_4_personnes", "2025-11", 63844],
  ["arrêté du 24 mai 2013", "ma_prime_renov.plafond_5_personnes", "2025-11", 73098],
  ["arrêté du 24 mai 2013", "ma_prime_renov.plafond_par_personne", "2025-11", 9254],
  ["arrêté du 24 mai 2013", "ma_prime_renov.plafond_1_personne", "2026-11", 31185],
  ["arrêté du 24 mai 2013", "ma_prime_renov.plafond_2_personnes", "2026-11", 45842],
  ["arrêté du 24 mai 2013", "ma_prime_renov.plafond_3_personnes", "2026-11", 55196],
  ["arrêté du 24 mai 2013", "ma_prime_renov.plafond_4_personnes", "2026-11", 64550],
  ["arrêté du 24 mai 2013", "ma_prime_renov.plafond_5_personnes", "2026-11", 73907],
  ["arrêté du 24 mai 2013", "ma_prime_renov.plafond_par_personne", "2026-11", 9357],
];

test.each(ROWS)("%s: %s is, in %s, %d", (_, id, month, value) => {
  expect(law.parameters.inForce(figureSlots.of(id), readMonth(month)).value).toBe(value);
});
