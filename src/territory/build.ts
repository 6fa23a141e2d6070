import type { TerritoryData } from "./data";
import type { Snapshot } from "./snapshot";

/** What the flags decide, as plain values: see `src/flags`. */
export interface ResolvedFlags {
  /** Aids switched off, per commune INSEE code ("*" everywhere). */
  readonly switchedOffAids: Readonly<Record<string, readonly string[]>>;
  /** Communes where the hand-off is switched off ("*" everywhere). */
  readonly handoffOff: readonly string[];
}

export interface SnapshotOptions {
  /** Day of the snapshot, YYYY-MM-DD. */
  readonly date: string;
  /** Id of the structure of the territory's desk, or null without one. */
  readonly desk: string | null;
  /** Ids of the structures where an operator can read hand-offs. */
  readonly accounts: readonly string[];
  readonly flags: ResolvedFlags;
}

/** Works out the territory of one day from its files: which structures, with which coordinates and routes. */
export function buildSnapshot(_data: TerritoryData, { date, desk, flags }: SnapshotOptions): Snapshot {
  return { date, communes: [], neighbourhoods: [], structures: [], routes: [], desk, ...flags };
}
