import { type Month, monthOf } from "../../../household/month";
import type { Computation } from "../../computation";
import { figure, personFact } from "../../facts";
import { ageFin, contrat, joursRequis, moisFin } from "./contrat";
import { joursReference, salaireJournalier } from "./montant";

/** Règlement d'assurance chômage, articles 9 and 9 bis (for how long), 21 and 22 (from when). */

const COEFFICIENT = figure("are.duree_coefficient");
const JOURS_REQUIS = figure("are.jours_requis");
const MINIMUM = figure("are.duree_minimum");
const MINIMUM_REDUIT = figure("are.duree_minimum_reduite");
const MAXIMUM = figure("are.duree_maximum");
const MAXIMUM_SENIOR = figure("are.duree_maximum_senior");
const MAXIMUM_57 = figure("are.duree_maximum_57_ans");
const RUPTURE = figure("are.duree_maximum_rupture_conventionnelle");
const RUPTURE_SENIOR = figure("are.duree_maximum_rupture_conventionnelle_senior");
const AGE_SENIOR = figure("are.age_senior");
const AGE_57 = figure("are.age_duree_maximum");
const ATTENTE = figure("are.duree_delai_attente");
const CONGES_MAXIMUM = figure("are.differe_conges_maximum");
const DIVISEUR = figure("are.differe_specifique_diviseur");
const SPECIFIQUE_MAXIMUM = figure("are.differe_specifique_maximum");
const SPECIFIQUE_MAXIMUM_ECONOMIQUE = figure("are.differe_specifique_maximum_economique");

/** Article 9 § 2: by the age at the end of the contract; shorter after a rupture conventionnelle. Days. */
function dureeMaximale(c: Computation, m: Month, who: number): number {
  const end = moisFin(c, m, who);
  const age = ageFin(c, m, who);
  const senior = age >= AGE_SENIOR(c, end);
  const byAge = age >= AGE_57(c, end) ? MAXIMUM_57(c, end) : senior ? MAXIMUM_SENIOR(c, end) : MAXIMUM(c, end);
  if (contrat(c, who)?.motif !== "rupture_conventionnelle") return byAge;
  return Math.min(byAge, senior ? RUPTURE_SENIOR(c, end) : RUPTURE(c, end));
}

/** Article 9 § 1 and 9 bis: the days of reference by a coefficient, between a minimum and a maximum; days. */
export const duree = personFact("are.duree_jours", (c, m, who) => {
  const end = moisFin(c, m, who);
  const reduced = joursRequis(c, m, who) < JOURS_REQUIS(c, end);
  const days = Math.ceil(joursReference(c, m, who) * COEFFICIENT(c, end));
  return Math.min(dureeMaximale(c, m, who), Math.max(days, reduced ? MINIMUM_REDUIT(c, end) : MINIMUM(c, end)));
});

/** Article 21 § 1: leave paid instead of taken, in days of reference wage. */
function differeConges(c: Computation, m: Month, who: number): number {
  const wage = salaireJournalier(c, m, who);
  const days = wage === 0 ? 0 : Math.floor((contrat(c, who)?.indemnite_conges_payes ?? 0) / wage);
  return Math.min(days, CONGES_MAXIMUM(c, moisFin(c, m, who)));
}

/** No divisor was found of the contracts that ended before: what was paid may then defer the first day by the most. */
const PREMIER_DIVISEUR = monthOf(2024, 1);

/** Article 21 § 2: what was paid beyond the law, in days. */
function differeSpecifique(c: Computation, m: Month, who: number): number {
  const end = moisFin(c, m, who);
  const ended = contrat(c, who);
  const paid = ended?.indemnite_supralegale ?? 0;
  if (paid === 0) return 0;
  const economic = ended?.motif === "licenciement_economique";
  const most = economic ? SPECIFIQUE_MAXIMUM_ECONOMIQUE(c, end) : SPECIFIQUE_MAXIMUM(c, end);
  return end < PREMIER_DIVISEUR ? most : Math.min(Math.floor(paid / DIVISEUR(c, end)), most);
}

/** Articles 21 and 22: days from the end of the contract, or from the registration if later, to the first day paid. */
export const delai = personFact(
  "are.duree_avant_paiement",
  (c, m, who) => differeConges(c, m, who) + differeSpecifique(c, m, who) + ATTENTE(c, m),
);
