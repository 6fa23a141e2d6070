import { type Month, monthOf, yearOf } from "../household/month";
import type { Computation } from "./computation";
import { familyFact, figure, type PersonFact, personFact } from "./facts";
import type { IncomeFact } from "./incomes";
import { indemnitesJournalieres } from "./indemnites-journalieres";
import {
  activite,
  beneficeAutoEntrepreneur,
  chomageImposable,
  pensionAlimentaireRecue,
  pensionAlimentaireVersee,
  pensionInvalidite,
  retraiteImposable,
  salaireImposable,
  situationFamiliale,
} from "./situation";

/**
 * Revenus imposables : CGI articles 83 3° (deduction of 10 % for professional expenses) and 158 5 a (of 10 % on pensions).
 *
 * The facts of a year are read at its January: `salairesNets(c, janvier(m, 2), who)` is the year before last.
 */
const SALAIRES_TAUX = figure("revenu_imposable.deduction_salaires_taux");
const SALAIRES_MINIMUM = figure("revenu_imposable.deduction_salaires_minimum");
const SALAIRES_MAXIMUM = figure("revenu_imposable.deduction_salaires_maximum");
const PENSIONS_TAUX = figure("revenu_imposable.deduction_pensions_taux");
const PENSIONS_MINIMUM = figure("revenu_imposable.deduction_pensions_minimum");
const PENSIONS_MAXIMUM = figure("revenu_imposable.deduction_pensions_maximum");
const SMIC = figure("commun.smic_horaire_brut");
const HEURES = figure("commun.heures_mensuelles_temps_plein");

/** January of the year `yearsBack` before the year of `month`: `janvier(m, 2)` opens the year N-2. */
export const janvier = (month: Month, yearsBack: number): Month => monthOf(yearOf(month) - yearsBack, 1);

/** A monthly amount summed over the months from `first` to `last`, both included. */
export function somme(
  fact: PersonFact<number> | IncomeFact,
  c: Computation,
  first: Month,
  last: Month,
  who: number,
): number {
  if ("over" in fact) return fact.over(c, first, last, who);
  let sum = 0;
  for (let month = first; month <= last; month++) sum += fact(c, month, who);
  return sum;
}

/**
 * Salaries and unemployment benefit of a year (EUR) after the deduction for professional expenses, which is rounded to
 * the euro, has a floor and a ceiling, and never makes the income negative.
 */
export function salairesApresDeduction(c: Computation, year: Month, amount: number): number {
  const share = Math.max(SALAIRES_TAUX(c, year) * amount, SALAIRES_MINIMUM(c, year));
  return Math.max(0, amount - Math.round(Math.min(share, SALAIRES_MAXIMUM(c, year))));
}

/** Pensions of a year (EUR) after the deduction of 10 %, before the ceiling that holds for the whole tax household. */
export function pensionsApresDeduction(c: Computation, year: Month, amount: number): number {
  return Math.max(0, amount - Math.round(Math.max(PENSIONS_TAUX(c, year) * amount, PENSIONS_MINIMUM(c, year))));
}

/**
 * Taxable earnings as an employee of the twelve months that begin with `first`: what an apprentice earns is taxable above
 * the SMIC of a year of full time only (CGI 81 bis). EUR a year.
 */
export function salairesImposables(c: Computation, first: Month, who: number): number {
  let apprentice = 0;
  let other = 0;
  for (let month = first; month < first + 12; month++) {
    const pay = salaireImposable(c, month, who);
    if (pay > 0 && activite(c, month, who) === "apprenti") apprentice += pay;
    else other += pay;
  }
  return apprentice > 0 ? other + Math.max(0, apprentice - SMIC(c, first) * HEURES(c, first) * 12) : other;
}

/** Taxable earnings from work as an employee of the year that `m` opens, EUR a year. */
export const revenusProfessionnels = personFact("revenu_imposable.revenus_professionnels", salairesImposables);

/** Taxable salaries, unemployment benefit and daily allowances (CGI 80 quinquies) of the year that `m` opens, EUR a year. */
export const salaires = personFact(
  "revenu_imposable.salaires",
  (c, m, who) =>
    revenusProfessionnels(c, m, who) +
    somme(chomageImposable, c, m, m + 11, who) +
    somme(indemnitesJournalieres, c, m, m + 11, who),
);

/** Taxable pensions of the year that `m` opens: retirement, disability, maintenance received; EUR a year. */
export const pensions = personFact(
  "revenu_imposable.pensions",
  (c, m, who) =>
    somme(retraiteImposable, c, m, m + 11, who) +
    somme(pensionInvalidite, c, m, m + 11, who) +
    somme(pensionAlimentaireRecue, c, m, m + 11, who),
);

/** Salaries and unemployment benefit after deduction, EUR a year. */
export const salairesNets = personFact("revenu_imposable.salaires_nets", (c, m, who) =>
  salairesApresDeduction(c, m, salaires(c, m, who)),
);

/** Pensions after deduction, EUR a year. */
export const pensionsNettes = personFact("revenu_imposable.pensions_nettes", (c, m, who) =>
  pensionsApresDeduction(c, m, pensions(c, m, who)),
);

/** Taxable profit of a micro-business, after its flat-rate deduction, EUR a year. */
export const benefices = personFact("revenu_imposable.benefices", (c, m, who) =>
  somme(beneficeAutoEntrepreneur, c, m, m + 11, who),
);

/** Salaries, pensions and profits of a person after deductions, EUR a year. */
export const revenuNet = personFact(
  "revenu_imposable.revenu_net",
  (c, m, who) => salairesNets(c, m, who) + pensionsNettes(c, m, who) + benefices(c, m, who),
);

/** Maintenance paid in the year that `m` opens (CGI 156 II 2°), EUR a year. */
export const pensionsVersees = personFact("revenu_imposable.pensions_versees", (c, m, who) =>
  somme(pensionAlimentaireVersee, c, m, m + 11, who),
);

/** Earnings from work after deduction, unemployment benefit apart, EUR a year. */
export const revenusProfessionnelsNets = personFact(
  "revenu_imposable.revenus_professionnels_nets",
  (c, m, who) => salairesApresDeduction(c, m, revenusProfessionnels(c, m, who)) + benefices(c, m, who),
);

/** True when both adults file one tax return. */
export const declarationCommune = familyFact("revenu_imposable.declaration_commune", (c, m) => {
  const situation = situationFamiliale(c, m);
  return situation === "marie" || situation === "pacse";
});

/** What the deduction on pensions exceeds its ceiling by, added back to the income, EUR a year. */
export const excedentDeductionPensions = familyFact("revenu_imposable.excedent_deduction_pensions", (c, m) => {
  const ceiling = PENSIONS_MAXIMUM(c, m);
  const deducted = (who: number) => pensions(c, m, who) - pensionsNettes(c, m, who);
  let together = 0;
  let apart = 0;
  for (const who of c.adults) {
    together += deducted(who);
    apart += Math.max(0, deducted(who) - ceiling);
  }
  return declarationCommune(c, m) ? Math.max(0, together - ceiling) : apart;
});
