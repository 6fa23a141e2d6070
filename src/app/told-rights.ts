import { explain } from "../dialogue/explain";
import type { Param, Phrase } from "../dialogue/phrase";
import type { Aid } from "../law/aid";
import type { CalculationStep } from "../law/calculation";
import type { Range } from "../law/compiled-aid";
import type { Law } from "../law/law";
import type { FigureUsed } from "../law/parameters";
import type { Right, RightStatus } from "../law/rights";

/** A right as another program reads it: codes, numbers and texts of law; `words` is what people read of a reason. */
export interface ToldRight {
  readonly aid: string;
  readonly status: RightStatus;
  readonly amount: Range;
  readonly rhythm: Aid["rhythm"];
  readonly variant: string | null;
  readonly delivered_by: Aid["delivered_by"];
  readonly stale: boolean;
  readonly near_threshold: boolean;
  readonly reasons: readonly ToldReason[];
  readonly calculation: readonly CalculationStep[];
  readonly figures: readonly FigureUsed[];
  /** Code of the fault, when the status is `failed`. */
  readonly fault: string | null;
}

export interface ToldReason {
  /** `<aid>.<condition>` */
  readonly code: string;
  readonly holds: boolean;
  readonly found?: number;
  readonly wanted?: number;
  readonly distance?: number;
  readonly unit?: "EUR" | "count";
  readonly words: Phrase;
}

/** Reasons are those that the resident is told, in the same order: what holds, then what stands in the way. */
export const toldRight =
  (law: Law) =>
  (right: Right): ToldRight => {
    const { aid } = law.aid(right.aid);
    const { met, failed } = explain(aid, right.reasons);
    return {
      aid: aid.id,
      status: right.status,
      amount: right.amount,
      rhythm: aid.rhythm,
      variant: right.variant,
      delivered_by: aid.delivered_by,
      stale: right.stale,
      near_threshold: right.nearThreshold,
      reasons: [...met.map((words) => reason(words, true)), ...failed.map((words) => reason(words, false))],
      calculation: right.calculation,
      figures: right.figures,
      fault: right.fault,
    };
  };

const NUMBERS = ["found", "wanted"] as const;

/**
 * `aids.rsa.conditions.ressources.not_met` is the reason `rsa.ressources`, which does not hold; `shared.conditions.x.met`
 * is `commun.x`.
 */
function reason(words: Phrase, holds: boolean): ToldReason {
  const [place = "", ...rest] = words.key.replace(/\.(?:not_)?met$/, "").split(".conditions.");
  const numbers = NUMBERS.flatMap((name) => {
    const value = words.params?.[name];
    return value === undefined ? [] : [[name, numberOf(value)] as const];
  });
  const [first] = numbers;
  const { found, wanted } = Object.fromEntries(numbers);
  const unit = first && (isMoney(words.params?.[first[0]]) ? "EUR" : "count");
  return {
    code: [place === "shared" ? "commun" : place.replace(/^aids\./, ""), ...rest].join("."),
    holds,
    ...Object.fromEntries(numbers),
    ...(found !== undefined && wanted !== undefined ? { distance: Math.abs(found - wanted) } : {}),
    ...(unit === undefined ? {} : { unit }),
    words,
  };
}

const isMoney = (value: Param | undefined): value is { readonly money: number } =>
  typeof value === "object" && "money" in value;

const numberOf = (value: Param): number => (isMoney(value) ? value.money : Number(value));
