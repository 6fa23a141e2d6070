import type { Month } from "../../../household/month";
import type { Computation } from "../../computation";
import { familyFact, figure } from "../../facts";
import { statutLogement } from "../../situation";
import { bareme, selonComposition } from "./bareme";
import { allocationHandicap, compteCouple, loyer, personnesACharge, secteur } from "./menage";
import { ressources } from "./ressources";

/** Tenants: CCH D.823-16 to D.823-18, D.842-2; arrêté of 27 September 2019, articles 7 to 16. The territory is in zone III. */

const LOYER_PLAFOND = bareme("aide_logement.loyer_plafond_zone_3", 1);
const LOYER_REFERENCE = bareme("aide_logement.loyer_reference", 1);
const CHAMBRE = figure("aide_logement.loyer_plafond_chambre");
const COLOCATION = figure("aide_logement.loyer_plafond_colocation");
const MEUBLE = figure("aide_logement.loyer_meuble");
const CHARGES = figure("aide_logement.charges");
const CHARGES_PAR_PERSONNE = figure("aide_logement.charges_par_personne");
const CHARGES_COLOCATION_SEUL = figure("aide_logement.charges_colocation_seul");
const CHARGES_COLOCATION_COUPLE = figure("aide_logement.charges_colocation_couple");
const CHARGES_COLOCATION_PAR_PERSONNE = figure("aide_logement.charges_colocation_par_personne");
const PARTICIPATION_TAUX = figure("aide_logement.participation_minimale_taux");
const PARTICIPATION_MINIMALE = figure("aide_logement.participation_minimale");
const TAUX_FAMILLE = bareme("aide_logement.taux_famille", 6);
const TAUX_LOYER_SEUIL_1 = figure("aide_logement.taux_loyer_seuil_1");
const TAUX_LOYER_SEUIL_2 = figure("aide_logement.taux_loyer_seuil_2");
const TAUX_LOYER_TRANCHE_2 = figure("aide_logement.taux_loyer_tranche_2");
const TAUX_LOYER_TRANCHE_3 = figure("aide_logement.taux_loyer_tranche_3");
const ABATTEMENT_FORFAITAIRE = bareme("aide_logement.abattement_forfaitaire", 6);
const DEGRESSIVITE = figure("aide_logement.degressivite_zone_3");
const SUPPRESSION = figure("aide_logement.suppression_zone_3");
const MINORATION = figure("aide_logement.minoration");

/** Rounds an amount to the cent. */
export const auCentime = (amount: number): number => Math.round(amount * 100) / 100;

/** Rent paid; two thirds of it for a furnished dwelling (CCH D.842-2), rounded to the euro on our own account. EUR a month. */
export const loyerPrincipal = familyFact("aide_logement.loyer_principal", (c, m) =>
  statutLogement(c, m) === "locataire_meuble" ? Math.round(loyer(c, m) * MEUBLE(c, m)) : loyer(c, m),
);

/** The most that counts of a rent; a room has the ceiling of a person alone. EUR a month. */
export const loyerPlafond = familyFact("aide_logement.loyer_plafond", (c, m) => {
  const { chambre, colocation } = c.household.logement;
  const ceiling = chambre ? LOYER_PLAFOND.seul(c, m) * CHAMBRE(c, m) : selonComposition(LOYER_PLAFOND, c, m);
  return auCentime(colocation ? ceiling * COLOCATION(c, m) : ceiling);
});

/** " L ", the eligible rent, EUR a month. */
export const loyerEligible = familyFact("aide_logement.loyer_eligible", (c, m) =>
  Math.min(loyerPrincipal(c, m), loyerPlafond(c, m)),
);

/** " C ", the flat rate for charges, EUR a month. */
export const charges = familyFact("aide_logement.charges", (c, m) => {
  const dependants = personnesACharge(c, m);
  if (!c.household.logement.colocation) return CHARGES(c, m) + dependants * CHARGES_PAR_PERSONNE(c, m);
  const base = compteCouple(c, m) ? CHARGES_COLOCATION_COUPLE(c, m) : CHARGES_COLOCATION_SEUL(c, m);
  return base + dependants * CHARGES_COLOCATION_PAR_PERSONNE(c, m);
});

/** " TL ", by slices of the eligible rent over a rent of reference: both in percent, rounded to 2 and 3 decimals. */
export const tauxLoyer = familyFact("aide_logement.taux_loyer", (c, m) => {
  const ratio = Math.round((loyerEligible(c, m) / selonComposition(LOYER_REFERENCE, c, m)) * 10_000) / 10_000;
  const first = TAUX_LOYER_SEUIL_1(c, m);
  const second = TAUX_LOYER_SEUIL_2(c, m);
  const rate =
    TAUX_LOYER_TRANCHE_2(c, m) * Math.max(0, Math.min(ratio, second) - first) +
    TAUX_LOYER_TRANCHE_3(c, m) * Math.max(0, ratio - second);
  return Math.round(rate * 100_000) / 100_000;
});

/** " P0 ", the least that the household pays itself, EUR a month. */
const participationMinimale = (c: Computation, m: Month): number =>
  Math.max(PARTICIPATION_TAUX(c, m) * (loyerEligible(c, m) + charges(c, m)), PARTICIPATION_MINIMALE(c, m));

/** " Tp ", the share of resources above R0 that the household pays itself. */
const tauxParticipation = (c: Computation, m: Month): number => selonComposition(TAUX_FAMILLE, c, m) + tauxLoyer(c, m);

/** " Pp ", what the household is deemed to pay itself, EUR a month. */
export const participationPersonnelle = familyFact("aide_logement.participation_personnelle", (c, m) => {
  const counted = Math.max(0, ressources(c, m) - selonComposition(ABATTEMENT_FORFAITAIRE, c, m));
  return participationMinimale(c, m) + tauxParticipation(c, m) * counted;
});

/** The rent from which a tenant has no aid left, EUR a month. */
export const loyerSuppression = familyFact("aide_logement.loyer_suppression", (c, m) =>
  auCentime(loyerPlafond(c, m) * SUPPRESSION(c, m)),
);

/** What is left of the aid, from 1 to 0, when the rent is far above its ceiling; all of it with AAH or AEEH. */
export const partConservee = familyFact("aide_logement.part_conservee", (c, m) => {
  const rent = loyerPrincipal(c, m);
  const from = auCentime(loyerPlafond(c, m) * DEGRESSIVITE(c, m));
  const to = loyerSuppression(c, m);
  if (secteur(c, m) !== "location" || rent <= from || allocationHandicap(c, m)) return 1;
  return rent > to ? 0 : 1 - (rent - from) / (to - from);
});

/** Resources from which a tenant has no aid left, EUR a year. */
export const ressourcesSuppression = (c: Computation, m: Month): number => {
  const most = loyerEligible(c, m) + charges(c, m) - participationMinimale(c, m);
  const toAbsorb = Math.max(0, most - MINORATION(c, m) / (partConservee(c, m) || 1));
  return selonComposition(ABATTEMENT_FORFAITAIRE, c, m) + toAbsorb / tauxParticipation(c, m);
};

/** The aid of a tenant before solidarity rent reduction and CRDS, EUR a month. */
export const montantLocation = familyFact("aide_logement.montant_location", (c, m) => {
  const formula = Math.max(0, loyerEligible(c, m) + charges(c, m) - participationPersonnelle(c, m));
  return Math.max(0, auCentime(formula * partConservee(c, m)) - MINORATION(c, m));
});
