import type { Household } from "../household/household";
import type { Month } from "../household/month";
import { LawError } from "./errors";
import type { Law } from "./law";
import { MemoisedComputation } from "./memoised-computation";
import { type Right, rightOf } from "./rights";

/** The rights to those of these aids that are open for a household; nothing is computed of the others but that. */
export function openRights(law: Law, household: Household, month: Month, aids: readonly string[]): Right[] {
  const c = new MemoisedComputation(law, household, month, { traceFigures: true });
  const isOpen = (aid: string): boolean => {
    try {
      return law.aid(aid).isOpen(c, month);
    } catch (error) {
      if (error instanceof LawError) return false;
      throw error;
    }
  };
  return aids.filter(isOpen).map((aid) => rightOf(law.aid(aid), c, month, null));
}
