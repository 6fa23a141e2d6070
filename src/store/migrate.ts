import type { Kysely } from "kysely";
import { StoreError } from "./errors";
import { MIGRATIONS } from "./migrations";
import type { Tables } from "./tables";

/**
 * Brings the tables up to date, in the transaction of `db`, which nobody shares: a process that starts at the same time
 * waits, then finds it done.
 * @throws StoreError STORE_TOO_NEW when a later version of the house wrote this store.
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const versions = db.withTables<{ migrations: { id: number } }>();
  await versions.schema
    .createTable("migrations")
    .ifNotExists()
    .addColumn("id", "integer", (c) => c.primaryKey())
    .execute();
  const applied = (await versions.selectFrom("migrations").select("id").execute()).length;
  if (applied > MIGRATIONS.length) throw new StoreError("STORE_TOO_NEW");
  for (const [index, migration] of MIGRATIONS.entries()) {
    if (index < applied) continue;
    await migration(db);
    await versions
      .insertInto("migrations")
      .values({ id: index + 1 })
      .execute();
  }
}
