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
const SPAN = MONTHS_BACK + MONTHS_AHEAD + 1;

const BEING_COMPUTED = Symbol("being computed");
type Cell = Value | typeof BEING_COMPUTED;

/** Every fact is computed on demand and at most once; reading it again costs an index. */
export class MemoisedComputation implements Computation {
  readonly adults: readonly number[];
  readonly children: readonly number[];
  readonly #cells: (Cell | undefined)[][] = [];
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
    this.#reads = options.traceFigures ? new FigureTrace() : null;
  }

  /** The value of a family fact; used through the fact itself. */
  family<T extends Value>(slot: number, compute: (c: Computation, month: Month) => T, month: Month): T {
    const cells = this.#row(slot);
    const index = this.#index(slot, month, 0);
    const known = cells[index];
    if (known !== undefined) return this.#known(slot, index, known);
    cells[index] = BEING_COMPUTED;
    this.#reads?.enter();
    const value = this.#settle(cells, index, slot, () => compute(this, month));
    this.#reads?.leave(slot, index);
    return value;
  }

  /** The value of a fact of one person; used through the fact itself. */
  person<T extends Value>(
    slot: number,
    compute: (c: Computation, month: Month, who: number) => T,
    month: Month,
    who: number,
  ): T {
    const cells = this.#row(slot);
    const index = this.#index(slot, month, who);
    const known = cells[index];
    if (known !== undefined) return this.#known(slot, index, known);
    cells[index] = BEING_COMPUTED;
    this.#reads?.enter();
    const value = this.#settle(cells, index, slot, () => compute(this, month, who));
    this.#reads?.leave(slot, index);
    return value;
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

  #row(slot: number): (Cell | undefined)[] {
    let row = this.#cells[slot];
    if (!row) {
      row = [];
      this.#cells[slot] = row;
    }
    return row;
  }

  #index(slot: number, month: Month, who: number): number {
    const offset = month - this.claim + MONTHS_BACK;
    if (offset < 0 || offset >= SPAN)
      throw new LawError("LAW_MONTH_OUT_OF_RANGE", `${factSlots.name(slot)} in ${formatMonth(month)}`);
    return who * SPAN + offset;
  }

  #known<T extends Value>(slot: number, index: number, known: Cell): T {
    if (known === BEING_COMPUTED) throw new LawError("LAW_CYCLE", factSlots.name(slot));
    this.#reads?.recall(slot, index);
    return known as T; // a slot holds only what its own fact computed
  }

  #settle<T extends Value>(cells: (Cell | undefined)[], index: number, slot: number, compute: () => T): T {
    let value: T;
    try {
      value = compute();
    } catch (error) {
      cells[index] = undefined;
      this.#reads?.drop();
      throw error;
    }
    if (value === undefined || (typeof value === "number" && !Number.isFinite(value))) {
      cells[index] = undefined;
      this.#reads?.drop();
      throw new LawError("LAW_NOT_A_NUMBER", factSlots.name(slot));
    }
    cells[index] = value;
    return value;
  }
}
