import type { Month } from "../household/month";
import type { Computation } from "./computation";
import type { Value } from "./value";

/** Operators of json-rules-engine that rules may use. */
export const OPERATORS = [
  "equal",
  "notEqual",
  "in",
  "notIn",
  "lessThan",
  "lessThanInclusive",
  "greaterThan",
  "greaterThanInclusive",
] as const;
export type Operator = (typeof OPERATORS)[number];

/** What a leaf compares its fact with: a constant, a list, or another fact (`figure:<id>` reads a parameter). */
export type Wanted = Value | readonly Value[] | { readonly fact: string };

/** What a number is, for whoever reads it: euros, or a count (years, months, people, percents). */
export const UNITS = ["EUR", "count"] as const;
export type Unit = (typeof UNITS)[number];

/** A comparison; with a `name` (a key of the locales) it explains itself to the resident. */
export interface Leaf {
  readonly name?: string | undefined;
  readonly fact: string;
  readonly operator: Operator;
  readonly value: Wanted;
  /** What the two sides of the comparison are counted in; without it no number is told. */
  readonly unit?: Unit | undefined;
  /** When it is worth telling: a condition that could not fail for this person says nothing. Always without it. */
  readonly tell?: Conditions | undefined;
}

/** A tree of conditions in the format of json-rules-engine. */
export type Conditions =
  | Leaf
  | { readonly name?: string | undefined; readonly all: readonly Conditions[] }
  | { readonly name?: string | undefined; readonly any: readonly Conditions[] }
  | { readonly name?: string | undefined; readonly not: Conditions };

export type Reader = (c: Computation, month: Month, who: number) => Value;

export interface CompiledConditions {
  holds(c: Computation, month: Month, who: number): boolean;
  /** In the order of the file, whether or not they decide. */
  readonly leaves: readonly CompiledLeaf[];
}

/** A leaf, and what it takes to say of a household what was found. */
export interface CompiledLeaf {
  readonly name: string | null;
  readonly fact: string;
  readonly operator: Operator;
  readonly unit: Unit | null;
  found(c: Computation, month: Month, who: number): Value;
  wanted(c: Computation, month: Month, who: number): Value | readonly Value[];
  test(found: Value, wanted: Value | readonly Value[]): boolean;
  /** Whether it is worth telling, for this person. */
  told(c: Computation, month: Month, who: number): boolean;
}

type Test = (found: Value, wanted: Value | readonly Value[]) => boolean;

const isList = (wanted: Value | readonly Value[]): wanted is readonly Value[] => Array.isArray(wanted);
const isNumber = (value: Value | readonly Value[]): value is number => typeof value === "number";

const TESTS: Record<Operator, Test> = {
  equal: (found, wanted) => found === wanted,
  notEqual: (found, wanted) => found !== wanted,
  in: (found, wanted) => isList(wanted) && wanted.includes(found),
  notIn: (found, wanted) => isList(wanted) && !wanted.includes(found),
  lessThan: (found, wanted) => isNumber(found) && isNumber(wanted) && found < wanted,
  lessThanInclusive: (found, wanted) => isNumber(found) && isNumber(wanted) && found <= wanted,
  greaterThan: (found, wanted) => isNumber(found) && isNumber(wanted) && found > wanted,
  greaterThanInclusive: (found, wanted) => isNumber(found) && isNumber(wanted) && found >= wanted,
};

type FactReference = Extract<Wanted, { readonly fact: string }>;
const isReference = (wanted: Wanted): wanted is FactReference => typeof wanted === "object" && "fact" in wanted;

/** The leaves of a tree, in the order of the file. */
export function leavesOf(conditions: Conditions): Leaf[] {
  if ("all" in conditions) return conditions.all.flatMap(leavesOf);
  if ("any" in conditions) return conditions.any.flatMap(leavesOf);
  if ("not" in conditions) return leavesOf(conditions.not);
  return [conditions];
}

/** The facts a tree reads, also as the value of a comparison, and to know what to tell. */
export const factsOf = (conditions: Conditions): string[] =>
  leavesOf(conditions).flatMap(({ fact, value, tell }) => [
    fact,
    ...(isReference(value) ? [value.fact] : []),
    ...(tell ? factsOf(tell) : []),
  ]);

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
      leaves: parts.flatMap((part) => part.leaves),
    };
  }
  if ("any" in conditions) {
    const parts = conditions.any.map((part) => compile(part, readerOf));
    return {
      holds(c, month, who) {
        for (const part of parts) if (part.holds(c, month, who)) return true;
        return false;
      },
      leaves: parts.flatMap((part) => part.leaves),
    };
  }
  if ("not" in conditions) {
    const part = compile(conditions.not, readerOf);
    return { holds: (c, month, who) => !part.holds(c, month, who), leaves: part.leaves };
  }
  const leaf = compileLeaf(conditions, readerOf);
  const { found, wanted, test } = leaf;
  return { holds: (c, month, who) => test(found(c, month, who), wanted(c, month, who)), leaves: [leaf] };
}

function compileLeaf(leaf: Leaf, readerOf: (fact: string) => Reader): CompiledLeaf {
  const { name, fact, operator, value, unit, tell } = leaf;
  return {
    name: name ?? null,
    fact,
    operator,
    unit: unit ?? null,
    found: readerOf(fact),
    wanted: isReference(value) ? readerOf(value.fact) : () => value,
    test: TESTS[operator],
    told: tell ? compile(tell, readerOf).holds : () => true,
  };
}
