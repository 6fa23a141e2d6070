import type { Household } from "../../household/household";
import { type Month, parseMonth } from "../../household/month";
import { LawError } from "../errors";
import type { Law } from "../law";
import { MemoisedComputation } from "../memoised-computation";

/** What may make an amount other than the estimate; those that are worked out come with the amount they would give. */
export interface Candidate {
  readonly kind: "earlier_quarter" | "before_revision" | "shared_custody" | "full_custody";
  readonly amount: number;
  /** The month on whose resources and figures it then rests, where that is what differs. */
  readonly month: Month | null;
}

export interface Case {
  readonly law: Law;
  readonly household: Household;
  readonly month: Month;
  readonly aid: string;
}

/** EUR a payment; null when the law cannot work it out. */
export function amountIn({ law, aid }: Case, household: Household, month: Month): number | null {
  try {
    return law.due(aid, new MemoisedComputation(law, household, month), month);
  } catch (error) {
    if (error instanceof LawError) return null;
    throw error;
  }
}

/** Every other way to see the household that is worked out in full. */
export function candidatesOf(one: Case): Candidate[] {
  return [...quarters(one), ...revisions(one), ...custodies(one)].flatMap(({ amount, ...rest }) =>
    amount === null ? [] : [{ ...rest, amount }],
  );
}

type Tried = Omit<Candidate, "amount"> & { readonly amount: number | null };

/** An aid settled by a declaration every three months stands for the two months after (CASF R.262-18, CSS R.843-2). */
function quarters(one: Case): Tried[] {
  if (one.law.aid(one.aid).aid.renewal !== "quarterly_declaration") return [];
  return [1, 2].map((back) => {
    const month = one.month - back;
    return { kind: "earlier_quarter", month, amount: amountIn(one, one.household, month) };
  });
}

/** What was paid before a revision of the year: an old letter, or a payment of the month before. The latest first. */
function revisions(one: Case): Tried[] {
  const { law, household, month, aid } = one;
  const c = new MemoisedComputation(law, household, month, { traceFigures: true });
  const months = tracedFigures(() => c.tracing(() => law.due(aid, c, month)).figures)
    .map(({ since }) => parseMonth(since))
    .filter((since) => month - since < A_YEAR && since <= month);
  return [...new Set(months)]
    .sort((a, b) => b - a)
    .map((since) => ({ kind: "before_revision", month: since, amount: amountIn(one, household, since - 1) }));
}

const A_YEAR = 12;

function tracedFigures<T>(trace: () => readonly T[]): readonly T[] {
  try {
    return trace();
  } catch (error) {
    if (error instanceof LawError) return [];
    throw error;
  }
}

/** One child, or all, in shared custody where they are not; or living here all the time where they are in shared custody. */
function custodies(one: Case): Tried[] {
  const { household, month } = one;
  const tries = (garde_alternee: boolean): Household[] => {
    const others = household.enfants.filter((child) => child.garde_alternee !== garde_alternee);
    const changed = (which: (child: Household["enfants"][number]) => boolean): Household => ({
      ...household,
      enfants: household.enfants.map((child) => (which(child) ? { ...child, garde_alternee } : child)),
    });
    if (others.length === 0) return [];
    const all = changed((child) => others.includes(child));
    return others.length === 1 ? [all] : [all, ...others.map((other) => changed((child) => child === other))];
  };
  const tried = (kind: Tried["kind"], households: readonly Household[]): Tried[] =>
    households.map((each) => ({ kind, month: null, amount: amountIn(one, each, month) }));
  return [...tried("shared_custody", tries(true)), ...tried("full_custody", tries(false))];
}
