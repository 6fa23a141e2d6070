import { type Household, readHousehold } from "../household/household";
import { type Month, parseMonth } from "../household/month";
import type { HouseholdInput } from "../household/schema";
import type { CompiledAid } from "./compiled-aid";
import type { LinkedLaw } from "./computation";
import { LawError } from "./errors";
import { MemoisedComputation } from "./memoised-computation";

const LOGEMENT = { statut: "locataire_hlm", loyer: 300 } as const;

/** Households that together reach every aid: alone, and a couple with children and every kind of income. */
const PROBES: readonly HouseholdInput[] = [
  { situation_familiale: "celibataire", adultes: [{ date_naissance: "1990-01-01" }], logement: LOGEMENT },
  {
    situation_familiale: "marie",
    adultes: [
      {
        date_naissance: "1990-01-01",
        activite: "salarie",
        revenus: { salaire_net: 900, pension_alimentaire_recue: 50 },
      },
      { date_naissance: "1955-01-01", activite: "retraite", revenus: { retraite_nette: 500, chomage_net: 100 } },
    ],
    enfants: [{ date_naissance: "2010-01-01" }, { date_naissance: "2018-01-01" }],
    logement: LOGEMENT,
  },
];

/**
 * Computes every aid and every condition of the probes, for the month of the latest figure.
 * @throws LawError LAW_CYCLE when a fact rests on itself in the same month; other faults concern one aid, and are left
 * to the estimate that meets them.
 */
export function refuseCycles(law: LinkedLaw & { readonly aids: readonly CompiledAid[] }): void {
  const month = latestMonth(law);
  for (const probe of PROBES) {
    const household: Household = readHousehold(probe, month);
    for (const aid of law.aids) {
      const c = new MemoisedComputation(law, household, month);
      try {
        aid.verdict(c, month);
        aid.due(c, month);
        aid.outputs(c, month);
      } catch (error) {
        if (!(error instanceof LawError) || error.code === "LAW_CYCLE") throw error;
      }
    }
  }
}

function latestMonth({ parameters }: LinkedLaw): Month {
  const dates = parameters.all.flatMap(({ values }) => values.map(({ since }) => since));
  return parseMonth(dates.reduce((latest, since) => (since > latest ? since : latest), "2026-01-01"));
}
