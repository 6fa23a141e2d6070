import type { Month } from "../../../household/month";
import type { Computation } from "../../computation";
import { dueTo, familyFact, figure, type PersonFact, personFact } from "../../facts";
import { indemnitesJournalieres } from "../../indemnites-journalieres";
import { somme } from "../../revenu-imposable";
import {
  autreEpargne,
  beneficeAutoEntrepreneur,
  chomageNet,
  enCouple,
  livretA,
  pensionAlimentaireRecue,
  pensionAlimentaireVersee,
  pensionInvalidite,
  retraiteBrute,
  salaireBrut,
} from "../../situation";
import { beneficiaire } from "./beneficiaires";

/** Resources that the Aspa completes: CSS L.815-9, R.815-22 to R.815-29, D.815-2. */

const MONTANT_SEUL = figure("aspa.montant_seul");
const MONTANT_COUPLE = figure("aspa.montant_couple");
const ABATTEMENT_SEUL = figure("aspa.abattement_salaires_seul");
const ABATTEMENT_COUPLE = figure("aspa.abattement_salaires_couple");
const REVENU_BIENS_TAUX = figure("aspa.revenu_biens_taux");
const SMIC = figure("commun.smic_horaire_brut");
const HEURES = figure("commun.heures_mensuelles_temps_plein");

const aahDue = dueTo("aah");
const assDue = dueTo("ass");

const MONTHS_A_YEAR = 12;
/** R.815-29: resources are those of the three months before, or of the year before. */
const TRIMESTRE = 3;

/** The AAH ends for who may receive the Aspa, and completes a pension (L.821-1): it does not count then. */
const aahRetenue = (c: Computation, m: Month, who: number): boolean =>
  !beneficiaire(c, m, who) && pensionInvalidite(c, m, who) === 0;

/** R.815-25: what savings are deemed to bring in, whatever they are; EUR a month. */
export const revenusBiens = personFact(
  "aspa.revenus_biens",
  (c, m, who) => ((livretA(c, m, who) + autreEpargne(c, m, who)) * REVENU_BIENS_TAUX(c, m)) / MONTHS_A_YEAR,
);

const RESSOURCES = [
  retraiteBrute,
  pensionInvalidite,
  chomageNet,
  indemnitesJournalieres,
  beneficeAutoEntrepreneur,
  pensionAlimentaireRecue,
];

/** Mean over those months, EUR a month. */
const moyenne = (fact: PersonFact<number>, c: Computation, m: Month, who: number, months: number): number =>
  somme(fact, c, m - months, m - 1, who) / months;

/** R.815-22 to R.815-28: what a person receives but wages, less maintenance paid; allowances are those of the quarter. */
const autres = (c: Computation, m: Month, who: number, months: number): number => {
  let sum = revenusBiens(c, m, who) - moyenne(pensionAlimentaireVersee, c, m, who, months);
  for (const fact of RESSOURCES) sum += moyenne(fact, c, m, who, months);
  sum += moyenne(assDue, c, m, who, TRIMESTRE);
  return aahRetenue(c, m, who) ? sum + moyenne(aahDue, c, m, who, TRIMESTRE) : sum;
};

/** Those of the quarter, EUR a month. */
export const autresRessources = personFact("aspa.autres_ressources", (c, m, who) => autres(c, m, who, TRIMESTRE));

/** R.815-29: what is left out of the wages of a quarter, with the SMIC of January; EUR a month. */
const abattement = (c: Computation, m: Month): number => {
  const january = m - (m % MONTHS_A_YEAR);
  const share = enCouple(c, m) ? ABATTEMENT_COUPLE(c, m) : ABATTEMENT_SEUL(c, m);
  return (share * SMIC(c, january) * HEURES(c, m)) / TRIMESTRE;
};

/** L.815-9, R.815-22: resources of the person, or of the couple, over those months; EUR a month. */
const total = (c: Computation, m: Month, months: number): number => {
  let wages = -abattement(c, m);
  for (const who of c.adults) wages += moyenne(salaireBrut, c, m, who, months);
  let sum = Math.max(0, wages);
  for (const who of c.adults) sum += autres(c, m, who, months);
  return Math.max(0, sum);
};

/** D.815-2: resources, allowance included, may not exceed the maximum of one person or of a couple; EUR a month. */
export const plafond = familyFact(
  "aspa.plafond",
  (c, m) => (enCouple(c, m) ? MONTANT_COUPLE(c, m) : MONTANT_SEUL(c, m)) / MONTHS_A_YEAR,
);

/** R.815-29: those of the quarter or, when they are over the ceiling, those of the year if they are lower; EUR a month. */
export const ressources = familyFact("aspa.ressources", (c, m) => {
  const quarter = total(c, m, TRIMESTRE);
  return quarter > plafond(c, m) ? Math.min(quarter, total(c, m, MONTHS_A_YEAR)) : quarter;
});
