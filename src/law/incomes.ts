import type { ConversionRates, MicroShares } from "../household/conversions";
import type { Month } from "../household/month";
import { type Period, periodAt } from "../household/periods";
import type { Incomes } from "../household/schema";
import type { Computation } from "./computation";
import { figure, type PersonFact, personReading } from "./facts";

/** An income of a person, EUR a month: in all the months of a period of their life the same, but for what converts it. */
export interface IncomeFact extends PersonFact<number> {
  /** Summed over the months from `first` to `last`, both included. */
  over(c: Computation, first: Month, last: Month, who: number): number;
}

const NO_INCOME: Incomes = {};

/** When an income was what it was. */
type Earned = Pick<Period, "depuis" | "revenus">;

/** The periods of an adult; a child has only the salary of its present job, as far back as is asked. */
function periodsOf(c: Computation, who: number): readonly Earned[] {
  const { adultes, enfants } = c.household;
  const adult = adultes[who];
  if (adult) return adult.periodes;
  const salaire_net = enfants[who - adultes.length]?.salaire_net;
  return [{ depuis: null, revenus: salaire_net === undefined ? NO_INCOME : { salaire_net } }];
}

/** Incomes of a person in a month. */
export const incomesOf = (c: Computation, month: Month, who: number): Incomes =>
  periodAt(periodsOf(c, who), month).revenus;

const SALAIRE_NET_SUR_BRUT = figure("conversion.salaire_net_sur_brut");
const CSG_CRDS_IMPOSABLE = figure("conversion.csg_crds_imposable");
const ASSIETTE_CSG = figure("conversion.assiette_csg");
const CHOMAGE_NET_SUR_BRUT = figure("conversion.chomage_net_sur_brut");
const RETRAITE_SEUIL = figure("conversion.retraite_seuil_exoneration");
const RETRAITE_NETTE_SUR_BRUTE = figure("conversion.retraite_nette_sur_brute");
const RETRAITE_IMPOSABLE_SUR_BRUTE = figure("conversion.retraite_imposable_sur_brute");
const MICRO_VENTE = figure("conversion.micro_abattement_vente");
const MICRO_SERVICES = figure("conversion.micro_abattement_services");
const MICRO_LIBERAL = figure("conversion.micro_abattement_liberal");

/** Read one by one: a figure that an income does without is neither looked up nor shown. */
class Rates implements ConversionRates, MicroShares {
  constructor(
    readonly c: Computation,
    public month: Month,
  ) {}
  get salaire_net_sur_brut() {
    return SALAIRE_NET_SUR_BRUT(this.c, this.month);
  }
  get csg_crds_imposable() {
    return CSG_CRDS_IMPOSABLE(this.c, this.month);
  }
  get assiette_csg() {
    return ASSIETTE_CSG(this.c, this.month);
  }
  get chomage_net_sur_brut() {
    return CHOMAGE_NET_SUR_BRUT(this.c, this.month);
  }
  get retraite_seuil_exoneration() {
    return RETRAITE_SEUIL(this.c, this.month);
  }
  get retraite_nette_sur_brute() {
    return RETRAITE_NETTE_SUR_BRUTE(this.c, this.month);
  }
  get retraite_imposable_sur_brute() {
    return RETRAITE_IMPOSABLE_SUR_BRUTE(this.c, this.month);
  }
  get vente() {
    return MICRO_VENTE(this.c, this.month);
  }
  get services() {
    return MICRO_SERVICES(this.c, this.month);
  }
  get liberal() {
    return MICRO_LIBERAL(this.c, this.month);
  }
}

/** Declares `name` as an income of a person, EUR a month, as given or worked out from another one. */
export function income(name: string, convert: (incomes: Incomes, rates: Rates) => number): IncomeFact {
  const inMonth = personReading(name, (c, m, who) => convert(incomesOf(c, m, who), new Rates(c, m)));
  return Object.assign(inMonth, {
    over(c: Computation, first: Month, last: Month, who: number): number {
      let sum = 0;
      const periods = periodsOf(c, who);
      // From the oldest on: the amounts are added in the order of the months.
      for (let index = periods.length - 1; index >= 0; index--) {
        const { depuis, revenus } = periods[index] ?? { depuis: null, revenus: NO_INCOME };
        const until = Math.min(last, (periods[index - 1]?.depuis ?? last + 1) - 1);
        const rates = new Rates(c, Math.max(first, depuis ?? first));
        // A rate only multiplies: what is nothing in one month of a period is nothing in all.
        if (rates.month > until || convert(revenus, rates) === 0) continue;
        for (; rates.month <= until; rates.month++) sum += convert(revenus, rates);
      }
      return sum;
    },
  });
}
