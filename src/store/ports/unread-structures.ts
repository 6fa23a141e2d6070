/** Structures that have hand-offs and for which nobody reads, and since when that is known. */
export interface UnreadStructureRecords {
  all(): Promise<ReadonlyMap<string, number>>;
  /** Nobody reads for it; the first moment is kept. */
  begin(structure: string, since: number): Promise<void>;
  /** Someone does again. */
  end(structure: string): Promise<void>;
}
