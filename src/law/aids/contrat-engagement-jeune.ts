import type { Month } from "../../household/month";
import type { Computation } from "../computation";
import { familyFact, figure } from "../facts";
import { activite, age, childOf } from "../situation";

/** Contrat d'engagement jeune: code du travail L.5131-6, R.5131-16, D.5131-19 to D.5131-23. */

const AGE_MINIMUM = figure("contrat_engagement_jeune.age_minimum");
const AGE_MAXIMUM_HANDICAP = figure("contrat_engagement_jeune.age_maximum_handicap");
const AGE_MAJORITE = figure("contrat_engagement_jeune.age_majorite");
const MONTANT_MAJEUR = figure("contrat_engagement_jeune.montant_majeur");
const MONTANT_MINEUR = figure("contrat_engagement_jeune.montant_mineur");

const EN_FORMATION: ReadonlySet<string> = new Set(["etudiant", "apprenti"]);

/** Whether a young person studies; of a child of whom nothing is said, it is not known, and does not count. */
function etudie(c: Computation, m: Month, who: number): boolean {
  const child = childOf(c, who);
  if (!child) return EN_FORMATION.has(activite(c, m, who));
  return child.activite === undefined ? typeof child.scolarite === "string" : EN_FORMATION.has(child.activite);
}

/** L.5131-6: of the age, that a recognised disability raises, and neither at school nor in training. */
const concerne = (c: Computation, m: Month, who: number): boolean => {
  const years = age(c, m, who);
  return years >= AGE_MINIMUM(c, m) && years <= AGE_MAXIMUM_HANDICAP(c, m) && !etudie(c, m, who);
};

/** Young people of the household, adults or children, whom it may concern. */
export const nbJeunes = familyFact("contrat_engagement_jeune.nb_jeunes", (c, m) => {
  let count = 0;
  for (const who of c.adults) if (concerne(c, m, who)) count++;
  for (const who of c.children) if (concerne(c, m, who)) count++;
  return count;
});

/** D.5131-19: the most that one of them may be given by age, whatever the tax of the household; EUR a month. */
export const maximum = familyFact("contrat_engagement_jeune.maximum", (c, m) => {
  const adult = [...c.adults, ...c.children].some((who) => concerne(c, m, who) && age(c, m, who) >= AGE_MAJORITE(c, m));
  return adult ? MONTANT_MAJEUR(c, m) : MONTANT_MINEUR(c, m);
});
