import { familyFact, figure } from "../facts";
import { enCouple } from "../situation";
import { ageFermant, ageScolaire, autonome } from "./prestations-familiales";

/** Allocation d'éducation de l'enfant handicapé: CSS L.541-1, D.541-1, D.541-2, D.541-4. The rate of disability is for the CDAPH. */

const BMAF = figure("commun.bmaf");
const AGE_LIMITE = figure("aeeh.age_limite");
const TAUX = figure("aeeh.taux");
const COMPLEMENT_MAXIMAL = figure("aeeh.complement_maximal");
const TAUX_PARENT_ISOLE = figure("aeeh.taux_parent_isole");

/** Children born, under the age, whom their earnings do not make independent. */
export const nbEnfants = familyFact("aeeh.nb_enfants", (c, m) => {
  let count = 0;
  for (const who of c.children) {
    const age = ageFermant(c, m, who);
    if (age >= 0 && age < AGE_LIMITE(c, m) && (ageScolaire(c, m, who) || !autonome(c, m, who))) count++;
  }
  return count;
});

/** D.541-1: the allowance alone, EUR a month for one child. */
export const minimum = familyFact("aeeh.minimum", (c, m) => TAUX(c, m) * BMAF(c, m));

/** D.541-2, D.541-4: with the complement of the sixth category, raised for a lone parent; EUR a month for one child. */
export const maximum = familyFact(
  "aeeh.maximum",
  (c, m) => minimum(c, m) + COMPLEMENT_MAXIMAL(c, m) + (enCouple(c, m) ? 0 : TAUX_PARENT_ISOLE(c, m) * BMAF(c, m)),
);
