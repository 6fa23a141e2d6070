import type { Kysely } from "kysely";
import type { Tables } from "../tables";

/** How many were erased before anyone brought them to their end, by month and structure; from now on: no month is known of those before. */
export async function unfinishedReferrals(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable("unfinished")
    .addColumn("month", "text", (c) => c.notNull())
    .addColumn("read_by", "text", (c) => c.notNull())
    .addColumn("count", "integer", (c) => c.notNull())
    .addPrimaryKeyConstraint("unfinished_primary", ["month", "read_by"])
    .execute();
}
