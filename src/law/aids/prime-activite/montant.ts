import type { Month } from "../../../household/month";
import type { Computation } from "../../computation";
import { PRIME_ACTIVITE_SHARES, shareOf } from "../../echelle";
import { familyFact, figure, personFact } from "../../facts";
import { forfaitLogementOf } from "../../forfait-logement";
import { enfantACharge, nbEnfants, parentIsole } from "../../foyer";
import { nbAdultesPrimeActivite } from "../../sejour";
import { FIRST, LAST, MONTHS } from "../../trimestre";
import { ressources, ressourcesPropres, revenuProfessionnel, revenusActivite } from "./revenus";

/** CSS L.842-3, D.843-1 to D.843-3, R.843-1: the mean of three bonuses, one for each month of the quarter. */

const SMIC = figure("commun.smic_horaire_brut");
const MONTANT_FORFAITAIRE = figure("prime_activite.montant_forfaitaire");
const PART_REVENUS = figure("prime_activite.part_revenus_activite");
const BONIFICATION_MAXIMUM = figure("prime_activite.bonification_maximum");
const BONIFICATION_SEUIL = figure("prime_activite.bonification_seuil_smic_heures");
const BONIFICATION_PLEINE = figure("prime_activite.bonification_pleine_smic_heures");
const forfait = forfaitLogementOf("prime_activite", PRIME_ACTIVITE_SHARES);

/** D.843-1: flat-rate amount with the household of the month, raised for an isolated parent; EUR. */
export const montantForfaitaire = familyFact(
  "prime_activite.montant_forfaitaire",
  (c, m) =>
    MONTANT_FORFAITAIRE(c, m) *
    shareOf(PRIME_ACTIVITE_SHARES, c, m, nbAdultesPrimeActivite(c, m), nbEnfants(c, m), parentIsole(c, m)),
);

/** R.844-3: flat rate for a home that costs nothing, or for the housing aid of the month; EUR. */
export const forfaitLogement = familyFact("prime_activite.forfait_logement", (c, m) =>
  forfait(c, m, nbAdultesPrimeActivite(c, m), MONTANT_FORFAITAIRE(c, m)),
);

/** D.843-2: nothing up to 59 hours of SMIC, then rising to its maximum at 138 hours; EUR of the month, for a worker. */
export const bonification = personFact("prime_activite.bonification", (c, m, who) => {
  const low = BONIFICATION_SEUIL(c, m) * SMIC(c, m);
  const high = BONIFICATION_PLEINE(c, m) * SMIC(c, m);
  const reached = (revenuProfessionnel(c, m, who) - low) / (high - low);
  return BONIFICATION_MAXIMUM(c, m) * MONTANT_FORFAITAIRE(c, m) * Math.min(1, Math.max(0, reached));
});

/** Bonuses of all the workers of the household; EUR of the month. */
export const bonifications = familyFact("prime_activite.bonifications", (c, m) => {
  let sum = 0;
  for (const who of c.adults) sum += bonification(c, m, who);
  for (const who of c.children) if (enfantACharge(c, m, who)) sum += bonification(c, m, who);
  return sum;
});

/** L.842-3: the prime calculated for one month of the quarter; EUR, never negative. */
export const primeDuMois = familyFact("prime_activite.prime_du_mois", (c, m) => {
  const amount = montantForfaitaire(c, m);
  const guaranteed = amount + PART_REVENUS(c, m) * revenusActivite(c, m) + bonifications(c, m);
  // Benefits only take away: they are not asked for when nothing is left before them.
  if (guaranteed <= ressourcesPropres(c, m)) return 0;
  return Math.max(0, guaranteed - Math.max(amount, ressources(c, m) + forfaitLogement(c, m)));
});

export const moyenne = (amount: (c: Computation, month: Month) => number, c: Computation, m: Month): number => {
  let sum = 0;
  for (let back = FIRST; back >= LAST; back--) sum += amount(c, m - back);
  return sum / MONTHS;
};

/** R.843-1: the mean of the quarter; EUR a month before CRDS. */
export const montant = familyFact("prime_activite.montant", (c, m) => moyenne(primeDuMois, c, m));

/** Earned income of the household, mean of the quarter; EUR a month. */
export const revenusActiviteMoyens = familyFact("prime_activite.revenus_activite_moyens", (c, m) =>
  moyenne(revenusActivite, c, m),
);
