import { CompiledQuery, type DatabaseConnection, type Driver, type Kysely, SqliteDialect, SqliteDriver } from "kysely";
import Database from "libsql";
import { StoreError } from "./errors";
import type { Tables } from "./tables";

/** How long a transaction waits for another process to end its own. */
const BUSY_MILLISECONDS = 5_000;
/** How long emptying the log waits for whoever still reads it, such as a backup: it can be done later. */
const EMPTYING_MILLISECONDS = 200;

/** A file that other processes may open as well; what was committed survives a power cut. */
export function libsqlDialect(file: string): SqliteDialect {
  const database = connect(file);
  // In this order: going over to WAL needs a lock, that another process may be holding at this very moment.
  database.pragma(`busy_timeout = ${BUSY_MILLISECONDS}`);
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  database.pragma("foreign_keys = ON");
  // What is erased is overwritten: a withdrawn hand-off does not linger in free pages.
  database.pragma("secure_delete = ON");
  return new ImmediateDialect({ database });
}

function connect(file: string): Database.Database {
  try {
    return new Database(file);
  } catch {
    throw new StoreError("STORE_UNREADABLE"); // the engine gives no code here, and its message names the path
  }
}

/**
 * Writes the log into the file and empties it: what was erased from the tables stays readable in the log until then.
 * False when someone still reads it.
 */
export async function emptyLog(db: Kysely<Tables>): Promise<boolean> {
  return await db.connection().execute(async (connection) => {
    const pragma = (text: string) => connection.executeQuery<{ busy?: number }>(CompiledQuery.raw(`pragma ${text}`));
    await pragma(`busy_timeout = ${EMPTYING_MILLISECONDS}`);
    try {
      const { rows } = await pragma("wal_checkpoint(truncate)");
      return rows[0]?.busy === 0;
    } finally {
      await pragma(`busy_timeout = ${BUSY_MILLISECONDS}`);
    }
  });
}

/**
 * A transaction that reads, then writes, fails at once when another process wrote in between, whatever the time-out:
 * asking for the right to write at its beginning makes it wait instead.
 */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }
}

class ImmediateDialect extends SqliteDialect {
  readonly #config: ConstructorParameters<typeof SqliteDialect>[0];
  constructor(config: ConstructorParameters<typeof SqliteDialect>[0]) {
    super(config);
    this.#config = config;
  }
  override createDriver(): Driver {
    return new ImmediateDriver(this.#config);
  }
}
