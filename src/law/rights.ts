import type { Household } from "../household/household";
import type { Month } from "../household/month";
import type { CompiledAid, Range, Reason } from "./compiled-aid";
import type { Computation } from "./computation";
import { LawError } from "./errors";
import type { Law } from "./law";
import { MemoisedComputation } from "./memoised-computation";
import type { FigureUsed } from "./parameters";

/** `to_ask`: nothing known here rules it out, and whoever delivers it decides. */
export type RightStatus = "yes" | "no" | "to_confirm" | "to_ask" | "failed";

/** What the law gives a household of one aid. */
export interface Right {
  readonly aid: string;
  readonly status: RightStatus;
  readonly amount: Range;
  readonly variant: string | null;
  readonly reasons: readonly Reason[];
  readonly figures: readonly FigureUsed[];
  /** True when a figure it rests on is past its revision date. */
  readonly stale: boolean;
  /** Questions answered by "je ne sais pas" that leave it open; the dialogue finds them, the law knows of none. */
  readonly missing?: readonly string[];
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

/** What an evaluation decided of an aid, when it was not the compiled rules. */
export interface Verdict {
  readonly open: boolean;
  readonly toConfirm: boolean;
  readonly reasons: readonly Reason[];
}

/** The rights of a household fully known, through the compiled rules. */
export function assess(law: Law, household: Household, month: Month, options: RightsOptions = {}): Rights {
  const c = new MemoisedComputation(law, household, month, { traceFigures: true });
  return bilan(law, month, options, (aid) => rightOf(aid, c, month, null));
}

export function bilan(
  law: Law,
  month: Month,
  { switchedOff }: RightsOptions,
  right: (aid: CompiledAid) => Right,
): Rights {
  const shown = law.aids.filter((aid) => !switchedOff?.has(aid.aid.id));
  return { month, lawVersion: law.version, rights: shown.map(right) };
}

const NOTHING: Range = { min: 0, max: 0 };
/** What an aid is whose conditions all hold. */
const OPEN = { law: "yes", deliverer: "to_ask" } as const;

export function rightOf(aid: CompiledAid, c: Computation, month: Month, verdict: Verdict | null): Right {
  try {
    const { value, figures } = c.tracing(() => {
      const open = verdict?.open ?? aid.isOpen(c, month);
      return {
        open,
        toConfirm: verdict?.toConfirm ?? aid.isToConfirm(c, month),
        amount: open ? aid.given(c, month) : NOTHING,
        variant: aid.variant(c, month),
        reasons: verdict?.reasons ?? aid.reasons(c, month),
      };
    });
    return {
      aid: aid.aid.id,
      status: value.open ? OPEN[aid.aid.decided_by] : value.toConfirm ? "to_confirm" : "no",
      amount: value.amount,
      variant: value.variant,
      reasons: value.reasons,
      figures,
      stale: figures.some((figure) => figure.stale),
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
      figures: [],
      stale: false,
      fault: error.code,
    };
  }
}
