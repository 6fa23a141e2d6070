import type { Month } from "../household/month";
import type { ConditionGroup } from "./aid";
import type { Computation } from "./computation";
import { type Conditions, isReference, type Leaf, type Operator, type Reader } from "./conditions";
import type { Value } from "./value";
import type { Reason } from "./verdict";

export interface CompiledConditions {
  /** Whether they hold; what does not decide is not read. */
  holds(c: Computation, month: Month, who: number): boolean;
  /** The same, with every leaf told in the order of the file, whether or not it decides. */
  tell(c: Computation, month: Month, who: number, telling: Telling): boolean;
}

/** Where the leaves of a group are told, and whose they are: a person's number, or null for the family. */
export interface Telling {
  readonly group: ConditionGroup;
  readonly who: number | null;
  readonly reasons: Reason[];
}

type Test = (found: Value, wanted: Value | readonly Value[]) => boolean;

const isList = (wanted: Value | readonly Value[]): wanted is readonly Value[] => Array.isArray(wanted);
const isNumber = (value: Value | readonly Value[]): value is number => typeof value === "number";

export const TESTS: Record<Operator, Test> = {
  equal: (found, wanted) => found === wanted,
  notEqual: (found, wanted) => found !== wanted,
  in: (found, wanted) => isList(wanted) && wanted.includes(found),
  notIn: (found, wanted) => isList(wanted) && !wanted.includes(found),
  lessThan: (found, wanted) => isNumber(found) && isNumber(wanted) && found < wanted,
  lessThanInclusive: (found, wanted) => isNumber(found) && isNumber(wanted) && found <= wanted,
  greaterThan: (found, wanted) => isNumber(found) && isNumber(wanted) && found > wanted,
  greaterThanInclusive: (found, wanted) => isNumber(found) && isNumber(wanted) && found >= wanted,
};

/**
 * Turns a tree into closures. `readerOf` gives, for the name of a fact, the function that reads it.
 * The same trees run through json-rules-engine in `engine.ts`; a test holds both equal, leaf by leaf.
 */
export function compile(conditions: Conditions, readerOf: (fact: string) => Reader): CompiledConditions {
  if ("all" in conditions) {
    const parts = conditions.all.map((part) => compile(part, readerOf));
    return {
      holds(c, month, who) {
        for (const part of parts) if (!part.holds(c, month, who)) return false;
        return true;
      },
      tell(c, month, who, telling) {
        let holds = true;
        for (const part of parts) if (!part.tell(c, month, who, telling)) holds = false;
        return holds;
      },
    };
  }
  if ("any" in conditions) {
    const parts = conditions.any.map((part) => compile(part, readerOf));
    return {
      holds(c, month, who) {
        for (const part of parts) if (part.holds(c, month, who)) return true;
        return false;
      },
      tell(c, month, who, telling) {
        let holds = false;
        for (const part of parts) if (part.tell(c, month, who, telling)) holds = true;
        return holds;
      },
    };
  }
  if ("not" in conditions) {
    const part = compile(conditions.not, readerOf);
    return {
      holds: (c, month, who) => !part.holds(c, month, who),
      tell: (c, month, who, telling) => !part.tell(c, month, who, telling),
    };
  }
  return compileLeaf(conditions, readerOf);
}

function compileLeaf(leaf: Leaf, readerOf: (fact: string) => Reader): CompiledConditions {
  const { fact, operator, value } = leaf;
  const name = leaf.name ?? null;
  const unit = leaf.unit ?? null;
  const test = TESTS[operator];
  const readFound = readerOf(fact);
  // Null where nothing is to be read: most leaves compare with a constant, and are always told.
  const readWanted = isReference(value) ? readerOf(value.fact) : null;
  const constant = isReference(value) ? false : value;
  const worthTelling = leaf.tell ? compile(leaf.tell, readerOf).holds : null;
  return {
    holds: (c, month, who) => test(readFound(c, month, who), readWanted ? readWanted(c, month, who) : constant),
    tell(c, month, who, telling) {
      const found = readFound(c, month, who);
      const wanted = readWanted ? readWanted(c, month, who) : constant;
      const holds = test(found, wanted);
      const told = worthTelling === null || worthTelling(c, month, who);
      telling.reasons.push({
        name,
        fact,
        operator,
        found,
        wanted,
        holds,
        unit,
        told,
        group: telling.group,
        who: telling.who,
      });
      return holds;
    },
  };
}
