import type { Month } from "../household/month";
import type { Computation } from "./computation";
import { familyFact, figure, personFact } from "./facts";
import {
  age,
  anneesTitreSejour,
  enCouple,
  enceinte,
  nationalite,
  salaireNet,
  statutLogement,
  titreSejour,
} from "./situation";

/** The household that RSA and prime d'activité count: CASF L.262-4 to L.262-9, R.262-1 to R.262-4; CSS L.842-2 to L.842-7. */

const MONTANT_FORFAITAIRE = figure("rsa.montant_forfaitaire");
const ISOLEMENT_BASE = figure("rsa.isolement_base");
const ISOLEMENT_PAR_ENFANT = figure("rsa.isolement_par_enfant");
const PERSONNE_SUPPLEMENTAIRE = figure("rsa.majoration_personne_supplementaire");
const AGE_LIMITE_ENFANT = figure("rsa.age_limite_enfant");
const ISOLEMENT_AGE_ENFANT = figure("rsa.isolement_age_enfant");
const RESIDENCE_EEE = figure("rsa.residence_eee");
const TITRE_SEJOUR_DUREE = figure("rsa.titre_sejour_duree");

/** An adult of the family is pregnant. */
export const grossesse = familyFact("foyer.grossesse", (c, m) => c.adults.some((who) => enceinte(c, m, who)));

/** A child born and younger than the limit, whatever it earns. */
const jeune = (c: Computation, m: Month, who: number): boolean => {
  const years = age(c, m, who);
  return years >= 0 && years < AGE_LIMITE_ENFANT(c, m);
};

/** True when `who` is the only child, and makes its lone parent's allowance a raised one. */
const ouvreLaMajoration = (c: Computation, m: Month): boolean =>
  !enCouple(c, m) &&
  c.household.isolement_recent &&
  !grossesse(c, m) &&
  c.children.filter((who) => jeune(c, m, who)).length === 1;

/** CASF R.262-3: under 25, and earning less (EUR a month) than what counting the child adds to the allowance. */
export const enfantACharge = personFact("foyer.enfant_a_charge", (c, m, who) => {
  if (who < c.adults.length || !jeune(c, m, who)) return false;
  const share = ouvreLaMajoration(c, m)
    ? ISOLEMENT_BASE(c, m) - 1 + ISOLEMENT_PAR_ENFANT(c, m)
    : PERSONNE_SUPPLEMENTAIRE(c, m);
  return salaireNet(c, m, who) < share * MONTANT_FORFAITAIRE(c, m);
});

/** Children counted. */
export const nbEnfants = familyFact("foyer.nb_enfants", (c, m) => {
  let count = 0;
  for (const who of c.children) if (enfantACharge(c, m, who)) count++;
  return count;
});

/** Children counted, and one to be born (CASF L.262-4, 1°). */
export const nbEnfantsNesOuANaitre = familyFact(
  "foyer.nb_enfants_nes_ou_a_naitre",
  (c, m) => nbEnfants(c, m) + (grossesse(c, m) ? 1 : 0),
);

/** CASF L.262-9 and R.262-2, CSS L.842-7: alone with a child under three or to be born, or alone for a short time. */
export const parentIsole = familyFact("foyer.parent_isole", (c, m) => {
  if (enCouple(c, m)) return false;
  if (grossesse(c, m)) return true;
  if (c.household.isolement_recent) return nbEnfants(c, m) > 0;
  return c.children.some((who) => enfantACharge(c, m, who) && age(c, m, who) < ISOLEMENT_AGE_ENFANT(c, m));
});

const SANS_DUREE: ReadonlySet<string> = new Set(["resident", "refugie", "protection_subsidiaire", "apatride"]);
const SANS_DROIT_AU_TRAVAIL: ReadonlySet<string> = new Set(["etudiant", "visiteur", "aucun"]);

/**
 * Years of residence (EEA) or of permit asked of a person: CASF L.262-4, 2° and L.262-6; CSS L.842-2, 2°.
 * None of a French national, of a refugee or holder of a resident card, nor of an isolated parent in order.
 */
export const anneesRequises = personFact("sejour.annees_requises", (c, m, who) => {
  const from = nationalite(c, m, who);
  if (from === "FR") return 0;
  if (from === "EEE") return RESIDENCE_EEE(c, m);
  if (SANS_DUREE.has(titreSejour(c, m, who))) return 0;
  return parentIsole(c, m) ? 0 : TITRE_SEJOUR_DUREE(c, m);
});

/** The permit, if one is asked for, allows work; the isolated parent's only has to be in order (CSS L.512-2). */
export const titreRegulier = personFact("sejour.titre_regulier", (c, m, who) => {
  if (nationalite(c, m, who) !== "AUTRE") return true;
  const permit = titreSejour(c, m, who);
  return parentIsole(c, m) ? permit !== "aucun" : !SANS_DROIT_AU_TRAVAIL.has(permit);
});

/** CASF L.262-5, CSS L.842-2: the adult who does not meet the residence condition is not counted. */
export const adulteCompte = personFact(
  "foyer.adulte_compte",
  (c, m, who) => titreRegulier(c, m, who) && anneesTitreSejour(c, m, who) >= anneesRequises(c, m, who),
);

/** Adults counted; the claimant always is. */
export const nbAdultes = familyFact("foyer.nb_adultes", (c, m) => {
  let count = 0;
  for (const who of c.adults) if (adulteCompte(c, m, who)) count++;
  return Math.max(1, count);
});

/** CASF R.262-9, CSS R.844-3: housed for free, or owner without a loan. */
export const avantageLogement = familyFact("foyer.avantage_logement", (c, m) => {
  const status = statutLogement(c, m);
  if (status === "heberge_gratuit" || status === "proprietaire") return true;
  return status === "proprietaire_accedant" && c.household.logement.loyer === 0;
});
