import type { Conditions, Leaf } from "../law/conditions";
import type { Value } from "../law/value";

/**
 * Every value a fact may have, as far as is known: one when it was answered, several behind "je ne sais pas", none
 * when it was not asked.
 */
export type Possible = (fact: string) => readonly Value[];

/** Whether a condition may hold; a question is worth asking as soon as it may matter. */
export function mayHold(conditions: Conditions, possible: Possible): boolean {
  if ("all" in conditions) return conditions.all.every((part) => mayHold(part, possible));
  if ("any" in conditions) return conditions.any.some((part) => mayHold(part, possible));
  if ("not" in conditions) return mayFail(conditions.not, possible);
  return leafMayHold(conditions, possible(conditions.fact));
}

/** Whether it may not hold: for one value that a fact may have, or because the fact has none. */
function mayFail(conditions: Conditions, possible: Possible): boolean {
  if ("all" in conditions) return conditions.all.some((part) => mayFail(part, possible));
  if ("any" in conditions) return conditions.any.every((part) => mayFail(part, possible));
  if ("not" in conditions) return mayHold(conditions.not, possible);
  const found = possible(conditions.fact);
  return found.length === 0 ? !leafMayHold(conditions, []) : found.some((each) => !leafMayHold(conditions, [each]));
}

function leafMayHold({ operator, value }: Leaf, found: readonly Value[]): boolean {
  const isWanted = (each: Value) => (Array.isArray(value) ? value.includes(each) : each === value);
  switch (operator) {
    case "equal":
    case "in":
      return found.some(isWanted);
    case "notEqual":
    case "notIn":
      return found.length === 0 || !found.every(isWanted);
    default:
      return found.some(
        (each) => typeof each === "number" && typeof value === "number" && TESTS[operator](each, value),
      );
  }
}

const TESTS = {
  lessThan: (a: number, b: number) => a < b,
  lessThanInclusive: (a: number, b: number) => a <= b,
  greaterThan: (a: number, b: number) => a > b,
  greaterThanInclusive: (a: number, b: number) => a >= b,
};
