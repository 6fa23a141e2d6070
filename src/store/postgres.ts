import { setTimeout } from "node:timers/promises";
import { type Kysely, PostgresDialect, sql, type Transaction } from "kysely";
import pg from "pg";
import type { Tables } from "./tables";

/** How long a transaction is tried again while others write the same rows, as one waits for a file that is held. */
const BUSY_MILLISECONDS = 5_000;
/** To get a connection: from the server, or from those that are in use. */
const CONNECT_MILLISECONDS = 30_000;
/** Of one statement, and between two: what a process that froze holds is let go of. */
const STATEMENT_MILLISECONDS = 30_000;
/** Few: transactions are short, and those of one process get in each other's way as those of others do. */
const CONNECTIONS = 5;

const INT8 = 20;
const NUMERIC = 1700;

/** Whole numbers as numbers: moments and counts are far below 2^53. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    oid === INT8 || oid === NUMERIC ? Number : pg.types.getTypeParser(oid, format === "binary" ? "binary" : "text"),
};

/** A pool of connections to the database of an address such as `postgres://user:password@host/database`. */
export function postgresDialect(url: string): PostgresDialect {
  const pool = new pg.Pool({
    ...{ connectionString: url, application_name: "beffroi", max: CONNECTIONS, types },
    ...{ connectionTimeoutMillis: CONNECT_MILLISECONDS, keepAlive: true },
    ...{ statement_timeout: STATEMENT_MILLISECONDS, idle_in_transaction_session_timeout: STATEMENT_MILLISECONDS },
  });
  // A connection that breaks fails the transaction it served, if any, and leaves the pool; the next one opens another.
  // Unheard, it would end the process.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return new PostgresDialect({ pool });
}

/** Another transaction changed a row that this one was to change, or each waits for the other: one is to be run again. */
const AGAIN = new Set(["40001", "40P01"]);
/** A row that another transaction put meanwhile; run again, this one sees it, and does otherwise. */
const PUT_MEANWHILE = "23505";
const PUT_MEANWHILE_TRIES = 3;

/**
 * Runs `work` on one unchanging view of the database (REPEATABLE READ). Where another transaction stands in the way, the
 * whole of it is run again on the same connection, on what that one wrote; the last conflict is thrown once its time is
 * up.
 */
export async function isolated<T>(db: Kysely<Tables>, work: (db: Transaction<Tables>) => Promise<T>): Promise<T> {
  return await db.connection().execute(async (connection) => {
    const deadline = performance.now() + BUSY_MILLISECONDS;
    for (let tries = 1; ; tries++) {
      try {
        return await connection.transaction().setIsolationLevel("repeatable read").execute(work);
      } catch (error) {
        const code = error instanceof pg.DatabaseError ? (error.code ?? "") : "";
        const again = AGAIN.has(code) || (code === PUT_MEANWHILE && tries < PUT_MEANWHILE_TRIES);
        if (!again || performance.now() > deadline) throw error;
        // As much chance as tries, so that those in each other's way part.
        await setTimeout(Math.random() * Math.min(100, 5 * tries));
      }
    }
  });
}

/** Any number, so long as it is the same in every process. */
const TABLES_LOCK = 62041;

/**
 * Runs `work` while nobody else does, each waiting for the one before. It sees what that one did: its view of the
 * database begins after the lock, which that of `isolated` would not.
 */
export async function locked<T>(db: Kysely<Tables>, work: (db: Transaction<Tables>) => Promise<T>): Promise<T> {
  return await db
    .transaction()
    .setIsolationLevel("read committed")
    .execute(async (transaction) => {
      await sql`select pg_advisory_xact_lock(${sql.lit(TABLES_LOCK)})`.execute(transaction);
      return await work(transaction);
    });
}
