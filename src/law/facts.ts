import type { Month } from "../household/month";
import type { Computation } from "./computation";
import type { Parameters } from "./parameters";
import { factSlots, figureSlots } from "./slots";
import type { Value } from "./value";

/** A fact of the whole family: call it with the computation and a month, it is computed once. */
export interface FamilyFact<T extends Value = Value> {
  (c: Computation, month: Month): T;
  readonly slot: number;
  readonly scope: "family";
}

/** A fact of one person, adult or child. */
export interface PersonFact<T extends Value = Value> {
  (c: Computation, month: Month, who: number): T;
  readonly slot: number;
  readonly scope: "person";
}

export type Fact = FamilyFact | PersonFact;

/** Declares `name` (as `rsa.montant_forfaitaire`) as what `compute` gives for the family in a month. */
export function familyFact<T extends Value>(name: string, compute: (c: Computation, month: Month) => T): FamilyFact<T> {
  const slot = factSlots.of(name);
  const read = (c: Computation, month: Month) => c.read(slot, compute, month, 0);
  return Object.assign(read, { slot, scope: "family" as const });
}

/** Declares `name` as what `compute` gives for one person in a month. */
export function personFact<T extends Value>(
  name: string,
  compute: (c: Computation, month: Month, who: number) => T,
): PersonFact<T> {
  const slot = factSlots.of(name);
  const read = (c: Computation, month: Month, who: number) => c.read(slot, compute, month, who);
  return Object.assign(read, { slot, scope: "person" as const });
}

/**
 * Declares `name` as what the household says of itself, or little more. It is worked out each time it is read: that
 * costs less than remembering it, and most incomes are read for every month of two years.
 */
export function familyReading<T extends Value>(name: string, read: (c: Computation, month: Month) => T): FamilyFact<T> {
  return Object.assign(read, { slot: factSlots.of(name), scope: "family" as const });
}

/** Declares `name` as what the household says of one person, or little more; as above. */
export function personReading<T extends Value>(
  name: string,
  read: (c: Computation, month: Month, who: number) => T,
): PersonFact<T> {
  return Object.assign(read, { slot: factSlots.of(name), scope: "person" as const });
}

/** Figures that formulas read, from the moment their modules load. */
const readByFormulas = new Set<string>();

/** A dated figure of `rules/parameters/`: call it with the computation and the month. */
export function figure(id: string): (c: Computation, month: Month) => number {
  const slot = figureSlots.of(id);
  readByFormulas.add(id);
  return (c, month) => c.figure(slot, month);
}

/**
 * What the family is owed of an aid in a month: its conditions hold, and this is the amount. Another aid's formula
 * reads it without knowing why. 0 for an aid that is switched off or has no file.
 */
export function due(aid: string): FamilyFact<number> {
  return familyFact(`${aid}.du`, (c, month) => c.law.due(aid, c, month));
}

/** What one adult is owed of an aid due to each adult (`per: adult`), under the same conditions as `due`. */
export function dueTo(aid: string): PersonFact<number> {
  return personFact(`${aid}.du_personne`, (c, month, who) => c.law.dueTo(aid, c, month, who));
}

/** Whether an adult meets what an aid asks of each, resources apart: where its own law counts those who could claim it. */
export function adultConditions(aid: string): PersonFact<boolean> {
  return personFact(`${aid}.conditions_adulte`, (c, month, who) => c.law.adultHolds(aid, c, month, who));
}

/** Figures that formulas read and that the parameters do not give: a fault of the files, found before any estimate. */
export const missingFigures = (parameters: Parameters): string[] =>
  [...readByFormulas].filter((id) => !parameters.has(id));

/** Figures that formulas read. */
export const figuresOfFormulas = (): ReadonlySet<string> => readByFormulas;
