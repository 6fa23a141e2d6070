import type { Month } from "../../../household/month";
import type { Computation } from "../../computation";
import { familyFact, figure } from "../../facts";
import { bareme, selonComposition } from "./bareme";
import { loyer, moisPret, personnesACharge } from "./menage";
import { ressources } from "./ressources";

/**
 * Owners who repay a loan signed before 2018: CCH D.842-6 to D.842-12, D.832-25 2°, D.832-26; arrêté of 27 September
 * 2019, articles 31 to 39. The territory is in zone III.
 */

const MENSUALITE_PLAFOND = bareme("aide_logement.mensualite_plafond_zone_3", 5);
const PARTS = bareme("aide_logement.parts", 4);
const CHARGES = figure("aide_logement.accession_charges");
const CHARGES_PAR_PERSONNE = figure("aide_logement.accession_charges_par_personne");
const PRISE_EN_CHARGE_MAXIMALE = figure("aide_logement.prise_en_charge_maximale");
const PRISE_EN_CHARGE_DIVISEUR = figure("aide_logement.prise_en_charge_diviseur");
const TRANCHES = [1, 2, 3, 4].map((rank) => ({
  from: figure(`aide_logement.mensualite_minimale_tranche_${rank}`),
  rate: figure(`aide_logement.mensualite_minimale_taux_${rank}`),
}));
const MAJORATION = figure("aide_logement.mensualite_minimale_majoration");
const MINORATION = figure("aide_logement.accession_minoration");
const DEPENSE_NETTE_MINIMALE = figure("aide_logement.depense_nette_minimale");
const DEPENSE_NETTE_COEFFICIENT = figure("aide_logement.depense_nette_coefficient");

/** " C ", the flat rate for charges, EUR a month. */
const forfaitCharges = (c: Computation, m: Month): number =>
  CHARGES(c, m) + personnesACharge(c, m) * CHARGES_PAR_PERSONNE(c, m);

/** " L ", the payment within the ceiling of the date of the loan (CCH D.842-9), EUR a month. */
export const mensualiteEligible = familyFact("aide_logement.mensualite_eligible", (c, m) =>
  Math.min(loyer(c, m), selonComposition(MENSUALITE_PLAFOND, c, m, moisPret(c, m))),
);

/** " K ", the share that is covered, with two decimals by default. */
export const priseEnCharge = familyFact("aide_logement.prise_en_charge", (c, m) => {
  const most = PRISE_EN_CHARGE_MAXIMALE(c, m);
  const share = most - ressources(c, m) / (PRISE_EN_CHARGE_DIVISEUR(c, m) * selonComposition(PARTS, c, m));
  // A trace of binary arithmetic must not take a hundredth away.
  return Math.max(0, Math.min(most, Math.floor(share * 100 + 1e-9) / 100));
});

/** Resources from which nothing is covered, EUR a year. */
export const ressourcesSansPriseEnCharge = (c: Computation, m: Month): number =>
  PRISE_EN_CHARGE_MAXIMALE(c, m) * PRISE_EN_CHARGE_DIVISEUR(c, m) * selonComposition(PARTS, c, m);

/** " L0 ", the payment that stays with the household, by slices of its resources per share; EUR a month. */
export const mensualiteMinimale = familyFact("aide_logement.mensualite_minimale", (c, m) => {
  const shares = selonComposition(PARTS, c, m);
  const perShare = ressources(c, m) / shares;
  let sum = 0;
  for (const [rank, { from, rate }] of TRANCHES.entries()) {
    const to = TRANCHES[rank + 1]?.from(c, m) ?? Number.POSITIVE_INFINITY;
    sum += rate(c, m) * Math.max(0, Math.min(perShare, to) - from(c, m));
  }
  return (sum * shares + MAJORATION(c, m)) / 12;
});

/** CCH D.842-11: what must stay to be paid; a share of the resources when the loan was signed after 1 July 1999. */
function depenseNetteMinimale(c: Computation, m: Month): number {
  const share = DEPENSE_NETTE_COEFFICIENT(c, moisPret(c, m));
  return share > 0 ? share * ressources(c, m) : DEPENSE_NETTE_MINIMALE(c, m);
}

/** The aid of an owner with a loan, before CRDS, EUR a month. */
export const montantAccession = familyFact("aide_logement.montant_accession", (c, m) => {
  const covered = mensualiteEligible(c, m) + forfaitCharges(c, m) - mensualiteMinimale(c, m);
  const formula = Math.max(0, priseEnCharge(c, m) * Math.max(0, covered) - MINORATION(c, m));
  const leftToPay = loyer(c, m) + forfaitCharges(c, m) - formula;
  return Math.max(0, formula - Math.max(0, depenseNetteMinimale(c, m) - leftToPay));
});
