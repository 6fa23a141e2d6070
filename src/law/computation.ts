import type { Birth } from "../household/ages";
import type { Household } from "../household/household";
import type { Month } from "../household/month";
import type { FigureUsed, Parameters } from "./parameters";
import type { Value } from "./value";

/** One household, one law, one month of claim. Formulas read it through facts and figures, not directly. */
export interface Computation {
  readonly law: LinkedLaw;
  readonly household: Household;
  readonly claim: Month;
  /** Numbers of the persons: adults first, then children. */
  readonly adults: readonly number[];
  readonly children: readonly number[];
  /** When each person was born, by number: read once, ages are looked at everywhere. */
  readonly births: readonly Birth[];
  /** The value of a fact in a month, of one person (0 for a fact of the family); used through the fact itself. */
  read<T extends Value>(
    slot: number,
    compute: (c: Computation, month: Month, who: number) => T,
    month: Month,
    who: number,
  ): T;
  /** The figure in force on the first day of `month`. */
  figure(slot: number, month: Month): number;
  /** Runs `read` and gives, beside its value, the figures it rests on, directly or through other facts. */
  tracing<T>(read: () => T): { value: T; figures: readonly FigureUsed[] };
}

/** What a formula may ask of the law beyond facts: the figures, and what other aids are due. */
export interface LinkedLaw {
  readonly parameters: Parameters;
  /** EUR owed of an aid in a month, 0 when its conditions do not hold or the law has no such aid. */
  due(aid: string, c: Computation, month: Month): number;
  /** EUR owed of it to one adult; 0 as above, and for an aid of the family. */
  dueTo(aid: string, c: Computation, month: Month, who: number): number;
  /** What is asked of an adult holds for this one; false when the law has no such aid. */
  adultHolds(aid: string, c: Computation, month: Month, who: number): boolean;
  nonFinancialHold(aid: string, c: Computation, month: Month): boolean;
  isOpen(aid: string, c: Computation, month: Month): boolean;
}
