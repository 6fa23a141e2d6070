import { type Month, parseMonth } from "../../../household/month";
import { periodAt } from "../../../household/periods";
import type { Computation } from "../../computation";
import { due, familyFact, figure, type PersonFact, personFact } from "../../facts";
import { benefices, janvier, pensionsApresDeduction, salairesApresDeduction, somme } from "../../revenu-imposable";
import {
  activite,
  adultOf,
  age,
  autreEpargne,
  beneficeAutoEntrepreneur,
  chomageImposable,
  enCouple,
  incomesOf,
  livretA,
  pensionAlimentaireRecue,
  pensionAlimentaireVersee,
  pensionInvalidite,
  retraiteImposable,
  salaireImposable,
  tauxIncapacite,
} from "../../situation";
import { loyer, personnesACharge, secteur } from "./menage";

/** Resources of the household: CCH R.822-2 to R.822-22, D.842-12. */

const ABATTEMENT_CESSATION = figure("aide_logement.abattement_cessation");
const ABATTEMENT_DOUBLE_ACTIVITE = figure("aide_logement.abattement_double_activite");
const CHOMAGE_MOIS = figure("aide_logement.chomage_mois");
const ARRET_MALADIE_MOIS = figure("aide_logement.arret_maladie_mois");
const ENFANT_PLAFOND = figure("aide_logement.ressources_enfant_plafond");
const PATRIMOINE_SEUIL = figure("aide_logement.patrimoine_seuil");
const PATRIMOINE_TAUX = figure("aide_logement.patrimoine_taux");
const ETUDIANT_AGE = figure("aide_logement.etudiant_age_limite");
const ETUDIANT_FORFAIT = figure("aide_logement.etudiant_forfait");
const ETUDIANT_BOURSIER = figure("aide_logement.etudiant_minoration_boursier");
const PLANCHER_ACCESSION = figure("aide_logement.accession_plancher_ressources");
const PARENT_SEUL = figure("aide_logement.accession_abattement_parent_seul");
const PARENT_SEUL_3 = figure("aide_logement.accession_abattement_parent_seul_3_personnes");
const PARENT_SEUL_NOMBRE = figure("aide_logement.accession_abattement_nombre");
const BMAF = figure("commun.bmaf");
const aahDue = due("aah");
const assDue = due("ass");
const rsaDue = due("rsa");

/** CCH R.822-3, 1°: the twelve months from the thirteenth to the second before. */
const douzeMois = (fact: PersonFact<number>, c: Computation, m: Month, who: number): number =>
  somme(fact, c, m - 13, m - 2, who);

/** CCH R.822-3, 2°: the calendar year before. */
const anneePrecedente = (fact: PersonFact<number>, c: Computation, m: Month, who: number): number =>
  somme(fact, c, janvier(m, 1), janvier(m, 1) + 11, who);

/** Daily allowances for sickness and maternity, taxed as a salary, EUR a month. */
export const indemnitesJournalieres = personFact("aide_logement.indemnites_journalieres", (c, m, who) => {
  const incomes = incomesOf(c, m, who);
  return (incomes.indemnites_journalieres_maladie ?? 0) + (incomes.indemnites_journalieres_maternite ?? 0);
});

/** CCH R.822-5: profits of the year before last, or of the twelve months when the activity began in that year or later. */
export const revenusIndependant = personFact("aide_logement.revenus_independant", (c, m, who) => {
  const year = janvier(m, 2);
  return beneficeAutoEntrepreneur(c, year, who) > 0
    ? benefices(c, year, who)
    : douzeMois(beneficeAutoEntrepreneur, c, m, who);
});

/** Salaries of the twelve months and unemployment benefit, before deduction, EUR a year. */
const salaires = (c: Computation, m: Month, who: number): number =>
  douzeMois(salaireImposable, c, m, who) + douzeMois(indemnitesJournalieres, c, m, who);

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

/** CCH R.822-15, 1° and 3°: out of work without unemployment benefit, or with the specific solidarity allowance. */
const chomageNonIndemnise = (c: Computation, m: Month, who: number): boolean =>
  chomageDurable(c, m, who) &&
  (chomageImposable(c, m, who) === 0 || (adultOf(c, who)?.ass_conditions_activite === true && assDue(c, m) > 0));

/** CCH R.822-15 and R.822-17: earned income and unemployment benefit of the person do not count. */
export const neutralisation = personFact(
  "aide_logement.neutralisation",
  (c, m, who) => rsaMoisPrecedent(c, m) || chomageNonIndemnise(c, m, who),
);

/** CCH R.822-13: retired, disabled or with AAH, and no longer at work. */
const cessation = (c: Computation, m: Month, who: number): boolean =>
  salaireImposable(c, m, who) + beneficeAutoEntrepreneur(c, m, who) === 0 &&
  (activite(c, m, who) === "retraite" ||
    pensionInvalidite(c, m, who) > 0 ||
    (tauxIncapacite(c, m, who) > 0 && aahDue(c, m) > 0));

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

/** CCH R.822-6: what a child of the family earns beyond a ceiling, EUR a year. */
function ressourcesEnfants(c: Computation, m: Month): number {
  let sum = 0;
  for (const who of c.children) {
    if (incomesOf(c, m, who).salaire_net === undefined) continue;
    sum += Math.max(0, revenusActivite(c, m, who) - ENFANT_PLAFOND(c, janvier(m, 2) + 11));
  }
  return sum;
}

/** CCH L.822-5 and R.822-22: what savings above the threshold are deemed to yield; not with AAH. EUR a year. */
export const revenusPatrimoine = familyFact("aide_logement.revenus_patrimoine", (c, m) => {
  let capital = 0;
  for (const who of c.adults) capital += livretA(c, m, who) + autreEpargne(c, m, who);
  return capital > PATRIMOINE_SEUIL(c, m) && aahDue(c, m) === 0 ? capital * PATRIMOINE_TAUX(c, m) : 0;
});

/** CCH R.822-7: both partners earned at least twelve times the monthly base of family allowances. */
function doubleActivite(c: Computation, m: Month): boolean {
  return enCouple(c, m) && c.adults.every((who) => revenusActivite(c, m, who) >= 12 * BMAF(c, m));
}

/** CCH R.822-20: the claimant is a student of the age of a grant, and rents. */
export const etudiantLocataire = familyFact(
  "aide_logement.etudiant_locataire",
  (c, m) => secteur(c, m) === "location" && activite(c, m, 0) === "etudiant" && age(c, m, 0) < ETUDIANT_AGE(c, m),
);

/** CCH R.822-10 and D.842-12: for an owner with a loan, less for a lone parent, and never under a share of the payments. */
function ressourcesAccession(c: Computation, m: Month, resources: number): number {
  const dependants = personnesACharge(c, m);
  const alone = dependants >= PARENT_SEUL_NOMBRE(c, m) ? PARENT_SEUL_3(c, m) : PARENT_SEUL(c, m);
  const left = Math.max(0, resources - (enCouple(c, m) || dependants === 0 ? 0 : alone));
  const spared = c.adults.some(
    (who) => neutralisation(c, m, who) || abattementCessation(c, m, who) || chomageDurable(c, m, who),
  );
  return spared ? left : Math.max(left, loyer(c, m) * PLANCHER_ACCESSION(c, m));
}

/** To the cent first, lest a trace of binary arithmetic add a hundred. */
const centaineSuperieure = (amount: number): number => Math.ceil(Math.round(amount * 100) / 10_000) * 100;

/** Resources that count, rounded up to a hundred (CCH D.823-17, 4°); EUR a year. */
export const ressources = familyFact("aide_logement.ressources", (c, m) => {
  if (etudiantLocataire(c, m))
    return ETUDIANT_FORFAIT(c, m) - (c.household.adultes[0]?.boursier ? ETUDIANT_BOURSIER(c, m) : 0);
  let adults = 0;
  for (const who of c.adults) adults += ressourcesAdulte(c, m, who);
  const together = Math.max(0, adults) + ressourcesEnfants(c, m) + revenusPatrimoine(c, m);
  const left = Math.max(0, together - (doubleActivite(c, m) ? ABATTEMENT_DOUBLE_ACTIVITE(c, m) : 0));
  return centaineSuperieure(secteur(c, m) === "accession" ? ressourcesAccession(c, m, left) : left);
});
