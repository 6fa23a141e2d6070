import type { FigureUsed } from "./parameters";

/** A set of figures as bits, 32 a word: many are united for each fact read, in each of many worlds. */
type Figures = number[];

const WORD = 32;

/** Remembers, for each fact computed, the figures it rests on, directly or through other facts. */
export class FigureTrace {
  readonly #stack: Figures[] = [];
  readonly #memory: Figures[][] = [];
  /** Every figure met, in the order in which they were: its place is its bit. */
  readonly #met: FigureUsed[] = [];
  readonly #places = new Map<FigureUsed, number>();

  enter(): void {
    this.#stack.push([]);
  }

  /** The fact begun last is computed: what it rests on is remembered under its slot and index. */
  leave(slot: number, index: number): void {
    const figures = this.#stack.pop() ?? [];
    const row = this.#memory[slot] ?? [];
    row[index] = figures;
    this.#memory[slot] = row;
    this.#addAll(figures);
  }

  /** The fact begun last could not be computed, or was only looked at. */
  drop(): void {
    const figures = this.#stack.pop();
    if (figures) this.#addAll(figures);
  }

  add(figure: FigureUsed): void {
    let place = this.#places.get(figure);
    if (place === undefined) {
      place = this.#met.push(figure) - 1;
      this.#places.set(figure, place);
    }
    const top = this.#stack.at(-1);
    if (top) unite(top, Math.floor(place / WORD), 1 << (place % WORD));
  }

  /** A fact computed before is read again. */
  recall(slot: number, index: number): void {
    const figures = this.#memory[slot]?.[index];
    if (figures) this.#addAll(figures);
  }

  current(): readonly FigureUsed[] {
    const top = this.#stack.at(-1) ?? [];
    return this.#met.filter((_, place) => ((top[Math.floor(place / WORD)] ?? 0) & (1 << (place % WORD))) !== 0);
  }

  #addAll(figures: Figures): void {
    const top = this.#stack.at(-1);
    if (top) for (let word = 0; word < figures.length; word++) unite(top, word, figures[word] ?? 0);
  }
}

function unite(figures: Figures, word: number, bits: number): void {
  while (figures.length <= word) figures.push(0);
  figures[word] = (figures[word] ?? 0) | bits;
}
