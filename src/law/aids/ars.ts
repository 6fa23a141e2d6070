import { type Month, monthOf, yearOf } from "../../household/month";
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

/** The month of the new school year; children are those of that month. */
const rentree = (m: Month): Month => monthOf(yearOf(m), 9);

/** Resources and their year are those of the payment year, which begins in January (R.532-1). */
const janvierDe = (m: Month): Month => monthOf(yearOf(m), 1);

/** R.543-2: below the age limit on 15 September. */
const LIMITE = "09-15";
/** R.543-2: of school age before 1 February of the next year. */
const SCOLARISATION = "01-31";

/** True when the birthday of `years` falls on or before the day `monthDay` of `year`. */
const atteint = (birth: string, years: number, year: number, monthDay: string): boolean =>
  birth <= `${String(year - years).padStart(4, "0")}-${monthDay}`;

/** R.543-2: the child gives the right. */
export const ouvreDroit = personFact("ars.enfant_ouvre_droit", (c, m, who) => {
  const birth = childOf(c, who)?.date_naissance ?? "";
  const year = yearOf(m);
  return (
    enfantACharge(c, rentree(m), who) &&
    atteint(birth, AGE_PRIMAIRE(c, m), year + 1, SCOLARISATION) &&
    !atteint(birth, AGE_LIMITE(c, m), year, LIMITE)
  );
});

/** Children of 6 to 17. */
export const nbEnfantsOuvrantDroit = familyFact("ars.nb_enfants_ouvrant_droit", (c, m) => {
  let count = 0;
  for (const who of c.children) if (ouvreDroit(c, m, who)) count++;
  return count;
});

/** D.543-1: the rate of a child, by the age reached in the calendar year. */
function taux(c: Computation, m: Month, who: number): number {
  const age = yearOf(m) - Number((childOf(c, who)?.date_naissance ?? "").slice(0, 4));
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
