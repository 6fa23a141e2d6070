import type { Month } from "../../../household/month";
import type { Computation } from "../../computation";
import { RSA_SHARES, shareOf } from "../../echelle";
import { type FamilyFact, familyFact, figure } from "../../facts";
import { forfaitLogementOf } from "../../forfait-logement";
import { nbEnfants, nbEnfantsResidenceEntiere, parentIsole, parentIsoleHorsAlternance } from "../../foyer";
import { prestationsComptees } from "../../prestations-comptees";
import { nbAdultesRsa } from "../../sejour";
import { FIRST, LAST, MONTHS } from "../../trimestre";
import { ressourcesMoyennes, revenusInterrompus } from "./ressources";

/**
 * CASF L.262-2, R.262-1, R.262-4, R.262-7: the mean of three amounts, one for each month of the quarter, with the
 * household and the benefits of that month and the mean of the other resources.
 */

const PART_RESIDENCE_ALTERNEE = figure("rsa.part_residence_alternee");
const MONTANT_FORFAITAIRE = figure("rsa.montant_forfaitaire");
const forfait = forfaitLogementOf("rsa", RSA_SHARES);

/**
 * How many times the amount of one person, with the household of the month (R.262-1). What a child in alternating
 * residence adds is shared between its parents (Conseil d'État, 21 July 2017, n° 398911).
 */
export const part = familyFact("rsa.part", (c, m) => {
  const adults = nbAdultesRsa(c, m);
  const children = nbEnfants(c, m);
  const all = shareOf(RSA_SHARES, c, m, adults, children, parentIsole(c, m));
  const wholly = nbEnfantsResidenceEntiere(c, m);
  if (wholly === children) return all;
  const without = shareOf(RSA_SHARES, c, m, adults, wholly, parentIsoleHorsAlternance(c, m));
  return without + PART_RESIDENCE_ALTERNEE(c, m) * (all - without);
});

/** The mean over the quarter of what `amount` gives for a month. */
const moyenne = (amount: (c: Computation, month: Month) => number, c: Computation, m: Month): number => {
  let sum = 0;
  for (let back = FIRST; back >= LAST; back--) sum += amount(c, m - back);
  return sum / MONTHS;
};

/** Flat-rate amount of the household, raised for an isolated parent; EUR a month. */
export const montantForfaitaire = familyFact(
  "rsa.montant_forfaitaire",
  (c, m) => MONTANT_FORFAITAIRE(c, m) * moyenne(part, c, m),
);

/** The flat-rate amount of the month in which it is highest: income above it leaves nothing in any month. EUR. */
export const montantForfaitaireMaximal = familyFact("rsa.montant_forfaitaire_maximal", (c, m) => {
  let best = 0;
  for (let back = FIRST; back >= LAST; back--) best = Math.max(best, part(c, m - back));
  return MONTANT_FORFAITAIRE(c, m) * best;
});

/** Flat rate of the month for a home that costs nothing, or for the housing aid (R.262-9, R.262-10); EUR a month. */
export const forfaitLogement = familyFact("rsa.forfait_logement", (c, m) =>
  forfait(c, m, nbAdultesRsa(c, m), MONTANT_FORFAITAIRE(c, m)),
);

/** Benefits of the month: family benefits and housing. EUR a month. */
const prestations: FamilyFact<number> = familyFact(
  "rsa.prestations",
  (c, m) => prestationsComptees(c, m) + forfaitLogement(c, m),
);

/** What remains to be paid with those means; EUR a month, never negative in any month. */
function resteAPayer(means: number, c: Computation, m: Month): number {
  const amount = MONTANT_FORFAITAIRE(c, m);
  let sum = 0;
  for (let back = FIRST; back >= LAST; back--) {
    const month = m - back;
    const left = amount * part(c, month) - means;
    if (left > 0) sum += Math.max(0, left - prestations(c, month));
  }
  return sum / MONTHS;
}

/** What remains to be paid; EUR a month. */
export const montant = familyFact("rsa.montant", (c, m) => resteAPayer(ressourcesMoyennes(c, m), c, m));

/** The same, were the income that has stopped left out (R.262-13); EUR a month. */
export const montantApresNeutralisation = familyFact("rsa.montant_apres_neutralisation", (c, m) =>
  resteAPayer(ressourcesMoyennes(c, m) - revenusInterrompus(c, m), c, m),
);

/** What is taken away from the flat-rate amount: of each month, at most that amount; or all, when nothing is left. EUR a month. */
export const ressources = familyFact("rsa.ressources", (c, m) => {
  const left = montant(c, m);
  return left > 0 ? montantForfaitaire(c, m) - left : ressourcesMoyennes(c, m) + moyenne(prestations, c, m);
});
