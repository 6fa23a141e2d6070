import { familyFact, figure } from "../facts";
import { ageFermant, nbEnfantsNes } from "./prestations-familiales";

/** Aide à la garde d'enfants of France Travail, which took the place of the Agepi: instruction DG n° 2024-16 of 30 May 2024. */

const AGE_LIMITE = figure("agepi.age_limite");
const MAXIMUM = figure("agepi.montant");
const PAR_ENFANT = figure("agepi.montant_par_enfant");
const PLAFOND = figure("agepi.montant_maximal");

/** Children born and under the age. */
export const nbEnfants = nbEnfantsNes("agepi.nb_enfants", (c, m, who) => ageFermant(c, m, who) < AGE_LIMITE(c, m));

/** For these children and fifteen hours a week or more, EUR. */
export const maximum = familyFact("agepi.maximum", (c, m) =>
  Math.min(PLAFOND(c, m), MAXIMUM(c, m) + PAR_ENFANT(c, m) * Math.max(0, nbEnfants(c, m) - 1)),
);
