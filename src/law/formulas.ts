import * as rsa from "./aids/rsa";
import type { Fact } from "./facts";
import * as situation from "./situation";
import { factSlots } from "./slots";

const MODULES: readonly Readonly<Record<string, unknown>>[] = [situation, rsa];

const isFact = (value: unknown): value is Fact => typeof value === "function" && "slot" in value && "scope" in value;

/** Every fact that the modules of the law export, by name. */
export function formulas(): [string, Fact][] {
  return MODULES.flatMap((module) =>
    Object.values(module)
      .filter(isFact)
      .map((fact): [string, Fact] => [factSlots.name(fact.slot), fact]),
  );
}
