import type { Household } from "../household/household";
import type { Month } from "../household/month";
import type { CompiledAid } from "./compiled-aid";
import type { LinkedLaw } from "./computation";
import { LawError } from "./errors";
import { MemoisedComputation } from "./memoised-computation";
import { type Parameter, Parameters } from "./parameters";

/** A figure is taken to rise by this share at least, when its known revisions were smaller; one never revised, to fall too. */
const SMALLEST_MOVE = 0.02;

/** Whether an aid would be open, or closed, were the overdue figures revised as they may be. */
export type MayChange = (aid: CompiledAid, open: boolean) => boolean;

/**
 * Asks of a household what would change if every figure whose revision is overdue had risen, or had fallen, as far as
 * it did in the widest of its known revisions: one that has only ever risen is not taken to fall. Only what is asked is
 * computed.
 */
export function afterRevision(law: LinkedLaw, household: Household, month: Month): MayChange {
  const computations = movedLaws(law).map((moved) => new MemoisedComputation(moved, household, month));
  return (aid, open) =>
    computations.some((c) => {
      try {
        return aid.isOpen(c, month) !== open;
      } catch (error) {
        if (error instanceof LawError) return false;
        throw error;
      }
    });
}

const known = new WeakMap<LinkedLaw, readonly LinkedLaw[]>();

/** The law with its figures moved: made once, and only for who meets an overdue figure. */
function movedLaws(law: LinkedLaw): readonly LinkedLaw[] {
  const laws =
    known.get(law) ??
    [highest, lowest].map((move) => ({
      ...law,
      parameters: new Parameters(law.parameters.all.map((figure) => revised(figure, move))),
    }));
  known.set(law, laws);
  return laws;
}

/** The figure as it may be from its next revision on: before that day, it is what it was. */
function revised(figure: Parameter, move: (moves: readonly number[]) => number): Parameter {
  const last = figure.values.at(-1);
  if (figure.next_revision === null || !last || last.since >= figure.next_revision) return figure;
  const value = last.value * (1 + move(movesOf(figure)));
  return { ...figure, values: [...figure.values, { ...last, since: figure.next_revision, value }] };
}

/** By what share each known revision moved it. */
const movesOf = ({ values }: Parameter): number[] =>
  values.flatMap(({ value }, index) => {
    const before = values[index - 1]?.value;
    return before ? [value / before - 1] : [];
  });

const highest = (moves: readonly number[]): number => Math.max(SMALLEST_MOVE, ...moves);
const lowest = (moves: readonly number[]): number => (moves.length === 0 ? -SMALLEST_MOVE : Math.min(0, ...moves));
