import type { TerritoryData } from "./schema";

export type FileName = keyof TerritoryData;

/** A fault in a file of `rules/territory/`: which (without `.json`), where in it, and what to do. */
export interface TerritoryProblem {
  readonly file: FileName;
  /** Dotted path inside the file, as `communes.3.lots`. */
  readonly place: string;
  readonly remedy: string;
}

/** The configuration names a structure that the territory does not know. */
export class TerritoryError extends Error {
  override readonly name = "TerritoryError";
  readonly code = "TERRITORY_UNKNOWN_STRUCTURE";
  constructor(readonly structure: string) {
    super(`${structure}: use the id of a structure of rules/territory/structures.json, without its source`);
  }
}
