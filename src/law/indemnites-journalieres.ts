import type { Month } from "../household/month";
import type { Computation } from "./computation";
import { figure, personFact } from "./facts";
import { income, incomesOf } from "./incomes";
import { salaireNet } from "./situation";

/** CASF R.262-12 and CSS R.844-1: daily allowances, earned income or what replaces it. */

const DUREE_ACTIVITE = figure("indemnites_journalieres.mois_activite");

const maladie = (c: Computation, m: Month, who: number): number =>
  incomesOf(c, m, who).indemnites_journalieres_maladie ?? 0;

/** Daily allowances of the month, for sickness and for a birth; EUR. */
export const indemnitesJournalieres = income(
  "revenus.indemnites_journalieres",
  (incomes) => (incomes.indemnites_journalieres_maladie ?? 0) + (incomes.indemnites_journalieres_maternite ?? 0),
);

/** Those of a birth, those of someone who works in the same month, and those of the first three months of sickness; EUR. */
export const indemnitesActivite = personFact("revenus.indemnites_journalieres_activite", (c, m, who) => {
  const all = indemnitesJournalieres(c, m, who);
  const sickness = maladie(c, m, who);
  if (sickness === 0 || salaireNet(c, m, who) > 0) return all;
  return maladie(c, m - DUREE_ACTIVITE(c, m), who) === 0 ? all : all - sickness;
});
