import type { Kysely } from "kysely";
import type { Tables } from "../tables";

/** What was done to the directory since its files, and the files that were read. */
export async function directoryTables({ schema }: Kysely<Tables>): Promise<void> {
  await schema
    .createTable("directory_acts")
    .addColumn("place", "integer", (c) => c.primaryKey())
    .addColumn("by", "text", (c) => c.notNull())
    .addColumn("at", "bigint", (c) => c.notNull())
    .addColumn("act", "text", (c) => c.notNull())
    .execute();
  await schema
    .createTable("directory_imports")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("content", "text", (c) => c.notNull())
    .addColumn("by", "text", (c) => c.notNull())
    .addColumn("at", "bigint", (c) => c.notNull())
    .execute();
  await schema.createIndex("directory_imports_at").on("directory_imports").column("at").execute();
}
