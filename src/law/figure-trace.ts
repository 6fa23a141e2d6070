import type { FigureUsed } from "./parameters";

/** Remembers, for each fact computed, the figures it rests on, directly or through other facts. */
export class FigureTrace {
  readonly #stack: Set<FigureUsed>[] = [];
  readonly #memory: Set<FigureUsed>[][] = [];

  enter(): void {
    this.#stack.push(new Set());
  }

  /** The fact begun last is computed: what it rests on is remembered under its slot and index. */
  leave(slot: number, index: number): void {
    const figures = this.#stack.pop() ?? new Set();
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
    this.#stack.at(-1)?.add(figure);
  }

  /** A fact computed before is read again. */
  recall(slot: number, index: number): void {
    const figures = this.#memory[slot]?.[index];
    if (figures) this.#addAll(figures);
  }

  current(): readonly FigureUsed[] {
    return [...(this.#stack.at(-1) ?? [])];
  }

  #addAll(figures: ReadonlySet<FigureUsed>): void {
    const top = this.#stack.at(-1);
    if (top) for (const figure of figures) top.add(figure);
  }
}
