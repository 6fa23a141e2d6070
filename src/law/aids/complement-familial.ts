import type { Month } from "../../household/month";
import type { Computation } from "../computation";
import { due, familyFact, figure } from "../facts";
import { ageFermant, ageOuvrant, autonome, plafondMajore, ressourcesAvec } from "./prestations-familiales";

/** Complément familial: CSS L.522-1 to L.522-3, R.522-1 to R.522-4, D.522-1, D.522-2; L.552-1 (continuity). */

const BMAF = figure("commun.bmaf");
const TAUX = figure("complement_familial.taux");
const TAUX_MAJORE = figure("complement_familial.taux_majore");
const AGE_MINIMUM = figure("complement_familial.age_minimum");
const AGE_LIMITE = figure("complement_familial.age_limite");
const PLAFOND = figure("complement_familial.plafond");
const PLAFOND_PREMIERS_ENFANTS = figure("complement_familial.plafond_majoration_premiers_enfants");
const PLAFOND_TROISIEME_ENFANT = figure("complement_familial.plafond_majoration_troisieme_enfant");
const PLAFOND_ISOLE_BIACTIF = figure("complement_familial.plafond_majoration_isole_biactif");
const PART_PLAFOND_MAJORE = figure("complement_familial.part_plafond_majore");

/** R.522-1: dependent until 21. */
const aCharge = (c: Computation, m: Month, who: number): boolean =>
  who >= c.adults.length &&
  ageOuvrant(c, m, who) >= 0 &&
  ageFermant(c, m, who) < AGE_LIMITE(c, m) &&
  !autonome(c, m, who);

/** Children who raise the ceiling. */
export const nbEnfants = familyFact("complement_familial.nb_enfants", (c, m) => {
  let count = 0;
  for (const who of c.children) if (aCharge(c, m, who)) count++;
  return count;
});

/** R.522-1: dependent children of three and more; the PAJE stops in the month of three years, this follows without a gap. */
export const nbEnfantsOuvrantDroit = familyFact("complement_familial.nb_enfants_ouvrant_droit", (c, m) => {
  let count = 0;
  for (const who of c.children) if (aCharge(c, m, who) && ageFermant(c, m, who) >= AGE_MINIMUM(c, m)) count++;
  return count;
});

/** R.532-3, children dependent until 21; EUR a year. */
export const ressources = familyFact("complement_familial.ressources", (c, m) => ressourcesAvec(c, m, aCharge));

/** R.522-2, EUR a year. */
export const plafond = familyFact("complement_familial.plafond", (c, m) => {
  const count = nbEnfants(c, m);
  const share =
    1 + PLAFOND_PREMIERS_ENFANTS(c, m) * Math.min(count, 2) + PLAFOND_TROISIEME_ENFANT(c, m) * Math.max(0, count - 2);
  return PLAFOND(c, m) * share + (plafondMajore(c, m) ? PLAFOND_ISOLE_BIACTIF(c, m) : 0);
});

/** L.522-2: above it, not even the differential complement is left; EUR a year. */
export const plafondDifferentiel = familyFact(
  "complement_familial.plafond_differentiel",
  (c, m) => plafond(c, m) + 12 * TAUX(c, m) * BMAF(c, m),
);

const cents = (amount: number): number => Math.round(amount * 100) / 100;

/** The amount without its increase for low incomes, conditions apart; EUR a month. */
const sansMajoration = (c: Computation, m: Month): number =>
  Math.max(0, Math.min(TAUX(c, m) * BMAF(c, m), (plafondDifferentiel(c, m) - ressources(c, m)) / 12));

/** L.522-3: raised for those under half the ceiling; differential just above it (L.522-2). EUR a month before CRDS. */
export const montant = familyFact("complement_familial.montant", (c, m) =>
  cents(
    ressources(c, m) <= PART_PLAFOND_MAJORE(c, m) * plafond(c, m)
      ? TAUX_MAJORE(c, m) * BMAF(c, m)
      : sansMajoration(c, m),
  ),
);

const du = due("complement_familial");

/** What RSA and prime d'activité count of it: the amount due without its increase (CASF R.262-10-1); EUR a month. */
export const nonMajore = familyFact("complement_familial.non_majore", (c, m) =>
  du(c, m) > 0 ? cents(sansMajoration(c, m)) : 0,
);
