import type { Incomes } from "./schema";

/** Shares by which net, gross and taxable incomes follow from one another; figures of `rules/parameters/`. */
export interface ConversionRates {
  /** Net salary as a share of gross. */
  readonly salaire_net_sur_brut: number;
  /** CSG and CRDS that are paid but stay in the taxable income, as a share of gross. */
  readonly csg_crds_imposable: number;
  /** Share of gross salaries and allowances on which CSG and CRDS are levied. */
  readonly assiette_csg: number;
  /** Net unemployment allowance as a share of gross. */
  readonly chomage_net_sur_brut: number;
  /** Net pension, EUR a month, below which nothing is levied. */
  readonly retraite_seuil_exoneration: number;
  readonly retraite_nette_sur_brute: number;
  readonly retraite_imposable_sur_brute: number;
}

// A rate is read only where there is something to convert and no figure was given: `net && …` is nothing of nothing.

/** Net salary, EUR a month. */
export const netSalary = ({ salaire_net, salaire_brut }: Incomes, rates: ConversionRates): number =>
  salaire_net ?? (salaire_brut ? salaire_brut * rates.salaire_net_sur_brut : 0);

/** Gross salary, EUR a month. */
export function grossSalary(incomes: Incomes, rates: ConversionRates): number {
  if (incomes.salaire_brut !== undefined) return incomes.salaire_brut;
  const net = netSalary(incomes, rates);
  return net && net / rates.salaire_net_sur_brut;
}

/** Taxable salary, EUR a month. */
export function taxableSalary(incomes: Incomes, rates: ConversionRates): number {
  if (incomes.salaire_imposable !== undefined) return incomes.salaire_imposable;
  const net = netSalary(incomes, rates);
  return net && net * (1 + (rates.csg_crds_imposable * rates.assiette_csg) / rates.salaire_net_sur_brut);
}

/** Taxable unemployment allowance, EUR a month. */
export function taxableUnemployment(incomes: Incomes, rates: ConversionRates): number {
  if (incomes.chomage_imposable !== undefined) return incomes.chomage_imposable;
  const net = incomes.chomage_net ?? 0;
  return net && net * (1 + (rates.csg_crds_imposable * rates.assiette_csg) / rates.chomage_net_sur_brut);
}

/** Nothing is levied on a small pension. */
const exempt = (net: number, rates: ConversionRates): boolean => net < rates.retraite_seuil_exoneration;

/** Gross pension, EUR a month. */
export function grossPension(incomes: Incomes, rates: ConversionRates): number {
  if (incomes.retraite_brute !== undefined) return incomes.retraite_brute;
  const net = incomes.retraite_nette ?? 0;
  return net && (exempt(net, rates) ? net : net / rates.retraite_nette_sur_brute);
}

/** Taxable pension, EUR a month. */
export function taxablePension(incomes: Incomes, rates: ConversionRates): number {
  if (incomes.retraite_imposable !== undefined) return incomes.retraite_imposable;
  const gross = grossPension(incomes, rates);
  return gross && (exempt(incomes.retraite_nette ?? 0, rates) ? gross : gross * rates.retraite_imposable_sur_brute);
}

/** Shares of the turnover of a micro-business that are not profit, by kind of activity. */
export interface MicroShares {
  readonly vente: number;
  readonly services: number;
  readonly liberal: number;
}

/** Profit of a micro-business, EUR a month: as given, or the turnover less its flat-rate deduction (CGI, 50-0 and 102 ter). */
export function microProfit(incomes: Incomes, shares: MicroShares): number {
  if (incomes.benefice_auto_entrepreneur !== undefined) return incomes.benefice_auto_entrepreneur;
  const turnover = incomes.chiffre_affaires_auto_entrepreneur ?? 0;
  return turnover && turnover * (1 - shares[incomes.nature_auto_entrepreneur ?? "services"]);
}
