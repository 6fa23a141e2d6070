import type { Month } from "../household/month";
import type { Aid, ConditionGroup } from "./aid";
import { compile } from "./compiled-conditions";
import type { Computation } from "./computation";
import type { Reader } from "./conditions";
import type { Reason } from "./verdict";

/** One of the trees of an aid's conditions. */
export interface CompiledGroup {
  /** True where the aid has no such conditions. `who` is any number for conditions of the family. */
  holds(c: Computation, month: Month, who: number): boolean;
  /** Whether they hold, of each for whom they are evaluated; null where the aid has none. */
  held(c: Computation, month: Month): readonly boolean[] | null;
  /** Whether they hold, of each for whom they are evaluated, every leaf told; null where the aid has none. */
  tell(c: Computation, month: Month, reasons: Reason[]): readonly boolean[] | null;
}

/** Gives the function that reads a fact or, as `figure:<id>`, a parameter. */
export interface FactReaders {
  readerOf(name: string, scope: "family" | "person"): Reader;
}

const NO_CONDITIONS: CompiledGroup = { holds: () => true, held: () => null, tell: () => null };
const NO_ONE = 0;
const FAMILY = [null] as const;

export function compileGroup(aid: Aid, group: ConditionGroup, law: FactReaders): CompiledGroup {
  const tree = aid.conditions[group];
  if (!tree) return NO_CONDITIONS;
  const scope = scopeOf(aid, group);
  const { holds, tell } = compile(tree, (name) => law.readerOf(name, scope));
  const tellOf = (c: Computation, month: Month, who: number | null, reasons: Reason[]) =>
    tell(c, month, who ?? NO_ONE, { group, who, reasons });
  return {
    holds,
    held: (c, month) => (scope === "family" ? [holds(c, month, NO_ONE)] : c.adults.map((who) => holds(c, month, who))),
    tell(c, month, reasons) {
      if (scope === "family") return [tellOf(c, month, null, reasons)];
      const held: boolean[] = [];
      for (const who of c.adults) held.push(tellOf(c, month, who, reasons));
      return held;
    },
  };
}

/**
 * Conditions of an adult, what settles them, and the other groups of an aid due to each adult but the family's, read
 * facts of a person.
 */
export const scopeOf = (aid: Aid, group: ConditionGroup): "family" | "person" =>
  group === "adult" || group === "settled" || (group !== "family" && aid.per === "adult") ? "person" : "family";

/** For whom a group is evaluated: each adult, or the family (null). */
export const whosOf = (aid: Aid, group: ConditionGroup, c: Computation): readonly (number | null)[] =>
  scopeOf(aid, group) === "person" ? c.adults : FAMILY;
