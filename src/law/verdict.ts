import type { Aid, ConditionGroup } from "./aid";
import type { Operator, Unit } from "./conditions";
import type { Value } from "./value";

/** A leaf with what was found: the same from json-rules-engine and from the compiled rules. */
export interface Reason {
  readonly name: string | null;
  readonly fact: string;
  readonly operator: Operator;
  readonly found: Value;
  readonly wanted: Value | readonly Value[];
  readonly holds: boolean;
  readonly unit: Unit | null;
  /** Whether it is worth telling, for this person. */
  readonly told: boolean;
  readonly group: ConditionGroup;
  /** Whose it is: a person's number, or null for the family. */
  readonly who: number | null;
}

/** What the conditions of an aid decide. */
export interface Decision {
  readonly open: boolean;
  readonly nonFinancial: boolean;
  /** Whoever delivers it may decide otherwise than what is known here: that it is not due, or that it is. */
  readonly toConfirm: boolean;
}

/** The decision, and each leaf with what was found. */
export interface Verdict extends Decision {
  readonly reasons: readonly Reason[];
}

/**
 * Of each group, whether its conditions hold: of each adult, or of the family (one answer). Null for a group that the aid
 * does not have: there is nothing to meet.
 */
export type Held = Readonly<Record<ConditionGroup, readonly boolean[] | null>>;

/** What the groups of an aid's conditions decide together, whichever way each was evaluated. */
export function decide({ per }: Aid, adults: readonly number[], held: Held): Decision {
  const meets = (group: readonly boolean[] | null, who: number) => group === null || group[who] === true;
  const family = meets(held.family, 0);
  let someone = false;
  let due = false;
  let settled = false;
  for (const who of adults) {
    if (!meets(held.adult, who)) continue;
    someone = true;
    if (!meets(held.resources, per === "adult" ? who : 0)) continue;
    due = true;
    if (meets(held.settled, who)) settled = true;
  }
  const open = family && due;
  const leftOpen = (per === "adult" ? family : someone) && held.to_confirm?.includes(true) === true;
  return { open, nonFinancial: family && someone, toConfirm: open ? !settled : leftOpen };
}
