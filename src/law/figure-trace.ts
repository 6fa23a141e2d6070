import type { Month } from "../household/month";
import type { FigureRead } from "./computation";

/** Remembers, for each fact computed, the figures it rests on. */
export class FigureTrace {
  readonly #stack: Map<string, FigureRead>[] = [];
  readonly #memory = new Map<string, Map<string, FigureRead>>();

  enter(): void {
    this.#stack.push(new Map());
  }

  leave(slot: number, index: number): void {
    const reads = this.#stack.pop() ?? new Map();
    this.#memory.set(`${slot}:${index}`, reads);
    this.#merge(reads);
  }

  drop(): void {
    const reads = this.#stack.pop();
    if (reads) this.#merge(reads);
  }

  add(slot: number, month: Month): void {
    this.#stack.at(-1)?.set(`${slot}:${month}`, { slot, month });
  }

  recall(slot: number, index: number): void {
    const reads = this.#memory.get(`${slot}:${index}`);
    if (reads) this.#merge(reads);
  }

  current(): readonly FigureRead[] {
    return [...(this.#stack.at(-1)?.values() ?? [])];
  }

  #merge(reads: ReadonlyMap<string, FigureRead>): void {
    const top = this.#stack.at(-1);
    if (top) for (const [key, read] of reads) top.set(key, read);
  }
}
