/** One thing that someone did to the directory; its JSON belongs to who writes it. */
export interface StoredAct {
  /** From 1, without a gap. */
  readonly place: number;
  readonly by: string;
  readonly at: number;
  readonly act: string;
}

/** A file that was read, and what it would bring. */
export interface StoredImport {
  readonly id: string;
  readonly kind: string;
  /** JSON. */
  readonly content: string;
  readonly by: string;
  readonly at: number;
}

/** What was done to the directory since its files, in order; nothing is ever changed, only added to. */
export interface DirectoryRecords {
  /** Place of the last act; 0 before any. */
  version(): Promise<number>;
  acts(): Promise<readonly StoredAct[]>;
  /** Adds what follows `after`; false when something else did meanwhile. */
  append(act: { after: number; by: string; at: number; act: string }): Promise<boolean>;
  putImport(read: StoredImport): Promise<void>;
  findImport(id: string): Promise<StoredImport | null>;
  /** The latest, without their content. */
  imports(limit: number): Promise<readonly Omit<StoredImport, "content">[]>;
  /** Ids of those that are older. */
  importsBefore(at: number): Promise<readonly string[]>;
  deleteImport(id: string): Promise<void>;
}
