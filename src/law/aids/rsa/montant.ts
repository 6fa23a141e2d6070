import type { Month } from "../../../household/month";
import type { Computation } from "../../computation";
import { due, familyFact, figure } from "../../facts";
import { avantageLogement, nbAdultes, nbEnfants, parentIsole } from "../../foyer";
import { ressources } from "./ressources";

/** CASF L.262-2, R.262-1, R.262-9, R.262-10; CSS D.843-1. */

const MONTANT_FORFAITAIRE = figure("rsa.montant_forfaitaire");
const DEUXIEME_PERSONNE = figure("rsa.majoration_deuxieme_personne");
const TROISIEME_PERSONNE = figure("rsa.majoration_troisieme_personne");
const PERSONNE_SUPPLEMENTAIRE = figure("rsa.majoration_personne_supplementaire");
const ISOLEMENT_BASE = figure("rsa.isolement_base");
const ISOLEMENT_PAR_ENFANT = figure("rsa.isolement_par_enfant");
const FORFAIT_LOGEMENT_1 = figure("rsa.forfait_logement_une_personne");
const FORFAIT_LOGEMENT_2 = figure("rsa.forfait_logement_deux_personnes");
const FORFAIT_LOGEMENT_3 = figure("rsa.forfait_logement_trois_personnes");
const aideLogementDue = due("aide_logement");

/** How many times the allowance of one person: 0.5 for the second, 0.3 for the third, 0.4 for each child after the second. */
function part(c: Computation, m: Month, adults: number, children: number): number {
  const persons = adults + children;
  let share = 1;
  if (persons >= 2) share += DEUXIEME_PERSONNE(c, m);
  if (persons >= 3) share += TROISIEME_PERSONNE(c, m);
  const withinCouple = adults === 2 && children >= 2 ? 1 : 0;
  share += withinCouple * TROISIEME_PERSONNE(c, m);
  return share + Math.max(0, persons - 3 - withinCouple) * PERSONNE_SUPPLEMENTAIRE(c, m);
}

/** Flat-rate amount of the household, raised for an isolated parent; EUR a month. */
export const montantForfaitaire = familyFact("rsa.montant_forfaitaire", (c, m) => {
  const children = nbEnfants(c, m);
  const share = parentIsole(c, m)
    ? ISOLEMENT_BASE(c, m) + ISOLEMENT_PAR_ENFANT(c, m) * children
    : part(c, m, nbAdultes(c, m), children);
  return MONTANT_FORFAITAIRE(c, m) * share;
});

/** Flat rate for those housed for free, owners without a loan, and within the limit of the housing aid; EUR a month. */
export const forfaitLogement = familyFact("rsa.forfait_logement", (c, m) => {
  const aid = avantageLogement(c, m) ? Number.POSITIVE_INFINITY : aideLogementDue(c, m);
  if (aid <= 0) return 0;
  const persons = nbAdultes(c, m) + nbEnfants(c, m);
  const base = MONTANT_FORFAITAIRE(c, m);
  if (persons === 1) return Math.min(aid, FORFAIT_LOGEMENT_1(c, m) * base);
  if (persons === 2) return Math.min(aid, FORFAIT_LOGEMENT_2(c, m) * part(c, m, 1, 1) * base);
  return Math.min(aid, FORFAIT_LOGEMENT_3(c, m) * part(c, m, 1, 2) * base);
});

/** What is taken away from the flat-rate amount; EUR a month. */
export const ressourcesRetenues = familyFact(
  "rsa.ressources_retenues",
  (c, m) => ressources(c, m) + forfaitLogement(c, m),
);

/** What remains to be paid; EUR a month, never negative. */
export const montant = familyFact("rsa.montant", (c, m) =>
  Math.max(0, montantForfaitaire(c, m) - ressourcesRetenues(c, m)),
);
