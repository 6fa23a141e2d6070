import { type Month, monthOf, parseMonth, yearOf } from "../../../household/month";
import type { Computation } from "../../computation";
import { due, familyFact, figure, personFact } from "../../facts";
import { ageEnMois, enCouple, enceinte, percoit, statutLogement } from "../../situation";
import { ageFermant, ageOuvrant, autonome } from "../prestations-familiales/enfants";

/** The household and its dwelling: CCH L.822-2 to L.822-4, L.823-2, L.841-4, R.823-4, R.841-2. */

const AGE_LIMITE = figure("aide_logement.enfant_age_limite");
const aahDue = due("aah");

/** A pregnancy counts from the month after its fourth: the birth is then expected in fewer months than these. */
const MOIS_AVANT_NAISSANCE = 6;

/**
 * CCH R.823-4, 1°, R.823-10, R.823-12 and R.823-13: under the age limit and earning little; from the month after the
 * birth, and until the month before the one in which the limit is reached.
 */
export const enfantACharge = personFact(
  "aide_logement.enfant_a_charge",
  (c, m, who) =>
    who >= c.adults.length &&
    ageOuvrant(c, m, who) >= 0 &&
    ageFermant(c, m, who) < AGE_LIMITE(c, m) &&
    !autonome(c, m, who),
);

/** Dependants; a child in shared custody is counted whole by the parent whom both designate (CCH L.823-2). */
export const personnesACharge = familyFact("aide_logement.personnes_a_charge", (c, m) => {
  let count = 0;
  for (const who of c.children) if (enfantACharge(c, m, who)) count++;
  return count;
});

/** CCH L.841-1, 6°: from the month after the fourth of the pregnancy to that of the birth. */
export const naissanceProche = familyFact("aide_logement.naissance_proche", (c, m) =>
  c.children.some((who) => ageOuvrant(c, m, who) < 0 && ageEnMois(c, m, who) > -MOIS_AVANT_NAISSANCE),
);

/** CCH R.841-2: a couple, or a person alone who expects a child, is counted as a couple. */
export const compteCouple = familyFact(
  "aide_logement.compte_couple",
  (c, m) => enCouple(c, m) || c.adults.some((who) => enceinte(c, m, who)) || naissanceProche(c, m),
);

/** CCH L.822-5 and D.823-16: with AAH or AEEH, neither savings nor a high rent reduce the aid. The CDAPH grants the AEEH: the household says so. */
export const allocationHandicap = familyFact(
  "aide_logement.allocation_handicap",
  (c, m) => aahDue(c, m) > 0 || percoit(c, "aeeh"),
);

/** What the aid pays for: `location`, `accession`, `foyer` (whose scale depends on its agreement) or `aucun`. */
export const secteur = familyFact("aide_logement.secteur", (c, m): "location" | "accession" | "foyer" | "aucun" => {
  switch (statutLogement(c, m)) {
    case "locataire_vide":
    case "locataire_meuble":
    case "locataire_hlm":
    case "sous_locataire":
      return "location";
    case "proprietaire_accedant":
      return "accession";
    case "foyer":
      return "foyer";
    default:
      return "aucun";
  }
});

/** CCH L.831-1: the dwelling is under an agreement with the State, as those of social landlords are. */
export const logementConventionne = familyFact(
  "aide_logement.logement_conventionne",
  (c, m) => statutLogement(c, m) === "locataire_hlm",
);

/** Rent without charges, or loan payment; EUR a month. */
export const loyer = familyFact("aide_logement.loyer", (c) => c.household.logement.loyer);

/** CCH L.822-3: the landlord is not of the family. */
export const bailleurFamille = familyFact(
  "aide_logement.bailleur_famille",
  (c) => c.household.logement.bailleur_famille,
);

/** CCH L.822-4: a room sub-let in the landlord's or tenant's own dwelling. */
export const sousLocationPartielle = familyFact(
  "aide_logement.sous_location_partielle",
  (c, m) => statutLogement(c, m) === "sous_locataire" && c.household.logement.chambre,
);

/** The scale of loans begins with those of July 1992; an older one has long been repaid. */
const PREMIER_PRET = monthOf(1992, 7);

/** The month in which the loan was signed; that of the computation when it is not known. */
export const moisPret = (c: Computation, m: Month): Month => {
  const date = c.household.logement.date_pret;
  return date === undefined ? m : Math.max(PREMIER_PRET, parseMonth(date));
};

/** CCH L.841-4: the year in which the loan was signed. */
export const anneePret = familyFact("aide_logement.annee_pret", (c, m) => yearOf(moisPret(c, m)));
