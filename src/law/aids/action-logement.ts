import { figure } from "../facts";
import { deCetAge, estSalarie, moinsDe, nbMembres } from "../membres";

/** Aids of Action Logement, as their sheets describe them: the ages that rule them out. Action Logement decides. */

/** Of an age to look for work, said or not, and under the limit. */
export const locaPassNbJeunes = nbMembres(
  "loca_pass.nb_jeunes",
  deCetAge(figure("commun.age_travail"), moinsDe(figure("loca_pass.age_limite"))),
);

const sousAgeMobiliJeune = deCetAge(() => 0, moinsDe(figure("mobili_jeune.age_limite")));

/** Employees under the age, apprentices among them: a contrat de professionnalisation is one that the answers do not tell. */
export const mobiliJeuneNbSalaries = nbMembres(
  "mobili_jeune.nb_salaries",
  (c, m, who) => sousAgeMobiliJeune(c, m, who) && estSalarie(c, m, who),
);
