import { type Birth, readBirth } from "../household/ages";
import type { Household } from "../household/household";
import type { Month } from "../household/month";
import type { Computation, LinkedLaw } from "./computation";
import { type Doubts, doubtsAt, watched } from "./doubts";
import { LawError } from "./errors";
import type { FigureUsed } from "./parameters";
import { factSlots } from "./slots";
import type { Value } from "./value";

/** Thrown where something doubtful is read: whatever was being computed rests on it. */
const DOUBT = new Error("this may be otherwise");
const BEING_COMPUTED = Symbol("being computed");

/** More months than any formula looks back or ahead. */
const FAR = 1000;

const doubt = (): never => {
  throw DOUBT;
};

/**
 * A household known only in part: what is computed of it is sure, the same whatever the rest may be, since nothing that may
 * be otherwise was read on the way; what does read it is given up at once.
 */
export class DoubtfulComputation implements Computation {
  readonly household: Household;
  readonly adults: readonly number[];
  readonly children: readonly number[];
  readonly births: readonly Birth[];
  /** Every adult there may be, where `adults` is not known. */
  readonly possibleAdults: readonly number[];
  readonly #memory = new Map<number, Value | typeof BEING_COMPUTED | typeof DOUBT>();
  readonly #persons: number;

  /** `household` is any of the possible ones, but has as many adults as any of them. */
  constructor(
    readonly law: LinkedLaw,
    household: Household,
    readonly claim: Month,
    doubts: Doubts,
  ) {
    const { adultes, enfants } = household;
    const adultCount = doubtsAt(doubts, "adultes", "length");
    const childCount = doubtsAt(doubts, "enfants", "length");
    const births = new Map<string, Doubts>();
    for (const [list, from] of [["adultes", 0] as const, ["enfants", adultes.length] as const])
      for (const rank of household[list].keys())
        if (doubtsAt(doubts, list, String(rank), "date_naissance")) births.set(String(from + rank), true);
    this.household = watched(household, doubts, doubt);
    this.possibleAdults = adultes.map((_, index) => index);
    this.adults = watched(this.possibleAdults, adultCount && new Map([["length", adultCount]]), doubt);
    // A child keeps its number here, whichever it has where there is another adult: it is only used to find the child.
    this.children = watched(
      enfants.map((_, index) => adultes.length + index),
      childCount && new Map([["length", childCount]]),
      doubt,
    );
    this.births = watched(
      [...adultes, ...enfants].map(({ date_naissance }) => readBirth(date_naissance)),
      births,
      doubt,
    );
    this.#persons = adultes.length + enfants.length;
  }

  /** What `read` gives, or null where it rests on something doubtful, or cannot be computed. */
  sure<T>(read: () => T): T | null {
    try {
      return read();
    } catch (error) {
      if (error === DOUBT || error instanceof LawError) return null;
      throw error;
    }
  }

  read<T extends Value>(
    slot: number,
    compute: (c: Computation, month: Month, who: number) => T,
    month: Month,
    who: number,
  ): T {
    const key = (slot * this.#persons + who) * 2 * FAR + (month - this.claim + FAR);
    const known = this.#memory.get(key);
    if (known === DOUBT) throw DOUBT;
    if (known === BEING_COMPUTED) throw new LawError("LAW_CYCLE", factSlots.name(slot));
    if (known !== undefined) return known as T; // a slot holds only what its own fact computed
    this.#memory.set(key, BEING_COMPUTED);
    try {
      const value = compute(this, month, who);
      this.#memory.set(key, value);
      return value;
    } catch (error) {
      if (error === DOUBT) this.#memory.set(key, DOUBT);
      else this.#memory.delete(key);
      throw error;
    }
  }

  figure(slot: number, month: Month): number {
    return this.law.parameters.inForce(slot, month).value;
  }

  tracing<T>(read: () => T): { value: T; figures: readonly FigureUsed[] } {
    return { value: read(), figures: [] };
  }
}
