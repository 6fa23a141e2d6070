export type StoreFault = "STORE_UNREADABLE" | "STORE_UNREACHABLE" | "STORE_TOO_NEW" | "STORE_BUSY" | "STORE_FULL";

const REMEDIES: Record<StoreFault, string> = {
  STORE_UNREADABLE: "check that the data folder exists, belongs to the one who starts the house, and holds its store",
  STORE_UNREACHABLE: "check that the database of DATABASE_URL answers, and what its user may do there",
  STORE_TOO_NEW: "start the version of the house that wrote this store, or a later one",
  STORE_BUSY: "another program holds the store: end it, or wait",
  STORE_FULL: "make room on the disk of the data folder, or of the database",
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

/** Of SQLite, then of PostgreSQL (SQLSTATE) and of the way to it. */
const CODES: readonly (readonly [prefix: string, fault: StoreFault])[] = [
  ["SQLITE_BUSY", "STORE_BUSY"],
  ["SQLITE_LOCKED", "STORE_BUSY"],
  ["SQLITE_FULL", "STORE_FULL"],
  ["SQLITE_CANTOPEN", "STORE_UNREADABLE"],
  ["SQLITE_NOTADB", "STORE_UNREADABLE"],
  ["SQLITE_CORRUPT", "STORE_UNREADABLE"],
  ["SQLITE_READONLY", "STORE_UNREADABLE"],
  ["SQLITE_IOERR", "STORE_UNREADABLE"],
  ["40001", "STORE_BUSY"],
  ["40P01", "STORE_BUSY"],
  ["53300", "STORE_BUSY"],
  ["55P03", "STORE_BUSY"],
  ["57014", "STORE_BUSY"],
  ["53100", "STORE_FULL"],
  ["08", "STORE_UNREACHABLE"],
  ["25006", "STORE_UNREACHABLE"],
  ["28", "STORE_UNREACHABLE"],
  ["3D000", "STORE_UNREACHABLE"],
  ["42501", "STORE_UNREACHABLE"],
  ["57P", "STORE_UNREACHABLE"],
  ["ECONN", "STORE_UNREACHABLE"],
  ["EHOSTUNREACH", "STORE_UNREACHABLE"],
  ["ENETUNREACH", "STORE_UNREACHABLE"],
  ["ENOTFOUND", "STORE_UNREACHABLE"],
  ["EAI_AGAIN", "STORE_UNREACHABLE"],
  ["EPIPE", "STORE_UNREACHABLE"],
  ["ETIMEDOUT", "STORE_UNREACHABLE"],
];

/** What `pg` throws without a code when a connection cannot be had, or breaks. */
const UNREACHABLE =
  /^(timeout exceeded when trying|Connection terminated|Client (has encountered a connection error|was closed))/;

/** The fault an engine's own error stands for; any other error as it is. */
export function storeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (!("code" in error)) return UNREACHABLE.test(error.message) ? new StoreError("STORE_UNREACHABLE") : error;
  const code = String(error.code);
  const known = CODES.find(([prefix]) => code.startsWith(prefix));
  return known ? new StoreError(known[1]) : error;
}
