import type { Kysely } from "kysely";
import type { Tables } from "../tables";

/** How each account is told of what happens, and the days whose digest is settled. */
export async function notifications({ schema }: Kysely<Tables>): Promise<void> {
  await schema
    .createTable("notice_preferences")
    .addColumn("account", "text", (c) => c.primaryKey().references("accounts.id"))
    .addColumn("preference", "text", (c) => c.notNull())
    .addColumn("at", "bigint", (c) => c.notNull())
    .execute();
  await schema
    .createTable("digests")
    .addColumn("account", "text", (c) => c.notNull().references("accounts.id"))
    .addColumn("day", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("digests_key", ["account", "day"])
    .execute();
}
