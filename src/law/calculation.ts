import type { Month } from "../household/month";
import type { Aid, CalculationUnit } from "./aid";
import { compile } from "./compiled-conditions";
import type { Computation } from "./computation";
import type { Reader } from "./conditions";

/** One line of how an amount is made up. EUR by the rhythm of the aid, a count, or a share (1 is the whole). */
export interface CalculationStep {
  /** Its words are `aids.<aid>.amounts.<name>`. */
  readonly name: string;
  readonly fact: string;
  readonly value: number;
  readonly unit: CalculationUnit;
  /** Whose it is: a person's number, or null for the family. */
  readonly who: number | null;
}

/** Reads the facts that make up an amount, for those to whom it is due; what is nothing for this household is left out. */
export type Calculation = (c: Computation, month: Month, whos: readonly number[]) => CalculationStep[];

/** `readerOf` gives the function that reads a fact, of a person for an aid due to each adult. */
export function compileCalculation(aid: Aid, readerOf: (fact: string) => Reader): Calculation {
  const steps = (aid.calculation ?? []).map(({ name, fact, unit, tell }) => ({
    tell: tell ? compile(tell, readerOf) : null,
    read: readerOf(fact),
    said: { name, fact, unit },
  }));
  return (c, month, whos) =>
    whos.flatMap((who) =>
      steps.flatMap(({ read, tell, said }) => {
        if (tell && !tell.holds(c, month, who)) return [];
        const value = read(c, month, who);
        if (typeof value !== "number" || value === 0) return [];
        return [{ ...said, value, who: aid.per === "adult" ? who : null }];
      }),
    );
}
