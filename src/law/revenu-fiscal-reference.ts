import { type Month, parseMonth, yearOf } from "../household/month";
import type { Computation } from "./computation";
import { figure, personFact } from "./facts";
import { declarationCommune, pensions, pensionsNettes, pensionsVersees, revenuNet } from "./revenu-imposable";
import { adultOf } from "./situation";

/**
 * Revenu fiscal de référence (CGI 1417 IV) of the tax household of an adult, for the year that `m` opens: net taxable
 * income, after the deduction of those over 65 (CGI 157 bis).
 */

const PENSIONS_MAXIMUM = figure("revenu_imposable.deduction_pensions_maximum");
const AGE = figure("revenu_fiscal_reference.abattement_age");
const PLAFOND_PLEIN = figure("revenu_fiscal_reference.abattement_plein_plafond");
const ABATTEMENT_PLEIN = figure("revenu_fiscal_reference.abattement_plein");
const PLAFOND_REDUIT = figure("revenu_fiscal_reference.abattement_reduit_plafond");
const ABATTEMENT_REDUIT = figure("revenu_fiscal_reference.abattement_reduit");

/** The tax household of each adult: the couple that files together, or the adult alone. */
const dansLeFoyerDe = (c: Computation, m: Month, who: number, other: number): boolean =>
  other === who || declarationCommune(c, m);

/** Children are on the tax return of the first adult. */
const avecLesEnfants = (c: Computation, m: Month, who: number): boolean => dansLeFoyerDe(c, m, who, 0);

/** Net income of the tax household, EUR a year; the deduction on pensions has one ceiling for all (CGI 158 5 a). */
export const revenuNetGlobal = personFact("revenu_fiscal_reference.revenu_net_global", (c, m, who) => {
  let income = 0;
  let deducted = 0;
  for (const other of c.adults) {
    if (!dansLeFoyerDe(c, m, who, other)) continue;
    income += revenuNet(c, m, other) - pensionsVersees(c, m, other);
    deducted += pensions(c, m, other) - pensionsNettes(c, m, other);
  }
  if (avecLesEnfants(c, m, who)) for (const child of c.children) income += revenuNet(c, m, child);
  return Math.max(0, income + Math.max(0, deducted - PENSIONS_MAXIMUM(c, m)));
});

/** CGI 157 bis: of age on 31 December of the year. */
const agee = (c: Computation, m: Month, who: number): boolean =>
  yearOf(m) - yearOf(parseMonth(adultOf(c, who)?.date_naissance ?? "")) >= AGE(c, m);

/** CGI 157 bis: a deduction that depends on the income, twice when both are of age; EUR a year. */
export const abattementAge = personFact("revenu_fiscal_reference.abattement_age", (c, m, who) => {
  const income = revenuNetGlobal(c, m, who);
  if (income > PLAFOND_REDUIT(c, m)) return 0;
  const amount = income <= PLAFOND_PLEIN(c, m) ? ABATTEMENT_PLEIN(c, m) : ABATTEMENT_REDUIT(c, m);
  let persons = 0;
  for (const other of c.adults) if (dansLeFoyerDe(c, m, who, other) && agee(c, m, other)) persons++;
  return persons * amount;
});

/** Revenu fiscal de référence of the tax household of `who`, EUR a year. */
export const revenuFiscalReference = personFact("revenu_fiscal_reference.montant", (c, m, who) =>
  Math.max(0, revenuNetGlobal(c, m, who) - abattementAge(c, m, who)),
);

/** Revenu fiscal de référence of each tax household of the home, for the year that `year` opens; EUR a year. */
export function revenuFiscalDuLogement(c: Computation, year: Month): number {
  const returns = declarationCommune(c, year) ? c.adults.slice(0, 1) : c.adults;
  return returns.reduce((sum, who) => sum + revenuFiscalReference(c, year, who), 0);
}
