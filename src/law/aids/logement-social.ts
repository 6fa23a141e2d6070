import type { Month } from "../../household/month";
import type { Computation } from "../computation";
import { familyFact, figure } from "../facts";
import { steppedCeiling } from "../plafonds";
import { revenuFiscalDuLogement } from "../revenu-fiscal-reference";
import { janvier } from "../revenu-imposable";
import { age, ageEnMois, tauxIncapacite } from "../situation";

/** Social housing: arrêté of 29 July 1987, article 1 and annexe I, ceilings of the PLUS outside Île-de-France. */

const PLAFONDS = [
  figure("logement_social.plafond_categorie_1"),
  figure("logement_social.plafond_categorie_2"),
  figure("logement_social.plafond_categorie_3"),
  figure("logement_social.plafond_categorie_4"),
  figure("logement_social.plafond_categorie_5"),
  figure("logement_social.plafond_categorie_6"),
] as const;
const PLAFOND_PAR_PERSONNE = figure("logement_social.plafond_par_personne");
const AGES_JEUNE_MENAGE = figure("logement_social.ages_jeune_menage");

/** The category above that of their number: a lone parent, a young couple, a disability (which card is not asked). */
function uneCategorieDePlus(c: Computation, m: Month, children: number): boolean {
  if (c.adults.some((who) => tauxIncapacite(c, m, who) > 0)) return true;
  if (c.adults.length === 1) return children > 0;
  return children === 0 && c.adults.reduce((sum, who) => sum + age(c, m, who), 0) <= AGES_JEUNE_MENAGE(c, m);
}

/** Reference tax income of the year before last, of each tax household of the home; EUR a year. */
export const ressources = familyFact("logement_social.ressources", (c, m) => revenuFiscalDuLogement(c, janvier(m, 2)));

/** Ceiling of the household's category, EUR a year. */
export const plafond = familyFact("logement_social.plafond", (c, m) => {
  const children = c.children.filter((who) => ageEnMois(c, m, who) >= 0).length;
  const category = c.adults.length + children + (uneCategorieDePlus(c, m, children) ? 1 : 0);
  return steppedCeiling(PLAFONDS, PLAFOND_PAR_PERSONNE, c, m, category);
});
