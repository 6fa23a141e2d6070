/**
 * Names of facts and figures become small integers once, when the modules that use them load; from then on
 * reading one costs an array index. The same name always has the same slot.
 */
export class Slots {
  readonly #slots = new Map<string, number>();
  readonly #names: string[] = [];

  of(name: string): number {
    const known = this.#slots.get(name);
    if (known !== undefined) return known;
    this.#slots.set(name, this.#names.length);
    return this.#names.push(name) - 1;
  }

  get size(): number {
    return this.#names.length;
  }

  find(name: string): number | undefined {
    return this.#slots.get(name);
  }

  name(slot: number): string {
    return this.#names[slot] ?? `#${slot}`;
  }
}

export const factSlots = new Slots();
export const figureSlots = new Slots();
