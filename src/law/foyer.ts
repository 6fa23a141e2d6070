import type { Month } from "../household/month";
import type { Computation } from "./computation";
import { RSA_SHARES, shareOf } from "./echelle";
import { familyFact, figure, personFact, personReading } from "./facts";
import { childOf, enCouple, enceinte, salaireNet, statutLogement } from "./situation";

/**
 * The household that RSA and prime d'activité count, on the last day of a month:
 * CASF L.262-4 to L.262-9, R.262-1 to R.262-4; CSS L.842-2 to L.842-7, R.842-3, R.843-1.
 */

const MONTANT_FORFAITAIRE = figure("rsa.montant_forfaitaire");
const AGE_LIMITE_ENFANT = figure("rsa.age_limite_enfant");
const ISOLEMENT_AGE_ENFANT = figure("rsa.isolement_age_enfant");
const DECLARATION_GROSSESSE = figure("rsa.declaration_grossesse");

/** Months lived by a child on the last day of the month; negative before the month of birth. */
export const moisVecus = personReading("foyer.mois_vecus", (c, m, who) =>
  who < c.adults.length ? Number.MAX_SAFE_INTEGER : m - (c.births[who]?.month ?? Number.NaN),
);

/** A pregnancy is declared: an adult says so, or a child is born soon after (CASF R.262-2: from the declaration). */
export const grossesse = familyFact("foyer.grossesse", (c, m) => {
  for (const who of c.adults) if (enceinte(c, m, who)) return true;
  for (const who of c.children) {
    const months = moisVecus(c, m, who);
    if (months < 0 && months >= -DECLARATION_GROSSESSE(c, m)) return true;
  }
  return false;
});

/** A child born and under 25, whatever it earns. */
const jeune = (c: Computation, m: Month, who: number): boolean => {
  const months = moisVecus(c, m, who);
  return months >= 0 && months < AGE_LIMITE_ENFANT(c, m) * 12;
};

/** L.262-9: lives alone with a child under three or to be born, or, alone for a short time, with any child. */
const isole = (c: Computation, m: Month, children: number, youngest: number): boolean =>
  !enCouple(c, m) &&
  (grossesse(c, m) || (children > 0 && (c.household.isolement_recent || youngest < ISOLEMENT_AGE_ENFANT(c, m) * 12)));

/** What counting `who`, who earns something, adds to the allowance of the household; EUR a month. */
function majorationOuverte(c: Computation, m: Month, who: number): number {
  let others = 0;
  let youngest = Number.POSITIVE_INFINITY;
  for (const other of c.children) {
    if (other === who || !jeune(c, m, other)) continue;
    others++;
    youngest = Math.min(youngest, moisVecus(c, m, other));
  }
  const adults = c.adults.length;
  const withYoungest = Math.min(youngest, moisVecus(c, m, who));
  const counted = shareOf(RSA_SHARES, c, m, adults, others + 1, isole(c, m, others + 1, withYoungest));
  return (
    (counted - shareOf(RSA_SHARES, c, m, adults, others, isole(c, m, others, youngest))) * MONTANT_FORFAITAIRE(c, m)
  );
}

/** CASF R.262-3, CSS R.842-3: under 25, and earning less than what counting the child adds to the allowance. */
export const enfantACharge = personFact("foyer.enfant_a_charge", (c, m, who) => {
  if (who < c.adults.length || !jeune(c, m, who)) return false;
  const wage = salaireNet(c, m, who);
  return wage === 0 || wage < majorationOuverte(c, m, who);
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

/** CASF L.262-9 and R.262-2, CSS L.842-7: the parent whose allowance is raised. */
export const parentIsole = familyFact("foyer.parent_isole", (c, m) => {
  let youngest = Number.POSITIVE_INFINITY;
  for (const who of c.children) if (enfantACharge(c, m, who)) youngest = Math.min(youngest, moisVecus(c, m, who));
  return isole(c, m, nbEnfants(c, m), youngest);
});

/** L.262-9 with the household in which the month begins, that of the last day of the month before: what is published. */
export const parentIsoleAuPremier = familyFact("foyer.parent_isole_au_premier", (c, m) => parentIsole(c, m - 1));

/** Children counted who do not live in turn with their other parent. */
export const nbEnfantsResidenceEntiere = familyFact("foyer.nb_enfants_residence_entiere", (c, m) => {
  let count = 0;
  for (const who of c.children) if (enfantACharge(c, m, who) && !childOf(c, who)?.garde_alternee) count++;
  return count;
});

/** L.262-9, as if the children who live in turn with their other parent were not there. */
export const parentIsoleHorsAlternance = familyFact("foyer.parent_isole_hors_alternance", (c, m) => {
  let youngest = Number.POSITIVE_INFINITY;
  for (const who of c.children)
    if (enfantACharge(c, m, who) && !childOf(c, who)?.garde_alternee)
      youngest = Math.min(youngest, moisVecus(c, m, who));
  return isole(c, m, nbEnfantsResidenceEntiere(c, m), youngest);
});

/** L.262-9, whatever the children earn: what the residence of the parent depends on. */
export const parentSeul = familyFact("foyer.parent_seul", (c, m) => {
  let count = 0;
  let youngest = Number.POSITIVE_INFINITY;
  for (const who of c.children)
    if (jeune(c, m, who)) {
      count++;
      youngest = Math.min(youngest, moisVecus(c, m, who));
    }
  return isole(c, m, count, youngest);
});

/** CASF R.262-9, CSS R.844-3: housed for free, or owner without a loan. */
export const avantageLogement = familyFact("foyer.avantage_logement", (c, m) => {
  const status = statutLogement(c, m);
  if (status === "heberge_gratuit" || status === "proprietaire") return true;
  return status === "proprietaire_accedant" && c.household.logement.loyer === 0;
});
