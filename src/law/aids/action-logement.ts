import { figure } from "../facts";
import { nbMembres, peutEtreEtudiant } from "../membres";
import { activite, age } from "../situation";

/** Aids of Action Logement, as their sheets describe them: whom they are not for. Action Logement decides. */

const SALARIES: ReadonlySet<string> = new Set(["salarie", "apprenti"]);

const VISALE_AGE_MINIMUM = figure("visale.age_minimum");
const VISALE_AGE_MAXIMUM = figure("visale.age_maximum");

/** Past the age, an employee, someone about to be one or who moves for work may have it: all but the retired. */
export const visaleNbPersonnes = nbMembres("visale.nb_personnes", (c, m, who) => {
  const years = age(c, m, who);
  if (years < VISALE_AGE_MINIMUM(c, m)) return false;
  return years <= VISALE_AGE_MAXIMUM(c, m) || activite(c, m, who) !== "retraite";
});

/** From when one may work. */
const AGE_TRAVAIL = 16;
const LOCA_PASS_AGE_LIMITE = figure("loca_pass.age_limite");

/** Employees and students at any age; under the age, whoever looks for work, said or not. */
export const locaPassNbPersonnes = nbMembres(
  "loca_pass.nb_personnes",
  (c, m, who) =>
    SALARIES.has(activite(c, m, who)) ||
    peutEtreEtudiant(c, m, who) ||
    (age(c, m, who) >= AGE_TRAVAIL && age(c, m, who) < LOCA_PASS_AGE_LIMITE(c, m)),
);

const MOBILI_JEUNE_AGE_LIMITE = figure("mobili_jeune.age_limite");

/** Apprentices under the age, and employees: a contrat de professionnalisation is one that the answers do not tell. */
export const mobiliJeuneNbPersonnes = nbMembres(
  "mobili_jeune.nb_personnes",
  (c, m, who) => SALARIES.has(activite(c, m, who)) && age(c, m, who) < MOBILI_JEUNE_AGE_LIMITE(c, m),
);
