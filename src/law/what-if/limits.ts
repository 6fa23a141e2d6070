import { type Household, isCouple } from "../../household/household";
import type { Month } from "../../household/month";
import { periodAt } from "../../household/periods";
import type { Change } from "./change";
import type { Income } from "./income";

/**
 * What a comparison leaves out. `quarter`: which month one declares in is not known ; `cover_year`: a cover goes on until
 * its renewal ; `smoothed`: yearly aids are spread over the year ; `combined`: an allowance may go on beside a wage ;
 * `past_dwelling`, `past_couple`: the household of past months is taken to be the new one ; `maintenance`: not fixed yet ;
 * `own_household`: whoever leaves is not counted any more ; `failed`: an aid could not be worked out.
 */
export const LIMITS = [
  "quarter",
  "cover_year",
  "smoothed",
  "combined",
  "past_dwelling",
  "past_couple",
  "own_household",
  "maintenance",
  "failed",
] as const;
export type Limit = (typeof LIMITS)[number];

interface Compared {
  readonly before: Income;
  readonly after: Income;
}

export function limitsOf(
  household: Household,
  change: Change,
  from: Month,
  months: readonly Compared[],
): readonly Limit[] {
  const incomes = months.flatMap(({ before, after }) => [before, after]);
  const paid = (...ids: string[]) => incomes.some(({ aids }) => ids.some((id) => (aids[id] ?? 0) !== 0));
  const moves = change.kind === "move" || (change.kind === "separation" && change.logement !== null);
  const parts = change.kind === "separation" && isCouple(household);
  const holds: Record<Limit, boolean> = {
    quarter: paid("rsa", "prime_activite"),
    cover_year: incomes.some(({ covers }) => covers.length > 0),
    smoothed: paid("ars", "cheque_energie", "bourse_college", "bourse_lycee"),
    combined: change.kind === "work" && (allowanceOf(household, change.who, from) > 0 || paid("are")),
    past_dwelling: moves,
    past_couple: parts,
    own_household: parts,
    maintenance: parts && household.enfants.length > 0 && change.enfants !== "alternes",
    failed: incomes.some(({ failed }) => failed.length > 0),
  };
  return LIMITS.filter((limit) => holds[limit]);
}

function allowanceOf(household: Household, who: number, month: Month): number {
  const adult = household.adultes[who];
  return adult ? (periodAt(adult.periodes, month).revenus.chomage_net ?? 0) : 0;
}
