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

/** The three figures of a salary, EUR a month; those given are kept, the others follow from the net. */
export function salary(incomes: Incomes, rates: ConversionRates) {
  const net = incomes.salaire_net ?? (incomes.salaire_brut ?? 0) * rates.salaire_net_sur_brut;
  const taxableOverNet = 1 + (rates.csg_crds_imposable * rates.assiette_csg) / rates.salaire_net_sur_brut;
  return {
    net,
    brut: incomes.salaire_brut ?? net / rates.salaire_net_sur_brut,
    imposable: incomes.salaire_imposable ?? net * taxableOverNet,
  };
}

/** Unemployment allowance, EUR a month. */
export function unemployment(incomes: Incomes, rates: ConversionRates) {
  const net = incomes.chomage_net ?? 0;
  const taxableOverNet = 1 + (rates.csg_crds_imposable * rates.assiette_csg) / rates.chomage_net_sur_brut;
  return { net, imposable: incomes.chomage_imposable ?? net * taxableOverNet };
}

/** Pension, EUR a month. */
export function pension(incomes: Incomes, rates: ConversionRates) {
  const net = incomes.retraite_nette ?? 0;
  const exempt = net < rates.retraite_seuil_exoneration;
  const brute = incomes.retraite_brute ?? (exempt ? net : net / rates.retraite_nette_sur_brute);
  return {
    nette: net,
    brute,
    imposable: incomes.retraite_imposable ?? (exempt ? brute : brute * rates.retraite_imposable_sur_brute),
  };
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
  return (
    (incomes.chiffre_affaires_auto_entrepreneur ?? 0) * (1 - shares[incomes.nature_auto_entrepreneur ?? "services"])
  );
}
