import { type Birth, readBirth } from "../household/ages";
import type { Household } from "../household/household";
import { formatMonth, type Month } from "../household/month";
import type { Computation, LinkedLaw } from "./computation";
import { LawError } from "./errors";
import { FigureTrace } from "./figure-trace";
import type { FigureUsed } from "./parameters";
import { factSlots } from "./slots";
import type { Value } from "./value";

/**
 * How far from the month of the claim a formula may look: incomes of the year before last of an aid that another one
 * reads in its own past year, and a year ahead.
 */
const MONTHS_BACK = 54;
const MONTHS_AHEAD = 24;

const BEING_COMPUTED = Symbol("being computed");
type Cell = Value | typeof BEING_COMPUTED;

/** Every fact is computed on demand and at most once; reading it again costs an index. */
export class MemoisedComputation implements Computation {
  readonly adults: readonly number[];
  readonly children: readonly number[];
  readonly births: readonly Birth[];
  /** Of the month of the claim, in which most facts are read: by slot and person. */
  readonly #present: (Cell | undefined)[];
  /** Of the other months: by slot and person, then by month. */
  readonly #others: (Cell | undefined)[][];
  readonly #persons: number;
  readonly #reads: FigureTrace | null;

  constructor(
    readonly law: LinkedLaw,
    readonly household: Household,
    readonly claim: Month,
    options: { readonly traceFigures?: boolean } = {},
  ) {
    const adultCount = household.adultes.length;
    this.adults = household.adultes.map((_, index) => index);
    this.children = household.enfants.map((_, index) => adultCount + index);
    this.births = [...household.adultes, ...household.enfants].map(({ date_naissance }) => readBirth(date_naissance));
    this.#persons = adultCount + household.enfants.length;
    this.#present = new Array(factSlots.size * this.#persons);
    this.#others = new Array(factSlots.size * this.#persons);
    this.#reads = options.traceFigures ? new FigureTrace() : null;
  }

  read<T extends Value>(
    slot: number,
    compute: (c: Computation, month: Month, who: number) => T,
    month: Month,
    who: number,
  ): T {
    const cell = slot * this.#persons + who;
    const place = month === this.claim ? 0 : this.#place(slot, month);
    const row = place === 0 ? this.#present : this.#rowOf(cell);
    const index = place === 0 ? cell : place;
    const known = row[index];
    if (known === undefined) return this.#compute(slot, compute, month, who, row, index);
    if (known === BEING_COMPUTED) throw new LawError("LAW_CYCLE", factSlots.name(slot));
    this.#reads?.recall(cell, place);
    return known as T; // a slot holds only what its own fact computed
  }

  /** Apart from what reads a fact again, which is done a hundred times as often. */
  #compute<T extends Value>(
    slot: number,
    compute: (c: Computation, month: Month, who: number) => T,
    month: Month,
    who: number,
    row: (Cell | undefined)[],
    index: number,
  ): T {
    row[index] = BEING_COMPUTED;
    this.#reads?.enter();
    try {
      const value = compute(this, month, who);
      if (value === undefined || (typeof value === "number" && !Number.isFinite(value)))
        throw new LawError("LAW_NOT_A_NUMBER", factSlots.name(slot));
      row[index] = value;
      this.#reads?.leave(slot * this.#persons + who, row === this.#present ? 0 : index);
      return value;
    } catch (error) {
      row[index] = undefined;
      this.#reads?.drop();
      throw error;
    }
  }

  /** The figure in force on the first day of `month`. */
  figure(slot: number, month: Month): number {
    const figure = this.law.parameters.inForce(slot, month);
    this.#reads?.add(figure);
    return figure.value;
  }

  /** Runs `read` and gives, beside its value, the figures it rests on, directly or through other facts. */
  tracing<T>(read: () => T): { value: T; figures: readonly FigureUsed[] } {
    const trace = this.#reads;
    if (!trace) return { value: read(), figures: [] };
    trace.enter();
    try {
      const value = read();
      return { value, figures: trace.current() };
    } finally {
      trace.drop();
    }
  }

  #rowOf(cell: number): (Cell | undefined)[] {
    const known = this.#others[cell];
    if (known) return known;
    const row: (Cell | undefined)[] = [];
    this.#others[cell] = row;
    return row;
  }

  /** From the month of the claim backwards, then ahead: most facts are read near the claim, so that rows stay short. */
  #place(slot: number, month: Month): number {
    const back = this.claim - month;
    if (back > MONTHS_BACK || back < -MONTHS_AHEAD)
      throw new LawError("LAW_MONTH_OUT_OF_RANGE", `${factSlots.name(slot)} in ${formatMonth(month)}`);
    return back >= 0 ? back : MONTHS_BACK - back;
  }
}
