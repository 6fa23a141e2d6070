import type { Kysely } from "kysely";
import type { Tables } from "../tables";

/** What is done to accounts is noted, and who was detached at a provider's stays known. */
export async function accessJournal({ schema }: Kysely<Tables>): Promise<void> {
  await schema
    .createTable("access_acts")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("at", "bigint", (c) => c.notNull())
    .addColumn("by", "text", (c) => c.notNull())
    .addColumn("account", "text", (c) => c.notNull().references("accounts.id"))
    .addColumn("act", "text", (c) => c.notNull())
    .execute();
  await schema.createIndex("access_acts_account").on("access_acts").columns(["account", "at"]).execute();
  await schema.createIndex("access_acts_at").on("access_acts").column("at").execute();
  await schema.alterTable("identities").addColumn("detached", "bigint").execute();
}
