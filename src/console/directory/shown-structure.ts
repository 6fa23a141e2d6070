import type { FactRefusal } from "../../app/directory/facts";
import type { SignedAct } from "../../app/directory/history";
import type { ReviewedStructure } from "../../directory/review";

/** A structure as its page shows it. */
export interface ShownStructure {
  readonly structure: ReviewedStructure;
  /** Title of a source by its id. */
  readonly sourceTitle: (id: string) => string;
  readonly history: readonly SignedAct[];
  readonly version: number;
  readonly done: string | undefined;
  /** What was typed and cannot be kept. */
  readonly refused: {
    readonly champ: string;
    readonly valeur: string;
    readonly until: string;
    readonly code: FactRefusal;
  } | null;
}
