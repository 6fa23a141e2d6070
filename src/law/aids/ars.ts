import { type Month, monthOf, parseMonth, yearOf } from "../../household/month";
import type { Computation } from "../computation";
import { familyFact, figure, personFact } from "../facts";
import { childOf } from "../situation";
import { enfantACharge, nbEnfants, ressources } from "./prestations-familiales";

/** Allocation de rentrée scolaire of the calendar year: CSS L.543-1, L.543-2, R.543-1 to R.543-7, D.543-1. */

const BMAF = figure("commun.bmaf");
const AGE_PRIMAIRE = figure("ars.age_primaire");
const AGE_COLLEGE = figure("ars.age_college");
const AGE_LYCEE = figure("ars.age_lycee");
const AGE_LIMITE = figure("ars.age_limite");
const TAUX_PRIMAIRE = figure("ars.taux_primaire");
const TAUX_COLLEGE = figure("ars.taux_college");
const TAUX_LYCEE = figure("ars.taux_lycee");
const PLAFOND = figure("ars.plafond");
const PLAFOND_PAR_ENFANT = figure("ars.plafond_majoration_par_enfant");

/** R.543-2: of school age before 1 February of the next year, and not yet 18 on 15 September. */
const FEVRIER = 2;
const SEPTEMBRE = 9;
const JOUR_LIMITE = 15;

/** The month of the new school year; children are those of that month. */
const rentree = (m: Month): Month => monthOf(yearOf(m), SEPTEMBRE);

/** Resources and their year are those of the payment year, which begins in January (R.532-1). */
const janvierDe = (m: Month): Month => monthOf(yearOf(m), 1);

/** R.543-2: the child gives the right. */
export const ouvreDroit = personFact("ars.enfant_ouvre_droit", (c, m, who) => {
  const child = childOf(c, who);
  if (!child || !enfantACharge(c, rentree(m), who)) return false;
  const born = parseMonth(child.date_naissance);
  const limit = monthOf(yearOf(m) - AGE_LIMITE(c, m), SEPTEMBRE);
  const reachesLimit = born < limit || (born === limit && Number(child.date_naissance.slice(8)) <= JOUR_LIMITE);
  return born < monthOf(yearOf(m) + 1 - AGE_PRIMAIRE(c, m), FEVRIER) && !reachesLimit;
});

/** Children of 6 to 17. */
export const nbEnfantsOuvrantDroit = familyFact("ars.nb_enfants_ouvrant_droit", (c, m) => {
  let count = 0;
  for (const who of c.children) if (ouvreDroit(c, m, who)) count++;
  return count;
});

/** D.543-1: the rate of a child, by the age reached in the calendar year. */
function taux(c: Computation, m: Month, who: number): number {
  const age = yearOf(m) - yearOf(parseMonth(childOf(c, who)?.date_naissance ?? ""));
  if (age >= AGE_LYCEE(c, m)) return TAUX_LYCEE(c, m);
  return age >= AGE_COLLEGE(c, m) ? TAUX_COLLEGE(c, m) : TAUX_PRIMAIRE(c, m);
}

/** The allowance before any reduction, EUR a year. */
export const montantPlein = familyFact("ars.montant_plein", (c, m) => {
  let sum = 0;
  for (const who of c.children) if (ouvreDroit(c, m, who)) sum += taux(c, m, who) * BMAF(c, rentree(m));
  return sum;
});

/** R.543-5: the ceiling, raised for each dependent child; EUR a year. */
export const plafond = familyFact(
  "ars.plafond",
  (c, m) => PLAFOND(c, rentree(m)) * (1 + PLAFOND_PAR_ENFANT(c, m) * nbEnfants(c, rentree(m))),
);

/** R.532-1: resources of the year before last, EUR a year. */
export const ressourcesAnnee = familyFact("ars.ressources", (c, m) => ressources(c, janvierDe(m)));

/** Above the ceiling, the allowance is reduced by what exceeds it (L.543-1, R.543-6); EUR a year, before CRDS. */
export const montant = familyFact("ars.montant", (c, m) =>
  Math.max(0, montantPlein(c, m) - Math.max(0, ressourcesAnnee(c, m) - plafond(c, m))),
);

/** Resources at which nothing is left, EUR a year. */
export const plafondDifferentiel = familyFact("ars.plafond_differentiel", (c, m) => plafond(c, m) + montantPlein(c, m));
