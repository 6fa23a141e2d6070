export type StoreFault = "STORE_UNREADABLE" | "STORE_TOO_NEW" | "STORE_BUSY" | "STORE_FULL";

const REMEDIES: Record<StoreFault, string> = {
  STORE_UNREADABLE: "check that the data folder exists, belongs to the one who starts the house, and holds its store",
  STORE_TOO_NEW: "start the version of the house that wrote this store, or a later one",
  STORE_BUSY: "another program holds the store: end it, or wait",
  STORE_FULL: "make room on the disk of the data folder",
};

/** Carries a code only: never a query, nor a value that it held. */
export class StoreError extends Error {
  override readonly name = "StoreError";
  constructor(
    readonly code: StoreFault,
    options?: ErrorOptions,
  ) {
    super(REMEDIES[code], options);
  }
}

const CODES: readonly (readonly [prefix: string, fault: StoreFault])[] = [
  ["SQLITE_BUSY", "STORE_BUSY"],
  ["SQLITE_LOCKED", "STORE_BUSY"],
  ["SQLITE_FULL", "STORE_FULL"],
  ["SQLITE_CANTOPEN", "STORE_UNREADABLE"],
  ["SQLITE_NOTADB", "STORE_UNREADABLE"],
  ["SQLITE_CORRUPT", "STORE_UNREADABLE"],
  ["SQLITE_READONLY", "STORE_UNREADABLE"],
  ["SQLITE_IOERR", "STORE_UNREADABLE"],
];

/** The fault an engine's own error stands for; any other error as it is. */
export function storeError(error: unknown): unknown {
  if (!(error instanceof Error) || !("code" in error)) return error;
  const code = String(error.code);
  const known = CODES.find(([prefix]) => code.startsWith(prefix));
  return known ? new StoreError(known[1]) : error;
}
