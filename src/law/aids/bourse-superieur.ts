import { familyFact, figure } from "../facts";

/** Bourse on social criteria of higher education: code de l'éducation L.821-1, D.821-1; its step is for the Crous. */

const MONTANT_DERNIER_ECHELON = figure("bourse_superieur.montant_echelon_7");
const MENSUALITES = figure("bourse_superieur.mensualites");

/** At the highest step, EUR a year of study. */
export const maximum = familyFact(
  "bourse_superieur.maximum",
  (c, m) => MONTANT_DERNIER_ECHELON(c, m) * MENSUALITES(c, m),
);
