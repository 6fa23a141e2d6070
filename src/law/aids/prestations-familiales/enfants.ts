import type { Month } from "../../../household/month";
import type { Computation } from "../../computation";
import { familyFact, figure, personFact, personReading } from "../../facts";
import { salaireNet } from "../../situation";

/** Children of the family benefits: CSS L.512-3, R.512-2 (dependent children), R.552-2 and R.552-3 (from and to which month). */

const AGE_LIMITE = figure("prestations_familiales.age_limite");
const AGE_FIN_OBLIGATION_SCOLAIRE = figure("prestations_familiales.age_fin_obligation_scolaire");
const PLAFOND_REMUNERATION = figure("prestations_familiales.plafond_remuneration_smic");
const HEURES = figure("prestations_familiales.heures_smic");
const SMIC = figure("commun.smic_horaire_brut");

const birthMonth = (c: Computation, who: number): Month => c.births[who]?.month ?? Number.NaN;

/**
 * Age, in years, that opens a right: what is reached in a month counts from the next one (R.552-2).
 * Negative until the month after the birth.
 */
export const ageOuvrant = personReading("enfant.age_ouvrant", (c, m, who) =>
  Math.floor((m - birthMonth(c, who) - 1) / 12),
);

/** Age, in years, that ends a right: it ends with the month before the one in which it is reached (R.552-3). */
export const ageFermant = personReading("enfant.age_fermant", (c, m, who) => Math.floor((m - birthMonth(c, who)) / 12));

/** Declares `name` as how many children, born by the end of the month, are of a kind. */
export const nbEnfantsNes = (name: string, is: (c: Computation, m: Month, who: number) => boolean) =>
  familyFact(name, (c, m) => {
    let count = 0;
    for (const who of c.children) if (ageFermant(c, m, who) >= 0 && is(c, m, who)) count++;
    return count;
  });

/** Of the age of compulsory school, or below. */
export const ageScolaire = (c: Computation, m: Month, who: number): boolean =>
  ageFermant(c, m, who) < AGE_FIN_OBLIGATION_SCOLAIRE(c, m);

/** What a child may earn past compulsory school and remain dependent: 55 % of 169 hours of SMIC, EUR a month (R.512-2). */
export const plafondRemuneration = familyFact(
  "prestations_familiales.plafond_remuneration",
  (c, m) => PLAFOND_REMUNERATION(c, m) * HEURES(c, m) * SMIC(c, m),
);

/** The child earns too much to be dependent. */
export const autonome = personFact(
  "prestations_familiales.enfant_autonome",
  (c, m, who) => salaireNet(c, m, who) > plafondRemuneration(c, m),
);

/** L.512-3, R.512-2: until the end of compulsory school, then under 20 for those who earn little. */
export const enfantACharge = personFact("prestations_familiales.enfant_a_charge", (c, m, who) => {
  if (who < c.adults.length || ageOuvrant(c, m, who) < 0) return false;
  if (ageScolaire(c, m, who)) return true;
  return ageFermant(c, m, who) < AGE_LIMITE(c, m) && !autonome(c, m, who);
});

/** Dependent children. */
export const nbEnfants = familyFact("prestations_familiales.nb_enfants", (c, m) => {
  let count = 0;
  for (const who of c.children) if (enfantACharge(c, m, who)) count++;
  return count;
});
