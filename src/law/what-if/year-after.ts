import type { Household } from "../../household/household";
import { type Month, monthsBetween } from "../../household/month";
import type { Aid } from "../aid";
import type { CompiledAid } from "../compiled-aid";
import type { Law } from "../law";
import { MemoisedComputation } from "../memoised-computation";
import { applyChange, type Change } from "./change";
import { countedAids, type Income, incomeIn } from "./income";
import { type Limit, limitsOf } from "./limits";

/** A month without the change and with it. */
export interface MonthCompared {
  readonly month: Month;
  readonly before: Income;
  readonly after: Income;
}

/** What a change does from its month to the same month a year later. */
export interface YearAfter {
  /** Thirteen: the month of the change, and the twelve that follow. */
  readonly months: readonly MonthCompared[];
  /** Aids given once because of it, EUR; apart, for they are no monthly income. */
  readonly once: readonly { readonly aid: string; readonly amount: number }[];
  /** Rent or loan payment without charges, EUR a month: what is left to live on is less that. */
  readonly rent: { readonly before: number; readonly after: number };
  /** What these figures leave out or cannot express, to be said beside them. */
  readonly limits: readonly Limit[];
}

const A_YEAR = 12;

/**
 * For how many months an amount stands once it is settled, by how the aid is renewed (CASF R.262-18, CSS R.843-2: the
 * quarter; CSS L.861-5: the year of the complementary health cover). Other aids are looked at each month.
 */
const STANDS: Partial<Record<Aid["renewal"], number>> = { quarterly_declaration: 3, yearly_claim: 12 };

/**
 * The household month by month, as if nothing happened and as if the change did, from `from` on. The law's own delays
 * show: reference quarters, sliding years, incomes of the year before last.
 */
export function yearAfter(
  law: Law,
  household: Household,
  change: Change,
  from: Month,
  { switchedOff }: { readonly switchedOff?: ReadonlySet<string> } = {},
): YearAfter {
  const aids = countedAids(law, switchedOff);
  const changed = applyChange(household, change, from);
  const before = incomes(law, household, from, aids);
  const after = incomes(law, changed, from, aids);
  const months = monthsBetween(from, from + A_YEAR).flatMap((month, index) => {
    const [without, withIt] = [before[index], after[index]];
    return without && withIt ? [{ month, before: without, after: withIt }] : [];
  });
  return {
    months,
    once: givenOnce(law, household, changed, from, switchedOff),
    rent: { before: household.logement.loyer, after: changed.logement.loyer },
    limits: limitsOf(household, change, from, months),
  };
}

function incomes(law: Law, household: Household, from: Month, aids: readonly CompiledAid[]): Income[] {
  const c = new MemoisedComputation(law, household, from);
  const settled = new Map<string, Month>();
  /** The month in which what is paid now was settled: an aid that is not due may be claimed at any time. */
  const lookedAt = (month: Month) => (each: CompiledAid) => {
    const stands = STANDS[each.aid.renewal];
    if (stands === undefined) return month;
    const claim = claimOf(each.aid);
    const last = settled.get(claim);
    const holds = last !== undefined && month - last < stands;
    if (holds && (last === month || aids.some((one) => claimOf(one.aid) === claim && one.isOpen(c, last)))) return last;
    settled.set(claim, month);
    return month;
  };
  return monthsBetween(from, from + A_YEAR).map((month) => incomeIn(c, month, aids, lookedAt(month)));
}

/** What is claimed together: one declaration a quarter for RSA and prime d'activité, one form for both covers. */
const claimOf = ({ id, form_of, renewal }: Aid): string =>
  renewal === "quarterly_declaration" ? renewal : (form_of ?? id);

/** A birth grant is due before the birth (CSS L.531-2): the months around the change are looked at. */
const MONTHS_BEFORE = 3;

function givenOnce(
  law: Law,
  household: Household,
  changed: Household,
  from: Month,
  switchedOff: ReadonlySet<string> | undefined,
): { aid: string; amount: number }[] {
  const highest = (one: Household, id: string) => {
    const c = new MemoisedComputation(law, one, from);
    return Math.max(...monthsBetween(from - MONTHS_BEFORE, from).map((month) => law.due(id, c, month)));
  };
  return law.aids.flatMap(({ aid }) => {
    if (aid.rhythm !== "once" || aid.decided_by !== "law" || switchedOff?.has(aid.id)) return [];
    const amount = highest(changed, aid.id);
    return amount > highest(household, aid.id) ? [{ aid: aid.id, amount }] : [];
  });
}
