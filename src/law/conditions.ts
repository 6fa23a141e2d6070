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

/** What a number is, for whoever reads it: euros, a time, or a count (people, percents, a rank). */
export const UNITS = ["EUR", "years", "months", "days", "hours", "count"] as const;
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

/** Reads a fact, or a figure. */
export type Reader = (c: Computation, month: Month, who: number) => Value;

type FactReference = Extract<Wanted, { readonly fact: string }>;
export const isReference = (wanted: Wanted): wanted is FactReference => typeof wanted === "object" && "fact" in wanted;

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
