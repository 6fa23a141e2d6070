import type { Household } from "../household/household";
import type { Month } from "../household/month";
import type { CompiledAid, Range } from "./compiled-aid";
import { LawError } from "./errors";
import type { Law } from "./law";
import { MemoisedComputation } from "./memoised-computation";
import type { Decision } from "./verdict";

/** What an aid comes to, without why. */
export interface Outcome {
  readonly aid: string;
  readonly status: "open" | "closed" | "to_confirm" | "failed";
  readonly amount: Range;
}

const NOTHING: Range = { min: 0, max: 0 };

/** What the conditions of these aids decide for a household, in their order; their amounts are not worked out. */
export function statusesOf(
  law: Law,
  household: Household,
  month: Month,
  aids: readonly CompiledAid[],
): Outcome["status"][] {
  const c = new MemoisedComputation(law, household, month);
  return aids.map((aid) => {
    try {
      return statusOf(aid.decision(c, month));
    } catch (error) {
      if (error instanceof LawError) return "failed";
      throw error;
    }
  });
}

const statusOf = ({ open, toConfirm }: Decision): Outcome["status"] =>
  toConfirm ? "to_confirm" : open ? "open" : "closed";

/** What these aids come to for a household: a part of its rights, and of their cost. */
export function outcomesOf(law: Law, household: Household, month: Month, aids: readonly CompiledAid[]): Outcome[] {
  const c = new MemoisedComputation(law, household, month);
  return aids.map((aid) => {
    try {
      const decision = aid.decision(c, month);
      return { aid: aid.aid.id, status: statusOf(decision), amount: decision.open ? aid.given(c, month) : NOTHING };
    } catch (error) {
      if (!(error instanceof LawError)) throw error;
      return { aid: aid.aid.id, status: "failed", amount: NOTHING };
    }
  });
}
