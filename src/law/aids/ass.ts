import type { Month } from "../../household/month";
import type { Computation } from "../computation";
import { dueTo, familyFact, figure, type PersonFact, personFact, personReading } from "../facts";
import { indemnitesJournalieres } from "../indemnites-journalieres";
import { salairesImposables, somme } from "../revenu-imposable";
import {
  adultOf,
  beneficeAutoEntrepreneur,
  chomageNet,
  enCouple,
  pensionAlimentaireRecue,
  pensionAlimentaireVersee,
  pensionInvalidite,
  retraiteNette,
  salaireImposable,
} from "../situation";
import { travaille } from "../travail";

/** Allocation de solidarité spécifique: code du travail, L.5423-1, R.5423-1 to R.5423-5, R.5423-13, R.5425-2, R.5425-6. */

const MONTANT_JOURNALIER = figure("ass.montant_journalier");
const JOURS = figure("ass.jours_par_mois");
const PLAFOND_SEUL = figure("ass.plafond_seul");
const PLAFOND_COUPLE = figure("ass.plafond_couple");
const ABATTEMENT = figure("ass.abattement_substitution");
const REPRISE_DUREE = figure("ass.reprise_duree");
const REPRISE_ARRET = figure("ass.reprise_arret");

const assDue = dueTo("ass");

const MONTHS = 12;

/** R.5423-1, 1°: five years of work in the ten before the end of the contract. */
export const conditionsActivite = personReading(
  "personne.ass_conditions_activite",
  (c, _m, who) => adultOf(c, who)?.ass_conditions_activite ?? false,
);

/**
 * R.5425-2: months since work was taken up while the ASS was received, this one included; 0 when it goes on no more.
 * Months of work, even a little, count, consecutive or not, until three without any (R.5425-6).
 */
export const moisReprise = personFact("ass.mois_reprise", (c, m, who) => {
  if (!travaille(c, m, who)) return 0;
  let first = m;
  let worked = 0;
  for (let month = m; month > first - 1 - REPRISE_ARRET(c, m); month--) {
    if (!travaille(c, month, who)) continue;
    first = month;
    if (++worked > REPRISE_DUREE(c, m)) return 0;
  }
  return assDue(c, first - 1, who) > 0 ? m - first + 1 : 0;
});

/** The twelve months before the claim (R.5423-2); EUR. */
const douzeMois = (amount: PersonFact<number>, c: Computation, m: Month, who: number): number =>
  somme(amount, c, m - MONTHS, m - 1, who);

/** A replacement income was received in the last month. */
const substitution = (c: Computation, m: Month, who: number): boolean =>
  chomageNet(c, m - 1, who) > 0 || indemnitesJournalieres(c, m - 1, who) > 0 || retraiteNette(c, m - 1, who) > 0;

/** R.5423-5: what is no longer received does not count; 70 % of it does when another income replaces it. */
const saufInterruption = (
  amount: PersonFact<number>,
  c: Computation,
  m: Month,
  who: number,
  total = douzeMois(amount, c, m, who),
): number => {
  if (total === 0 || amount(c, m - 1, who) > 0) return total;
  return substitution(c, m, who) ? total * (1 - ABATTEMENT(c, m)) : 0;
};

/**
 * R.5423-2 to R.5423-5: resources of the twelve months as they are declared for income tax (so without AAH), but
 * unemployment benefit and daily allowances; EUR a year.
 */
export const ressourcesPersonne = personFact(
  "ass.ressources_personne",
  (c, m, who) =>
    saufInterruption(salaireImposable, c, m, who, salairesImposables(c, m - MONTHS, who)) +
    saufInterruption(beneficeAutoEntrepreneur, c, m, who) +
    douzeMois(retraiteNette, c, m, who) +
    douzeMois(pensionInvalidite, c, m, who) +
    douzeMois(pensionAlimentaireRecue, c, m, who) -
    douzeMois(pensionAlimentaireVersee, c, m, who),
);

/** R.5423-3, 1°: unemployment benefit and daily allowances count for the partner only; EUR a year. */
export const ressourcesConjoint = personFact(
  "ass.ressources_conjoint",
  (c, m, who) =>
    ressourcesPersonne(c, m, who) +
    (chomageNet(c, m - 1, who) > 0 ? douzeMois(chomageNet, c, m, who) : 0) +
    saufInterruption(indemnitesJournalieres, c, m, who),
);

/**
 * A twelfth of the resources of the claimant and of the partner (R.5423-2); what the work taken up brings does not count
 * (R.5425-2): they stay those of the last month without it. EUR a month.
 */
export const ressources = personFact("ass.ressources", (c, m, who) => {
  const month = m - moisReprise(c, m, who);
  let sum = 0;
  for (const adult of c.adults)
    sum += adult === who ? ressourcesPersonne(c, month, adult) : ressourcesConjoint(c, month, adult);
  return sum / MONTHS;
});

/** R.5423-1, 3°: 70 times the daily amount, 110 times for a couple; EUR a month. */
export const plafond = familyFact(
  "ass.plafond",
  (c, m) => MONTANT_JOURNALIER(c, m) * (enCouple(c, m) ? PLAFOND_COUPLE(c, m) : PLAFOND_SEUL(c, m)),
);

/** The full rate, or what resources leave under the ceiling; EUR a month, never negative. */
export const montant = personFact("ass.montant", (c, m, who) =>
  Math.max(0, Math.min(JOURS(c, m) * MONTANT_JOURNALIER(c, m), plafond(c, m) - ressources(c, m, who))),
);
