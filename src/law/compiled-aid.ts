import type { Month } from "../household/month";
import type { Aid } from "./aid";
import { type CalculationStep, compileCalculation } from "./calculation";
import type { Computation } from "./computation";
import { type CompiledGroup, compileGroup, type FactReaders } from "./condition-group";
import type { Reader } from "./conditions";
import { LawError } from "./errors";
import type { Value } from "./value";
import { type Decision, decide, type Reason, type Verdict } from "./verdict";

/** An amount that is known (min = max), or the range it lies in. EUR by the rhythm of the aid. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** An aid whose conditions and amount can be asked of any computation. */
export interface CompiledAid {
  readonly aid: Aid;
  /** What its conditions decide, and each of them with what was found, whether or not it decides. */
  verdict(c: Computation, month: Month): Verdict;
  /** What its conditions decide, without why. */
  decision(c: Computation, month: Month): Decision;
  isOpen(c: Computation, month: Month): boolean;
  /** What is asked of an adult, resources apart, holds for this one. */
  adultHolds(c: Computation, month: Month, who: number): boolean;
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
  /** What each key of the estimate publishes. */
  outputs(c: Computation, month: Month): Record<string, number | boolean | string>;
}

const NO_ONE = 0;

export function compileAid(aid: Aid, law: FactReaders): CompiledAid {
  const adult = compileGroup(aid, "adult", law);
  const family = compileGroup(aid, "family", law);
  const resources = compileGroup(aid, "resources", law);
  const settled = compileGroup(aid, "settled", law);
  const leftOpen = compileGroup(aid, "to_confirm", law);
  const amount: Reader | null =
    aid.amount === undefined ? null : law.readerOf(aid.amount, aid.per === "adult" ? "person" : "family");
  const atMost = aid.range === undefined ? null : law.readerOf(aid.range.max, "family");
  const variant = aid.variant === undefined ? null : law.readerOf(aid.variant, "family");
  const calculation = compileCalculation(aid, (fact) => law.readerOf(fact, aid.per === "adult" ? "person" : "family"));
  const outputs = Object.entries(aid.outputs).map(([key, fact]) => [key, law.readerOf(fact, "family")] as const);

  const numberOf = (read: Reader | null, c: Computation, month: Month, who: number) => {
    const value = read?.(c, month, who) ?? 0;
    if (typeof value !== "number") throw new LawError("LAW_NOT_A_NUMBER", aid.id);
    return value;
  };
  const amountOf = (c: Computation, month: Month, who: number) => numberOf(amount, c, month, who);

  const nonFinancialHold = (c: Computation, month: Month) =>
    family.holds(c, month, NO_ONE) && c.adults.some((who) => adult.holds(c, month, who));
  const claims = (c: Computation, month: Month, who: number) =>
    family.holds(c, month, NO_ONE) && adult.holds(c, month, who) && resources.holds(c, month, who);
  const dueTo = (c: Computation, month: Month, who: number) =>
    aid.per === "adult" && c.adults.includes(who) && claims(c, month, who) ? amountOf(c, month, who) : 0;

  const isOpen = (c: Computation, month: Month) =>
    aid.per === "adult"
      ? c.adults.some((who) => claims(c, month, who))
      : nonFinancialHold(c, month) && resources.holds(c, month, NO_ONE);

  const due = (c: Computation, month: Month) => {
    // Nothing is owed of an aid without an amount: its conditions are not worth looking at, nor the figures they rest on.
    if (!amount) return 0;
    if (aid.per === "adult") return c.adults.reduce((sum, who) => sum + dueTo(c, month, who), 0);
    return isOpen(c, month) ? amountOf(c, month, NO_ONE) : 0;
  };

  /** What is owed where nothing is left to confirm of whom it is owed to. */
  const dueAtLeast = (c: Computation, month: Month) => {
    if (!aid.conditions.settled) return due(c, month);
    const settledFor = (who: number) => settled.holds(c, month, who);
    if (aid.per === "adult")
      return c.adults.reduce((sum, who) => (settledFor(who) ? sum + dueTo(c, month, who) : sum), 0);
    return c.adults.some((who) => adult.holds(c, month, who) && settledFor(who)) ? due(c, month) : 0;
  };

  /** What the conditions decide, as each group of them is found to hold: in this order, in which reasons are told. */
  const decided = (c: Computation, found: (group: CompiledGroup) => readonly boolean[] | null): Decision =>
    decide(aid, c.adults, {
      adult: found(adult),
      family: found(family),
      resources: found(resources),
      settled: found(settled),
      to_confirm: found(leftOpen),
    });

  return {
    aid,
    adultHolds: adult.holds,
    nonFinancialHold,
    isOpen,
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
    decision: (c, month) => decided(c, (group) => group.held(c, month)),
    verdict(c, month) {
      const reasons: Reason[] = [];
      const { open, nonFinancial, toConfirm } = decided(c, (group) => group.tell(c, month, reasons));
      return { open, nonFinancial, toConfirm, reasons };
    },
  };
}
