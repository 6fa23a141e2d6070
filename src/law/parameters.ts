import { firstDay, formatMonth, type Month, monthOf } from "../household/month";
import { LawError } from "./errors";
import { figureSlots } from "./slots";

/** Where a figure comes from: an article, a decree, an order, a circular. */
export interface Reference {
  readonly title: string;
  readonly url: string;
}

/** A value and the day from which it holds. */
export interface DatedValue {
  readonly since: string;
  readonly value: number;
  readonly reference: Reference;
}

/** A figure of the law: one of the entries of `rules/parameters/*.json`. */
export interface Parameter {
  readonly id: string;
  readonly unit: string;
  readonly values: readonly DatedValue[];
  readonly verified_on: string;
  /** The day on which the law revises it; from then on, the last value known is stale. */
  readonly next_revision: string | null;
  /** What jurists tell each other of it, in French: what was looked for, how it is read. */
  readonly note?: string | undefined;
}

/** A figure as it is shown beside an estimate. */
export interface FigureUsed {
  readonly id: string;
  readonly unit: string;
  readonly value: number;
  readonly since: string;
  readonly reference: Reference;
  readonly verified_on: string;
  /** True when its revision date has passed and no newer value is known. */
  readonly stale: boolean;
}

/** Whether its revision date has come by `day` without a newer value known (the values in the order of their dates). */
export const isOverdue = ({ next_revision, values }: Parameter, day: string): boolean =>
  next_revision !== null && next_revision <= day && (values.at(-1)?.since ?? "") < next_revision;

/** Months of the look-up table count from here, so that it stays a dense array. */
const FIRST_MONTH = monthOf(2000, 1);

/** The dated figures, looked up by slot and month. */
export class Parameters {
  readonly #bySlot: (Parameter | undefined)[] = [];
  /** Figures already looked up, by month then slot: a law is read for thousands of households, most of it in one month. */
  readonly #inForce: (FigureUsed | undefined)[][] = [];
  /** Those of each slot, each once. */
  readonly #figures: FigureUsed[][] = [];

  /** Every figure, its values in the order of their dates. */
  readonly all: readonly Parameter[];

  constructor(parameters: readonly Parameter[]) {
    this.all = parameters.map((parameter) => ({
      ...parameter,
      values: parameter.values.toSorted((a, b) => a.since.localeCompare(b.since)),
    }));
    for (const parameter of this.all) {
      const slot = figureSlots.of(parameter.id);
      if (this.#bySlot[slot]) throw new LawError("LAW_DUPLICATE_NAME", parameter.id);
      this.#bySlot[slot] = parameter;
    }
  }

  has(id: string): boolean {
    const slot = figureSlots.find(id);
    return slot !== undefined && this.#bySlot[slot] !== undefined;
  }

  /**
   * The figure in force on the first day of the month; the last one known, marked stale, once its revision is overdue.
   * Months that rest on the same value get the same object.
   * @throws LawError when the figure is unknown, or the month comes before its first value.
   */
  inForce(slot: number, month: Month): FigureUsed {
    const known = this.#inForce[month - FIRST_MONTH]?.[slot];
    if (known !== undefined) return known;
    const parameter = this.#parameter(slot);
    const { id, unit, verified_on } = parameter;
    const day = firstDay(month);
    const entry = parameter.values.findLast((value) => value.since <= day);
    if (!entry) throw new LawError("LAW_FIGURE_OUT_OF_VALIDITY", `${id} in ${formatMonth(month)}`);
    const stale = isOverdue(parameter, day);
    const { since, value, reference } = entry;
    const made = this.#figures[slot] ?? [];
    const same = made.find((figure) => figure.since === since && figure.stale === stale);
    const figure = same ?? { id, unit, value, since, reference, verified_on, stale };
    if (!same) this.#figures[slot] = [...made, figure];
    const row = this.#inForce[month - FIRST_MONTH] ?? new Array<FigureUsed | undefined>(figureSlots.size);
    row[slot] = figure;
    this.#inForce[month - FIRST_MONTH] = row;
    return figure;
  }

  #parameter(slot: number): Parameter {
    const parameter = this.#bySlot[slot];
    if (!parameter) throw new LawError("LAW_UNKNOWN_FIGURE", figureSlots.name(slot));
    return parameter;
  }
}
