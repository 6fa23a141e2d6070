import type { Month } from "../household/month";
import type { Computation } from "./computation";
import { familyFact, figure, personFact, personReading } from "./facts";
import { parentSeul } from "./foyer";
import { activite, anneesTitreSejour, chomageNet, nationalite, titreSejour } from "./situation";
import { ACTIVITES_PROFESSIONNELLES, travaille } from "./travail";

/**
 * Right of residence: CASF L.262-4, 2° to L.262-6 for RSA; CSS L.842-2, 2° for prime d'activité; CESEDA L.233-1 and
 * L.234-1 for Europeans, to whom most aids refer (CSS L.512-2, R.111-3, L.821-1; CASF L.262-6; CCH L.822-2).
 */

const RESIDENCE_EEE = figure("rsa.residence_eee");
const TITRE_SEJOUR_DUREE = figure("rsa.titre_sejour_duree");
const SEJOUR_PERMANENT = figure("sejour.duree_sejour_permanent");

const SANS_DUREE: ReadonlySet<string> = new Set(["resident", "refugie", "protection_subsidiaire", "apatride"]);
/** CSS D.512-1: of the receipts, that of a renewal alone shows that one's residence is in order. */
const SANS_TITRE: ReadonlySet<string> = new Set(["aucun", "recepisse_premiere_demande"]);
const SANS_DROIT_AU_TRAVAIL: ReadonlySet<string> = new Set(["etudiant", "visiteur", ...SANS_TITRE]);

/**
 * A definition, which the rules ask of the claimant, and L.262-5 of a partner to be counted: the permit, if one is asked
 * for, allows work; the isolated parent's only has to be in order (CSS L.512-2).
 */
export const titreRegulier = personFact("sejour.titre_regulier", (c, m, who) => {
  if (nationalite(c, m, who) !== "AUTRE") return true;
  const permit = titreSejour(c, m, who);
  return parentSeul(c, m) ? !SANS_TITRE.has(permit) : !SANS_DROIT_AU_TRAVAIL.has(permit);
});

/**
 * Years of permit asked of a foreigner from outside the EEA, by both aids: none of a refugee or holder of a resident
 * card, nor of an isolated parent (CASF L.262-4, 2°; CSS L.842-2, 2°).
 */
export const anneesTitreRequises = personFact("sejour.annees_titre_requises", (c, m, who) => {
  if (nationalite(c, m, who) !== "AUTRE") return 0;
  return SANS_DUREE.has(titreSejour(c, m, who)) || parentSeul(c, m) ? 0 : TITRE_SEJOUR_DUREE(c, m);
});

/** CASF L.262-5 refers to what is asked of the claimant: the same, of a partner. */
const titreEnOrdre = (c: Computation, m: Month, who: number): boolean =>
  titreRegulier(c, m, who) && anneesTitreSejour(c, m, who) >= anneesTitreRequises(c, m, who);

/** Works, or is out of work and paid for it: keeps the right of residence of a worker (CESEDA L.233-1, R.233-7). */
const enActivite = (c: Computation, m: Month, who: number): boolean =>
  travaille(c, m, who) || (activite(c, m, who) === "chomeur" && chomageNet(c, m, who) > 0);

/**
 * Years of residence after which a European's right no longer depends on anything (CESEDA L.234-1); none of those who
 * work. Before, sufficient means and a health insurance may be asked for (L.233-1): a household does not tell them.
 */
export const anneesResidenceRequises = personFact("sejour.annees_residence_requises", (c, m, who) =>
  nationalite(c, m, who) === "EEE" && !enActivite(c, m, who) ? SEJOUR_PERMANENT(c, m) : 0,
);

/** Months of residence in France, as far as they matter. */
export const moisResidence = personReading("sejour.mois_residence", (c, m, who) => anneesTitreSejour(c, m, who) * 12);

/**
 * CASF L.262-6: months of residence asked for RSA of EEA nationals; none of those who work, nor of jobseekers who have
 * worked in France.
 */
export const moisResidenceRequis = personFact("sejour.mois_residence_requis", (c, m, who) => {
  if (nationalite(c, m, who) !== "EEE") return 0;
  const status = activite(c, m, who);
  return ACTIVITES_PROFESSIONNELLES.has(status) || (status === "chomeur" && chomageNet(c, m, who) > 0)
    ? 0
    : RESIDENCE_EEE(c, m);
});

/** Adults counted for RSA (CASF L.262-5): those whose residence is in order, and the claimant at least. */
export const nbAdultesRsa = familyFact("sejour.nb_adultes_rsa", (c, m) => {
  let count = 0;
  for (const who of c.adults)
    if (titreEnOrdre(c, m, who) && moisResidence(c, m, who) >= moisResidenceRequis(c, m, who)) count++;
  return Math.max(1, count);
});

/** Adults counted for prime d'activité (CSS L.842-2, R.842-2): those whose permit is in order, and the claimant at least. */
export const nbAdultesPrimeActivite = familyFact("sejour.nb_adultes_prime_activite", (c, m) => {
  let count = 0;
  for (const who of c.adults) if (titreEnOrdre(c, m, who)) count++;
  return Math.max(1, count);
});
