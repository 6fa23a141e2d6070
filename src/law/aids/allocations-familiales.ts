import type { Month } from "../../household/month";
import { monthOf, parseMonth } from "../../household/month";
import type { Computation } from "../computation";
import { familyFact, figure, personFact } from "../facts";
import { childOf } from "../situation";
import { ageFermant, ageOuvrant, autonome, enfantACharge, nbEnfants, ressources } from "./prestations-familiales";

/** Allocations familiales: CSS L.521-1 to L.521-3, R.521-1, R.521-3, D.521-1 to D.521-3. */

const BMAF = figure("commun.bmaf");
const TAUX_DEUX = figure("allocations_familiales.taux_deux_enfants");
const TAUX_SUPPLEMENTAIRE = figure("allocations_familiales.taux_enfant_supplementaire");
const TAUX_MAJORATION = figure("allocations_familiales.taux_majoration_age");
const TAUX_FORFAIT = figure("allocations_familiales.taux_allocation_forfaitaire");
const AGE_MAJORATION = figure("allocations_familiales.age_majoration");
const AGE_MAJORATION_ANTERIEUR = figure("allocations_familiales.age_majoration_anterieur");
const AGE_LIMITE = figure("prestations_familiales.age_limite");
const ENFANTS_MAJORES = figure("allocations_familiales.nb_enfants_majoration_chacun");
const PLAFOND_1 = figure("allocations_familiales.plafond_tranche_1");
const PLAFOND_2 = figure("allocations_familiales.plafond_tranche_2");
const PLAFOND_PAR_ENFANT = figure("allocations_familiales.plafond_par_enfant");
const MODULATION_2 = figure("allocations_familiales.modulation_tranche_2");
const MODULATION_3 = figure("allocations_familiales.modulation_tranche_3");
const PART_GARDE_ALTERNEE = figure("allocations_familiales.part_garde_alternee");

/** Décret n° 2026-138: the earlier age stays for the children who had reached it before this month. */
const REFORME_AGE_MAJORATION = monthOf(2026, 3);

const cents = (amount: number): number => Math.round(amount * 100) / 100;
const partage = (c: Computation, who: number): boolean => childOf(c, who)?.garde_alternee ?? false;
const birthDate = (c: Computation, who: number): string => childOf(c, who)?.date_naissance ?? "";

/** L.521-1: the year after the age limit, a child kept at home opens a flat-rate allowance. */
const aVingtAns = (c: Computation, m: Month, who: number): boolean =>
  ageFermant(c, m, who) === AGE_LIMITE(c, m) && !autonome(c, m, who);

/** Children of 20, who open the flat-rate allowance. */
export const nbEnfantsVingtAns = familyFact("allocations_familiales.nb_enfants_vingt_ans", (c, m) => {
  let count = 0;
  for (const who of c.children) if (aVingtAns(c, m, who)) count++;
  return count;
});

/** Dependent children, those of 20 included. */
export const nbEnfantsAvecVingtAns = familyFact(
  "allocations_familiales.nb_enfants_avec_vingt_ans",
  (c, m) => nbEnfants(c, m) + nbEnfantsVingtAns(c, m),
);

/** D.521-3: share paid according to the resources. */
function modulation(c: Computation, m: Month, children: number): number {
  const increase = children * PLAFOND_PAR_ENFANT(c, m);
  if (ressources(c, m) <= PLAFOND_1(c, m) + increase) return 1;
  return ressources(c, m) <= PLAFOND_2(c, m) + increase ? MODULATION_2(c, m) : MODULATION_3(c, m);
}

/** L.521-1: what the resources exceed their ceiling by, EUR a month; 0 under the first one. */
function depassement(c: Computation, m: Month, children: number): number {
  const increase = children * PLAFOND_PAR_ENFANT(c, m);
  const above1 = ressources(c, m) - PLAFOND_1(c, m) - increase;
  const above2 = ressources(c, m) - PLAFOND_2(c, m) - increase;
  return Math.max(0, above2 > 0 ? above2 : above1) / 12;
}

/** The amount, raised by the degressive complement when the resources just exceed a ceiling (L.521-1). */
function avecComplement(amount: number, excess: number): number {
  return amount + (excess > 0 ? Math.max(0, amount - excess) : 0);
}

/** R.521-3: half for a child in shared custody. */
export const coefficientGarde = familyFact("allocations_familiales.coefficient_garde", (c, m) => {
  const count = nbEnfants(c, m);
  if (count === 0) return 1;
  let shared = 0;
  for (const who of c.children) if (enfantACharge(c, m, who) && partage(c, who)) shared++;
  return 1 - ((1 - PART_GARDE_ALTERNEE(c, m)) * shared) / count;
});

/** Allocation for two children and each one more, before the modulation by resources; EUR a month. */
export const base = familyFact("allocations_familiales.base", (c, m) => {
  const count = nbEnfants(c, m);
  if (count < 2) return 0;
  const rate = TAUX_DEUX(c, m) + (count - 2) * TAUX_SUPPLEMENTAIRE(c, m);
  return cents(rate * BMAF(c, m)) * coefficientGarde(c, m);
});

/** R.521-1: age from which this child opens the increase. */
export const ageMajoration = personFact("allocations_familiales.age_majoration", (c, m, who) => {
  const earlier = AGE_MAJORATION_ANTERIEUR(c, m);
  const reached = parseMonth(birthDate(c, who)) < REFORME_AGE_MAJORATION - 12 * earlier;
  return reached || m < REFORME_AGE_MAJORATION ? earlier : AGE_MAJORATION(c, m);
});

/** The eldest of the dependent children; of twins, one only. */
function aine(c: Computation, m: Month): number {
  let eldest = -1;
  for (const who of c.children)
    if (enfantACharge(c, m, who) && (eldest < 0 || birthDate(c, who) < birthDate(c, eldest))) eldest = who;
  return eldest;
}

/** L.521-3: increase for age, but for the eldest of two children; EUR a month, before modulation. */
export const majorations = familyFact("allocations_familiales.majorations", (c, m) => {
  const count = nbEnfants(c, m);
  if (count < 2) return 0;
  const excluded = count < ENFANTS_MAJORES(c, m) ? aine(c, m) : -1;
  let sum = 0;
  for (const who of c.children) {
    if (who === excluded || !enfantACharge(c, m, who)) continue;
    if (ageOuvrant(c, m, who) < ageMajoration(c, m, who)) continue;
    sum += TAUX_MAJORATION(c, m) * BMAF(c, m) * (partage(c, who) ? PART_GARDE_ALTERNEE(c, m) : 1);
  }
  return sum;
});

/** D.521-2: flat-rate allowance for each child of 20, before modulation; EUR a month. */
export const forfait = familyFact("allocations_familiales.forfait", (c, m) =>
  nbEnfantsAvecVingtAns(c, m) >= ENFANTS_MAJORES(c, m)
    ? nbEnfantsVingtAns(c, m) * cents(TAUX_FORFAIT(c, m) * BMAF(c, m))
    : 0,
);

/** Base, increases and flat-rate allowance, modulated; EUR a month before CRDS. */
export const montant = familyFact("allocations_familiales.montant", (c, m) => {
  const count = nbEnfants(c, m);
  const all = nbEnfantsAvecVingtAns(c, m);
  const main = (base(c, m) + majorations(c, m)) * modulation(c, m, count);
  return (
    avecComplement(main, depassement(c, m, count)) +
    avecComplement(forfait(c, m) * modulation(c, m, all), depassement(c, m, all))
  );
});
