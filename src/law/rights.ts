import type { Household } from "../household/household";
import type { Month } from "../household/month";
import type { CalculationStep } from "./calculation";
import type { CompiledAid, Range } from "./compiled-aid";
import type { Computation } from "./computation";
import { LawError } from "./errors";
import type { Law } from "./law";
import { MemoisedComputation } from "./memoised-computation";
import { afterRevision, type MayChange } from "./near-threshold";
import type { FigureUsed } from "./parameters";
import type { Reason, Verdict } from "./verdict";

/** `to_ask`: nothing known here rules it out, and whoever delivers it decides. */
export type RightStatus = "yes" | "no" | "to_confirm" | "to_ask" | "failed";

/** What the law gives a household of one aid. */
export interface Right {
  readonly aid: string;
  readonly status: RightStatus;
  readonly amount: Range;
  readonly variant: string | null;
  readonly reasons: readonly Reason[];
  /** How the amount is made up; empty where there is none, or where it is not known enough. */
  readonly calculation: readonly CalculationStep[];
  readonly figures: readonly FigureUsed[];
  /** True when a figure it rests on is past its revision date. */
  readonly stale: boolean;
  /** True when it would be otherwise, were that figure revised as it may be: it is left open for that. */
  readonly nearThreshold: boolean;
  /** True when it is to confirm though none of the possible households that were looked at has it. */
  readonly unlikely?: true;
  /** Questions answered by "je ne sais pas" that leave it open; the dialogue finds them, the law knows of none. */
  readonly missing?: readonly string[];
  /** True when it may be more than the maximum, which is that of the highest amount tried of one that is not known. */
  readonly orMore?: true;
  /** EUR a payment, where the likeliest is supposed of what is not known; the dialogue finds it too. */
  readonly likely?: number;
  /** Questions answered by "je ne sais pas" of which what is supposed weighs on what is likely. */
  readonly restsOn?: readonly string[];
  /** Set when `status` is `failed`: the other aids stand. */
  readonly fault: string | null;
}

/** A household's rights for a month: the bilan. */
export interface Rights {
  readonly month: Month;
  readonly lawVersion: string;
  readonly rights: readonly Right[];
}

export interface RightsOptions {
  /** Aids switched off by a flag: they are neither computed for show nor shown. */
  readonly switchedOff?: ReadonlySet<string>;
}

/** The rights of a household fully known, through the compiled rules. */
export function assess(law: Law, household: Household, month: Month, options: RightsOptions = {}): Rights {
  const c = new MemoisedComputation(law, household, month, { traceFigures: true });
  return bilan(law, household, month, options, (aid) => rightOf(aid, c, month, null));
}

export function bilan(
  law: Law,
  household: Household,
  month: Month,
  { switchedOff }: RightsOptions,
  right: (aid: CompiledAid) => Right,
): Rights {
  const shown = law.aids.filter((aid) => !switchedOff?.has(aid.aid.id));
  const rights = shown.map(right);
  if (!rights.some(({ stale }) => stale)) return { month, lawVersion: law.version, rights };
  const mayChange = afterRevision(law, household, month);
  return { month, lawVersion: law.version, rights: rights.map((each) => cautious(each, law.aid(each.aid), mayChange)) };
}

/** A yes or a no that rests on figures whose revision is overdue is left open where that revision may change it. */
function cautious(right: Right, aid: CompiledAid, mayChange: MayChange): Right {
  const { status, stale, amount } = right;
  if (!stale || (status !== "yes" && status !== "no") || !mayChange(aid, status === "yes")) return right;
  const leftOpen = aid.aid.decided_by === "law" ? "to_confirm" : "to_ask";
  return { ...right, status: leftOpen, amount: { ...amount, min: 0 }, nearThreshold: true };
}

const NOTHING: Range = { min: 0, max: 0 };
/** What an aid is whose conditions all hold. */
const OPEN = { law: "yes", deliverer: "to_ask" } as const;

/** `verdict`: what decided, when it was not the compiled rules. */
export function rightOf(aid: CompiledAid, c: Computation, month: Month, verdict: Verdict | null): Right {
  try {
    const { value, figures } = c.tracing(() => {
      // Read whoever decided: the figures are those that the conditions rest on.
      const own = aid.verdict(c, month);
      const { open, toConfirm, reasons } = verdict ?? own;
      return {
        open,
        toConfirm,
        amount: open ? aid.given(c, month) : NOTHING,
        variant: aid.variant(c, month),
        calculation: open ? aid.calculation(c, month) : [],
        reasons,
      };
    });
    return {
      aid: aid.aid.id,
      status: value.toConfirm ? "to_confirm" : value.open ? OPEN[aid.aid.decided_by] : "no",
      amount: value.amount,
      variant: value.variant,
      reasons: value.reasons,
      calculation: value.calculation,
      figures,
      stale: figures.some((figure) => figure.stale),
      nearThreshold: false,
      fault: null,
    };
  } catch (error) {
    if (!(error instanceof LawError)) throw error;
    return {
      aid: aid.aid.id,
      status: "failed",
      amount: NOTHING,
      variant: null,
      reasons: [],
      calculation: [],
      figures: [],
      stale: false,
      nearThreshold: false,
      fault: error.code,
    };
  }
}
