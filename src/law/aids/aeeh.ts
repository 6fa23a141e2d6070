import { familyFact, figure } from "../facts";
import { enCouple } from "../situation";
import { ageFermant, ageScolaire, autonome, nbEnfantsNes } from "./prestations-familiales";

/** Allocation d'éducation de l'enfant handicapé: CSS L.541-1, D.541-1, D.541-2, D.541-4. The rate of disability is for the CDAPH. */

const BMAF = figure("commun.bmaf");
const AGE_LIMITE = figure("aeeh.age_limite");
const TAUX = figure("aeeh.taux");
const COMPLEMENT_MAXIMAL = figure("aeeh.complement_maximal");
const TAUX_PARENT_ISOLE = figure("aeeh.taux_parent_isole");

/** Children born, under the age, whom their earnings do not make independent. */
export const nbEnfants = nbEnfantsNes(
  "aeeh.nb_enfants",
  (c, m, who) => ageFermant(c, m, who) < AGE_LIMITE(c, m) && (ageScolaire(c, m, who) || !autonome(c, m, who)),
);

/** D.541-1, D.541-2, D.541-4: with the complement of the sixth category, raised for a lone parent; EUR a month for one child. */
export const maximum = familyFact("aeeh.maximum", (c, m) => {
  const rate = TAUX(c, m) + (enCouple(c, m) ? 0 : TAUX_PARENT_ISOLE(c, m));
  return rate * BMAF(c, m) + COMPLEMENT_MAXIMAL(c, m);
});
