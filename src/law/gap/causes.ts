import type { Household } from "../../household/household";
import type { Month } from "../../household/month";
import type { Law } from "../law";
import { figureSlots } from "../slots";
import { amountIn, type Candidate, type Case, candidatesOf } from "./candidates";
import { incomeDifference } from "./income";

/** Why what is granted is not what is estimated; `fits` when, worked out, it gives the amount granted to the euro. */
export type Cause =
  /** The contribution to the social debt, taken from this aid. */
  | { readonly kind: "crds"; readonly fits: true }
  /** Several months paid at once. */
  | { readonly kind: "arrears"; readonly fits: boolean; readonly months: number | null }
  | { readonly kind: Candidate["kind"]; readonly fits: boolean; readonly month: Month | null }
  /** Income counted as so much more a month than was said here; less, below zero. */
  | { readonly kind: "income"; readonly fits: boolean; readonly difference: number | null }
  | { readonly kind: "recovered_debt" | "paid_to_landlord" | "first_months" | "stale_figure"; readonly fits: false };

export interface Gap {
  /** EUR a payment, as the law gives it from what is known. */
  readonly estimated: number;
  /** The most likely first; none when both are the same, to the euro. */
  readonly causes: readonly Cause[];
}

/** To the euro: letters round, and so does the law, each in its own way. */
const SAME = 1;
const MOST_MONTHS = 6;
const CRDS = figureSlots.of("commun.crds_taux");

/**
 * The likely causes of a gap between what was granted of an aid and what is estimated; null when the law cannot work
 * the aid out. What gives the amount granted comes first; then what goes the same way, the most common first.
 * @param granted EUR a payment: a month, or a year for an aid of once a year.
 */
export function causesOfGap(
  law: Law,
  { household, month, aid }: { readonly household: Household; readonly month: Month; readonly aid: string },
  granted: number,
  options: { readonly stale: boolean },
): Gap | null {
  const one: Case = { law, household, month, aid };
  const estimated = amountIn(one, household, month);
  if (estimated === null) return null;
  const crds = law.aid(aid).aid.before_crds ? law.parameters.inForce(CRDS, month).value : 0;
  const gives = (amount: number) => [amount, amount * (1 - crds)].some((each) => Math.abs(each - granted) < SAME);
  const afterCrds = estimated * (1 - crds);
  // Half a euro is nearer to the one or to the other.
  if (crds > 0 && Math.abs(afterCrds - granted) < Math.min(SAME, Math.abs(estimated - granted)))
    return { estimated, causes: [{ kind: "crds", fits: true }] };
  if (Math.abs(estimated - granted) < SAME) return { estimated, causes: [] };

  const sign = Math.sign(granted - estimated);
  const candidates = candidatesOf(one).filter(({ amount }) => Math.sign(amount - estimated) === sign);
  const fitting: Cause[] = [
    ...(granted === 0 ? [] : arrears(granted, estimated, gives)),
    ...candidates
      .filter(({ amount }) => gives(amount))
      .map(({ kind, month }) => ({ kind, month, fits: true }) as const),
  ];
  const difference = granted > 0 && fitting.length === 0 ? incomeDifference(one, granted / (1 - crds)) : null;
  const likely = likelyCauses(one, sign, candidates, difference, options.stale);
  return { estimated, causes: onceEach([...fitting, ...likely]) };
}

/** A payment of several months, when the claim was decided late. */
function arrears(granted: number, estimated: number, gives: (amount: number) => boolean): Cause[] {
  for (let months = 2; months <= MOST_MONTHS; months++)
    if (estimated > 0 && granted > estimated && gives(estimated * months))
      return [{ kind: "arrears", fits: true, months }];
  return [];
}

function likelyCauses(
  { law, aid }: Case,
  sign: number,
  candidates: readonly Candidate[],
  difference: number | null,
  stale: boolean,
): Cause[] {
  const { renewal, id, rhythm } = law.aid(aid).aid;
  const quarterly = renewal === "quarterly_declaration";
  const custody = candidates.find(({ kind }) => kind.endsWith("custody"));
  const income: Cause = { kind: "income", fits: difference !== null, difference };
  const quarter: Cause[] = quarterly ? [{ kind: "earlier_quarter", fits: false, month: null }] : [];
  const less: Cause[] = [
    ...(id === "aide_logement" ? [{ kind: "paid_to_landlord", fits: false } as const] : []),
    { kind: "recovered_debt", fits: false },
    ...quarter,
    income,
    ...(rhythm === "monthly" ? [{ kind: "first_months", fits: false } as const] : []),
  ];
  const more: Cause[] = [
    ...quarter,
    income,
    ...(rhythm === "monthly" ? [{ kind: "arrears", fits: false, months: null } as const] : []),
  ];
  return [
    ...(sign < 0 ? less : more),
    ...(custody ? [{ kind: custody.kind, fits: false, month: null }] : []),
    ...(stale ? [{ kind: "stale_figure", fits: false } as const] : []),
  ];
}

/** The first of each kind: that which fits. */
const onceEach = (causes: readonly Cause[]): Cause[] =>
  causes.filter(({ kind }, rank) => causes.findIndex((each) => each.kind === kind) === rank);
