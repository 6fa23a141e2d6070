import type { Month } from "../household/month";
import type { Aid, ConditionGroup } from "./aid";
import { CONDITION_GROUPS } from "./aid";
import { type CalculationStep, compileCalculation } from "./calculation";
import type { Computation } from "./computation";
import {
  type CompiledConditions,
  type CompiledLeaf,
  compile,
  type Operator,
  type Reader,
  type Unit,
} from "./conditions";
import { LawError } from "./errors";
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

/** An amount that is known (min = max), or the range it lies in. EUR by the rhythm of the aid. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** An aid whose conditions and amount can be asked of any computation. */
export interface CompiledAid {
  readonly aid: Aid;
  isOpen(c: Computation, month: Month): boolean;
  /** Whoever delivers it may decide otherwise than what is known here: that it is not due, or that it is. */
  isToConfirm(c: Computation, month: Month): boolean;
  nonFinancialHold(c: Computation, month: Month): boolean;
  /** Amount owed by the rhythm of the aid (EUR a month or a year); 0 when a condition fails. */
  due(c: Computation, month: Month): number;
  /** What an open aid gives: what is due, at least and at most, or the bounds of what whoever delivers it may give. */
  given(c: Computation, month: Month): Range;
  /** What the amount that is due is made up of, step by step. */
  calculation(c: Computation, month: Month): CalculationStep[];
  /** What one adult is owed of an aid due to each adult; 0 for an aid of the family. */
  dueTo(c: Computation, month: Month, who: number): number;
  variant(c: Computation, month: Month): string | null;
  reasons(c: Computation, month: Month): Reason[];
  /** What each key of the estimate publishes. */
  outputs(c: Computation, month: Month): Record<string, number | boolean | string>;
}

const NO_ONE = 0;
const FAMILY = [null] as const;

/** Gives the function that reads a fact or, as `figure:<id>`, a parameter. */
export interface FactReaders {
  readerOf(name: string, scope: "family" | "person"): Reader;
}

export function compileAid(aid: Aid, law: FactReaders): CompiledAid {
  const groups = new Map<ConditionGroup, CompiledConditions>();
  for (const group of CONDITION_GROUPS) {
    const conditions = aid.conditions[group];
    if (conditions)
      groups.set(
        group,
        compile(conditions, (name) => law.readerOf(name, scopeOf(aid, group))),
      );
  }
  const adult = groups.get("adult");
  const family = groups.get("family");
  const resources = groups.get("resources");
  const settled = groups.get("settled");
  const toConfirm = groups.get("to_confirm");
  const amount: Reader | null =
    aid.amount === undefined ? null : law.readerOf(aid.amount, aid.per === "adult" ? "person" : "family");
  const atMost = aid.range === undefined ? null : law.readerOf(aid.range.max, "family");
  const variant = aid.variant === undefined ? null : law.readerOf(aid.variant, "family");
  const calculation = compileCalculation(aid, (fact) => law.readerOf(fact, aid.per === "adult" ? "person" : "family"));
  const outputs = Object.entries(aid.outputs).map(([key, fact]) => [key, law.readerOf(fact, "family")] as const);

  const familyHolds = (c: Computation, month: Month) => family?.holds(c, month, NO_ONE) ?? true;
  const adultHolds = (c: Computation, month: Month, who: number) => adult?.holds(c, month, who) ?? true;
  const resourcesHold = (c: Computation, month: Month, who: number) => resources?.holds(c, month, who) ?? true;
  const settledFor = (c: Computation, month: Month, who: number) => settled?.holds(c, month, who) ?? true;
  const numberOf = (read: Reader | null, c: Computation, month: Month, who: number) => {
    const value = read?.(c, month, who) ?? 0;
    if (typeof value !== "number") throw new LawError("LAW_NOT_A_NUMBER", aid.id);
    return value;
  };
  const amountOf = (c: Computation, month: Month, who: number) => numberOf(amount, c, month, who);

  const nonFinancialHold = (c: Computation, month: Month) =>
    familyHolds(c, month) && c.adults.some((who) => adultHolds(c, month, who));
  const claims = (c: Computation, month: Month, who: number) =>
    familyHolds(c, month) && adultHolds(c, month, who) && resourcesHold(c, month, who);
  const dueTo = (c: Computation, month: Month, who: number) =>
    aid.per === "adult" && c.adults.includes(who) && claims(c, month, who) ? amountOf(c, month, who) : 0;

  const isOpen = (c: Computation, month: Month) =>
    aid.per === "adult"
      ? c.adults.some((who) => claims(c, month, who))
      : nonFinancialHold(c, month) && resourcesHold(c, month, NO_ONE);
  const mayBeOpen = (c: Computation, month: Month) => {
    if (!toConfirm) return false;
    if (aid.per === "adult") return familyHolds(c, month) && c.adults.some((who) => toConfirm.holds(c, month, who));
    return toConfirm.holds(c, month, NO_ONE) && c.adults.some((who) => adultHolds(c, month, who));
  };

  /** Open, and nothing left to confirm of at least one of those it is due to. */
  const isSettled = (c: Computation, month: Month) =>
    aid.per === "adult"
      ? c.adults.some((who) => claims(c, month, who) && settledFor(c, month, who))
      : c.adults.some((who) => adultHolds(c, month, who) && settledFor(c, month, who));

  const due = (c: Computation, month: Month) => {
    // Nothing is owed of an aid without an amount: its conditions are not worth looking at, nor the figures they rest on.
    if (!amount) return 0;
    if (aid.per === "adult") return c.adults.reduce((sum, who) => sum + dueTo(c, month, who), 0);
    return isOpen(c, month) ? amountOf(c, month, NO_ONE) : 0;
  };

  const dueAtLeast = (c: Computation, month: Month) => {
    if (!settled) return due(c, month);
    if (aid.per === "family") return isSettled(c, month) ? due(c, month) : 0;
    return c.adults.reduce((sum, who) => (settledFor(c, month, who) ? sum + dueTo(c, month, who) : sum), 0);
  };

  return {
    aid,
    nonFinancialHold,
    isOpen,
    isToConfirm: (c, month) => (isOpen(c, month) ? !isSettled(c, month) : mayBeOpen(c, month)),
    dueTo,
    due,
    given(c, month) {
      if (aid.decided_by === "deliverer") return { min: 0, max: numberOf(atMost, c, month, NO_ONE) };
      return { min: dueAtLeast(c, month), max: due(c, month) };
    },
    calculation: (c, month) =>
      calculation(c, month, aid.per === "adult" ? c.adults.filter((who) => dueTo(c, month, who) > 0) : [NO_ONE]),
    variant: (c, month) => (variant ? String(variant(c, month, NO_ONE)) : null),
    outputs(c, month) {
      const published: Record<string, Value> = {};
      for (const [key, read] of outputs) published[key] = read(c, month, NO_ONE);
      return published;
    },
    reasons(c, month) {
      // Loops that push: this runs for each leaf of each aid, in each of many worlds.
      const reasons: Reason[] = [];
      for (const [group, { leaves }] of groups)
        for (const who of whosOf(aid, group, c))
          for (const leaf of leaves) reasons.push(reasonOf(leaf, c, month, group, who));
      return reasons;
    },
  };
}

function reasonOf(leaf: CompiledLeaf, c: Computation, month: Month, group: ConditionGroup, who: number | null): Reason {
  const { name, fact, operator, unit } = leaf;
  const found = leaf.found(c, month, who ?? NO_ONE);
  const wanted = leaf.wanted(c, month, who ?? NO_ONE);
  const told = leaf.told(c, month, who ?? NO_ONE);
  return { name, fact, operator, found, wanted, holds: leaf.test(found, wanted), unit, told, group, who };
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
