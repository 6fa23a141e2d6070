import { type Month, parseMonth } from "../../../household/month";
import { periodAt } from "../../../household/periods";
import type { Computation } from "../../computation";
import { due, dueTo, familyFact, figure, type PersonFact, personFact } from "../../facts";
import { incomesOf } from "../../incomes";
import { indemnitesJournalieres } from "../../indemnites-journalieres";
import {
  benefices,
  janvier,
  pensionsApresDeduction,
  salairesApresDeduction,
  salairesImposables,
  somme,
} from "../../revenu-imposable";
import {
  activite,
  adultOf,
  beneficeAutoEntrepreneur,
  chomageImposable,
  pensionAlimentaireRecue,
  pensionAlimentaireVersee,
  pensionInvalidite,
  retraiteImposable,
  salaireImposable,
} from "../../situation";

/** What each person earns and receives, and what of it counts: CCH R.822-3 to R.822-5, R.822-13 to R.822-17. */

const ABATTEMENT_CESSATION = figure("aide_logement.abattement_cessation");
const CHOMAGE_MOIS = figure("aide_logement.chomage_mois");
const ARRET_MALADIE_MOIS = figure("aide_logement.arret_maladie_mois");
const aahDueTo = dueTo("aah");
const areDueTo = dueTo("are");
const assDueTo = dueTo("ass");
const rsaDue = due("rsa");

/** CCH R.822-3, 1°: the twelve months from the thirteenth to the second before. */
const douzeMois = (fact: PersonFact<number>, c: Computation, m: Month, who: number): number =>
  somme(fact, c, m - 13, m - 2, who);

/** CCH R.822-3, 2°: the calendar year before. */
const anneePrecedente = (fact: PersonFact<number>, c: Computation, m: Month, who: number): number =>
  somme(fact, c, janvier(m, 1), janvier(m, 1) + 11, who);

/** CCH R.822-5: profits of the year before last, or of the twelve months when the activity began in that year or later. */
export const revenusIndependant = personFact("aide_logement.revenus_independant", (c, m, who) => {
  const year = janvier(m, 2);
  return beneficeAutoEntrepreneur(c, year, who) > 0
    ? benefices(c, year, who)
    : douzeMois(beneficeAutoEntrepreneur, c, m, who);
});

/** Salaries of the twelve months, as they are taxed (CCH R.822-4), and daily allowances, before deduction; EUR a year. */
const salaires = (c: Computation, m: Month, who: number): number =>
  salairesImposables(c, m - 13, who) + douzeMois(indemnitesJournalieres, c, m, who);

/** CGI article 83, 3°: the deduction falls on salaries first, what remains of it on unemployment benefit; EUR a year. */
const deductionFrais = (c: Computation, m: Month, total: number): number =>
  total - salairesApresDeduction(c, janvier(m, 1), total);

/** Earned income after deduction, before abatement or neutralisation, EUR a year. */
export const revenusActivite = personFact("aide_logement.revenus_activite", (c, m, who) => {
  const wages = salaires(c, m, who);
  const deduction = deductionFrais(c, m, wages + douzeMois(chomageImposable, c, m, who));
  return Math.max(0, wages - deduction) + revenusIndependant(c, m, who);
});

/** Unemployment benefit after what remains of the deduction, EUR a year. */
export const indemnitesChomage = personFact("aide_logement.indemnites_chomage", (c, m, who) => {
  const wages = salaires(c, m, who);
  const benefit = douzeMois(chomageImposable, c, m, who);
  return Math.min(benefit, wages + benefit - deductionFrais(c, m, wages + benefit));
});

/** Pensions of the twelve months, and maintenance received the year before, after deduction; EUR a year. */
export const pensions = personFact("aide_logement.pensions", (c, m, who) =>
  pensionsApresDeduction(
    c,
    janvier(m, 1),
    douzeMois(retraiteImposable, c, m, who) +
      douzeMois(pensionInvalidite, c, m, who) +
      anneePrecedente(pensionAlimentaireRecue, c, m, who),
  ),
);

/** Out of work, by date of registration or else by what is known of the past, for as long as the law asks. */
export const chomageDurable = personFact("aide_logement.chomage_durable", (c, m, who) => {
  const adult = adultOf(c, who);
  if (!adult || activite(c, m, who) !== "chomeur") return false;
  const latest = m - CHOMAGE_MOIS(c, m);
  const date = adult.date_debut_chomage;
  if (date === undefined) return (periodAt(adult.periodes, m).depuis ?? latest) <= latest;
  return parseMonth(date) < latest || (parseMonth(date) === latest && date.endsWith("-01"));
});

/** The month before, the family received RSA: said by the household up to the month of the claim, computed after. */
export const rsaMoisPrecedent = familyFact("aide_logement.rsa_mois_precedent", (c, m) =>
  m <= c.claim ? c.household.rsa_deja_percu : rsaDue(c, m - 1) > 0,
);

/** Unemployment benefit is received, or due and not decided yet. */
const indemnise = (c: Computation, m: Month, who: number): boolean =>
  chomageImposable(c, m, who) > 0 || areDueTo(c, m, who) > 0;

/** CCH R.822-15, 1° and 3°: out of work without unemployment benefit, or with the specific solidarity allowance. */
const chomageNonIndemnise = (c: Computation, m: Month, who: number): boolean =>
  chomageDurable(c, m, who) && (!indemnise(c, m, who) || assDueTo(c, m, who) > 0);

/** CCH R.822-15 and R.822-17: earned income and unemployment benefit of the person do not count. */
export const neutralisation = personFact(
  "aide_logement.neutralisation",
  (c, m, who) => rsaMoisPrecedent(c, m) || chomageNonIndemnise(c, m, who),
);

/** CCH R.822-13: retired, disabled or with AAH, and no longer at work. */
const cessation = (c: Computation, m: Month, who: number): boolean =>
  salaireImposable(c, m, who) + beneficeAutoEntrepreneur(c, m, who) === 0 &&
  (activite(c, m, who) === "retraite" || pensionInvalidite(c, m, who) > 0 || aahDueTo(c, m, who) > 0);

/** CCH R.822-16: on sick leave for long. */
const arretLong = (c: Computation, m: Month, who: number): boolean => {
  const adult = adultOf(c, who);
  if (!adult || (incomesOf(c, m, who).indemnites_journalieres_maladie ?? 0) === 0) return false;
  const since = periodAt(adult.periodes, m).depuis;
  return since === null || since < m - ARRET_MALADIE_MOIS(c, m);
};

/** CCH R.822-13 and R.822-16: earned income and unemployment benefit are both reduced. */
export const abattementCessation = personFact(
  "aide_logement.abattement_cessation",
  (c, m, who) => cessation(c, m, who) || arretLong(c, m, who),
);

/** Resources of an adult, EUR a year. */
export const ressourcesAdulte = personFact("aide_logement.ressources_adulte", (c, m, who) => {
  const kept = pensions(c, m, who) - anneePrecedente(pensionAlimentaireVersee, c, m, who);
  if (neutralisation(c, m, who)) return kept;
  const left = 1 - ABATTEMENT_CESSATION(c, m);
  const both = abattementCessation(c, m, who);
  // CCH R.822-14: unemployment with benefit reduces earned income only.
  const earned = revenusActivite(c, m, who) * (both || chomageDurable(c, m, who) ? left : 1);
  return kept + earned + indemnitesChomage(c, m, who) * (both ? left : 1);
});
