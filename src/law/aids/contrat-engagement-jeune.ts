import { familyFact, figure } from "../facts";
import { deCetAge, estEnFormation, type Kind, nbMembres } from "../membres";
import { age } from "../situation";

/** Contrat d'engagement jeune: code du travail L.5131-6, R.5131-16, D.5131-19 to D.5131-23. */

const AGE_MAJORITE = figure("contrat_engagement_jeune.age_majorite");
const MONTANT_MAJEUR = figure("contrat_engagement_jeune.montant_majeur");
const MONTANT_MINEUR = figure("contrat_engagement_jeune.montant_mineur");

/** L.5131-6: up to the age of those whose disability is recognised, which is not asked for here. */
const deLAge = deCetAge(
  figure("contrat_engagement_jeune.age_minimum"),
  figure("contrat_engagement_jeune.age_maximum_handicap"),
);
/** L.5131-6: and neither at school nor in training. */
const concerne: Kind = (c, m, who) => deLAge(c, m, who) && !estEnFormation(c, m, who);

/** Young people of the household, adults or children, whom it may concern. */
export const nbJeunes = nbMembres("contrat_engagement_jeune.nb_jeunes", concerne);

/** D.5131-19: the most that one of them may be given by age, whatever the tax of the household; EUR a month. */
export const maximum = familyFact("contrat_engagement_jeune.maximum", (c, m) => {
  const adult = [...c.adults, ...c.children].some((who) => concerne(c, m, who) && age(c, m, who) >= AGE_MAJORITE(c, m));
  return adult ? MONTANT_MAJEUR(c, m) : MONTANT_MINEUR(c, m);
});
