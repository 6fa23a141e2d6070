import { type Month, monthOf, parseMonth, yearOf } from "../../household/month";
import type { Computation } from "../computation";
import { type FamilyFact, familyFact, figure, personFact } from "../facts";
import { revenuFiscalReference } from "../revenu-fiscal-reference";
import { declarationCommune, janvier } from "../revenu-imposable";
import { childOf } from "../situation";

/**
 * Bourses nationales de collège and d'études du second degré de lycée: code de l'éducation D.531-4 to D.531-7 and
 * D.531-20 to D.531-29; arrêtés of 22 March 2016 (ceilings).
 */

type Figure = (c: Computation, month: Month) => number;

const BMAF = figure("commun.bmaf");
const SMIC = figure("commun.smic_horaire_brut");

/** Ages usually reached in the first year of collège and of lycée, and in the last one. */
const AGE_COLLEGE = figure("bourses.age_college");
const AGE_LYCEE = figure("bourses.age_lycee");
const AGE_TERMINALE = figure("bourses.age_terminale");

/** Ceilings are given for one child to eight children or more. */
const CHILDREN = [1, 2, 3, 4, 5, 6, 7, 8] as const;
/** D.531-4, D.531-21: incomes are those of the last calendar year, and ceilings follow the SMIC of its July. */
const YEARS_BACK = 1;
const JULY = 7;
/** Grants are paid by term: amounts are rounded to three times a whole number of euros. */
const TERMS = 3;

interface Echelon {
  readonly taux: Figure;
  readonly plafonds: readonly Figure[];
}

/** The `count` steps of a grant, from the lowest amount (and highest ceiling) to the highest. */
const echelons = (bourse: string, count: number): Echelon[] =>
  Array.from({ length: count }, (_, index) => ({
    taux: figure(`${bourse}.taux_${index + 1}`),
    plafonds: CHILDREN.map((children) => figure(`${bourse}.plafond_${index + 1}_${children}`)),
  }));

const COLLEGE = echelons("bourse_college", 3);
const LYCEE = echelons("bourse_lycee", 6);

/**
 * D.531-4, D.531-21: the reference income on the tax notice of the persons who have charge of the pupil; that of both
 * partners, when each files a return. EUR a year.
 */
export const revenu = familyFact("bourses.revenu", (c, m) => {
  const year = janvier(m, YEARS_BACK);
  if (declarationCommune(c, m)) return revenuFiscalReference(c, year, 0);
  let sum = 0;
  for (const who of c.adults) sum += revenuFiscalReference(c, year, who);
  return sum;
});

/** D.531-4: children on the tax notice, born by the end of the year of the incomes. */
export const nbEnfants = familyFact("bourses.nb_enfants", (c, m) => {
  let count = 0;
  for (const who of c.children)
    if (parseMonth(childOf(c, who)?.date_naissance ?? "") < janvier(m, YEARS_BACK - 1)) count++;
  return count;
});

/** The level of a pupil; when it is not said, that of the age reached in the year, for a child who does not work. */
export const scolarite = personFact("bourses.scolarite", (c, m, who) => {
  const child = childOf(c, who);
  if (!child || child.scolarite === null) return "aucune";
  if (child.scolarite !== undefined) return child.scolarite;
  const reached = yearOf(m) - yearOf(parseMonth(child.date_naissance));
  if (reached < AGE_COLLEGE(c, m) || reached > AGE_TERMINALE(c, m)) return "aucune";
  if (reached < AGE_LYCEE(c, m)) return "college";
  return child.activite === undefined || child.activite === "etudiant" ? "lycee" : "aucune";
});

function nbEleves(c: Computation, m: Month, level: string): number {
  let count = 0;
  for (const who of c.children) if (scolarite(c, m, who) === level) count++;
  return count;
}

/** Children at a collège. */
export const nbCollegiens = familyFact("bourse_college.nb_eleves", (c, m) => nbEleves(c, m, "college"));
/** Children at a lycée. */
export const nbLyceens = familyFact("bourse_lycee.nb_eleves", (c, m) => nbEleves(c, m, "lycee"));

/** The ceiling of a step: a coefficient of the hourly SMIC, rounded to the euro; EUR a year. */
function plafondDe(c: Computation, m: Month, echelon: Echelon | undefined): number {
  const row = Math.min(Math.max(nbEnfants(c, m), 1), CHILDREN.length) - 1;
  const july = monthOf(yearOf(m) - YEARS_BACK, JULY);
  return Math.round((echelon?.plafonds[row]?.(c, m) ?? 0) * SMIC(c, july));
}

/** The amount of one pupil: a share of the BMAF of January, by term; EUR a year. */
function montantDe(c: Computation, m: Month, steps: readonly Echelon[]): number {
  const step = steps.findLast((echelon) => revenu(c, m) <= plafondDe(c, m, echelon));
  return step ? Math.round((step.taux(c, m) * BMAF(c, janvier(m, 0))) / TERMS) * TERMS : 0;
}

/** The ceiling of the first step, EUR a year. */
export const plafondCollege = familyFact("bourse_college.plafond", (c, m) => plafondDe(c, m, COLLEGE[0]));
export const plafondLycee = familyFact("bourse_lycee.plafond", (c, m) => plafondDe(c, m, LYCEE[0]));

/** D.531-7, EUR a year for all pupils. */
export const montantCollege: FamilyFact<number> = familyFact(
  "bourse_college.montant",
  (c, m) => nbCollegiens(c, m) * montantDe(c, m, COLLEGE),
);
/** D.531-29, EUR a year for all pupils. */
export const montantLycee: FamilyFact<number> = familyFact(
  "bourse_lycee.montant",
  (c, m) => nbLyceens(c, m) * montantDe(c, m, LYCEE),
);
