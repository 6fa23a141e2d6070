import { CompiledQuery, type DatabaseConnection, type Driver, SqliteDialect, SqliteDriver } from "kysely";
import Database from "libsql";
import { StoreError } from "./errors";

/** How long a transaction waits for another process to end its own. */
const BUSY_MILLISECONDS = 5_000;

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
