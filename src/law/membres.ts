import type { Month } from "../household/month";
import type { Computation } from "./computation";
import { type FamilyFact, familyFact, figure } from "./facts";
import {
  activite,
  age,
  ageEnMois,
  beneficeAutoEntrepreneur,
  childOf,
  chomageNet,
  salaireNet,
  tauxIncapacite,
} from "./situation";

/**
 * Members of the household, adults and children alike, by their age and what they do: an aid left to its deliverer is
 * asked for by whichever of them it is for. These numbers serve only to rule an aid out, so whoever may be of a kind is.
 */

const AGE_TRAVAIL = figure("commun.age_travail");

/** Youngest and oldest pupils of a lycée, and youngest students, that are met with: no law says them. */
const AGES_LYCEE = { from: 14, to: 21 } as const;
const AGE_ETUDES_SUPERIEURES = 16;

export type Kind = (c: Computation, m: Month, who: number) => boolean;

/** Declares `name` as how many born members are of a kind. */
export const nbMembres = (name: string, is: Kind): FamilyFact<number> =>
  familyFact(name, (c, m) => {
    let count = 0;
    for (const group of [c.adults, c.children])
      for (const who of group) if (ageEnMois(c, m, who) >= 0 && is(c, m, who)) count++;
    return count;
  });

/** May study: a child does, unless it is said to do something else, or nothing. */
const peutEtudier: Kind = (c, m, who) => activite(c, m, who) === "etudiant" && childOf(c, who)?.scolarite !== null;

const EN_FORMATION: ReadonlySet<string> = new Set(["etudiant", "apprenti"]);

/** Is said to study or to be an apprentice: a child of whom nothing is said is not. */
export const estEnFormation: Kind = (c, m, who) => {
  const child = childOf(c, who);
  if (!child) return EN_FORMATION.has(activite(c, m, who));
  return child.activite === undefined ? typeof child.scolarite === "string" : EN_FORMATION.has(child.activite);
};

const SALARIES: ReadonlySet<string> = new Set(["salarie", "apprenti"]);

/** Works as an employee, whatever the main activity. */
export const estSalarie: Kind = (c, m, who) => SALARIES.has(activite(c, m, who)) || salaireNet(c, m, who) > 0;

/** An apprentice, or a student with a wage, who may be one. */
const peutEtreApprenti: Kind = (c, m, who) =>
  activite(c, m, who) === "apprenti" || (activite(c, m, who) === "etudiant" && salaireNet(c, m, who) > 0);

const peutEtreEtudiant: Kind = (c, m, who) => peutEtudier(c, m, who) && age(c, m, who) >= AGE_ETUDES_SUPERIEURES;

/** A student, or an apprentice: the card of apprentices gives what that of students does (code du travail L.6222-36-1). */
export const aCarteEtudiant: Kind = (c, m, who) => peutEtreEtudiant(c, m, who) || peutEtreApprenti(c, m, who);

const SANS_EMPLOI: ReadonlySet<string> = new Set(["chomeur", "inactif"]);

/** Without a job, looking for one or not; a child no longer at school, of whom nothing else is said, may be. */
const sansEmploi: Kind = (c, m, who) =>
  SANS_EMPLOI.has(activite(c, m, who)) ||
  (childOf(c, who)?.scolarite === null && !estEnFormation(c, m, who) && age(c, m, who) >= AGE_TRAVAIL(c, m));

export const nbApprentis = nbMembres("membres.nb_apprentis", peutEtreApprenti);
/** Employees, apprentices among them. */
export const nbSalaries = nbMembres("membres.nb_salaries", estSalarie);
export const nbIndependants = nbMembres(
  "membres.nb_independants",
  (c, m, who) => activite(c, m, who) === "independant" || beneficeAutoEntrepreneur(c, m, who) > 0,
);
export const nbChomeurs = nbMembres(
  "membres.nb_chomeurs",
  (c, m, who) => activite(c, m, who) === "chomeur" || chomageNet(c, m, who) > 0,
);
export const nbSansEmploi = nbMembres("membres.nb_sans_emploi", sansEmploi);
/** Who may be in higher education. */
export const nbEtudiants = nbMembres("membres.nb_etudiants", peutEtreEtudiant);
export const nbEtudiantsHandicapes = nbMembres(
  "membres.nb_etudiants_handicapes",
  (c, m, who) => aCarteEtudiant(c, m, who) && tauxIncapacite(c, m, who) > 0,
);

/** Who may be a pupil of a lycée. */
export const nbLyceens = nbMembres("membres.nb_lyceens", (c, m, who) => {
  if (!peutEtudier(c, m, who)) return false;
  const years = age(c, m, who);
  return childOf(c, who)?.scolarite === "lycee" || (years >= AGES_LYCEE.from && years <= AGES_LYCEE.to);
});

type Limit = (c: Computation, m: Month) => number;

/** Is, some day of the month, from `min` to `max` years old, both included. */
export const deCetAge =
  (min: Limit, max: Limit): Kind =>
  (c, m, who) => {
    const months = ageEnMois(c, m, who);
    return months + 1 >= min(c, m) * 12 && months < (max(c, m) + 1) * 12;
  };

/** What is under an age is, at most, one year less. */
export const moinsDe =
  (limit: Limit): Limit =>
  (c, m) =>
    limit(c, m) - 1;

/** Age, in years, that the oldest member reaches by the end of the month. */
export const ageMaximal = familyFact("membres.age_maximal", (c, m) => {
  let oldest = 0;
  for (const group of [c.adults, c.children])
    for (const who of group) oldest = Math.max(oldest, Math.floor((ageEnMois(c, m, who) + 1) / 12));
  return oldest;
});
