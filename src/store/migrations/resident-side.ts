import type { Kysely } from "kysely";
import type { Tables } from "../tables";

/** What residents are reminded of, the dates they were told, and the letters they are about to write. */
export async function residentSide({ schema }: Kysely<Tables>): Promise<void> {
  await schema
    .createTable("reminders")
    .addColumn("session", "text", (c) => c.primaryKey())
    .addColumn("language", "text", (c) => c.notNull())
    .addColumn("reference", "text")
    .addColumn("rights", "text", (c) => c.notNull())
    .addColumn("since", "bigint", (c) => c.notNull())
    .addColumn("next_due", "bigint")
    .addColumn("expires", "bigint", (c) => c.notNull())
    .execute();
  await schema.createIndex("reminders_due").on("reminders").column("next_due").execute();
  await schema
    .createTable("reminders_given")
    .addColumn("session", "text", (c) => c.notNull())
    .addColumn("reminder", "text", (c) => c.notNull())
    .addColumn("day", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("reminders_given_key", ["session", "reminder", "day"])
    .execute();
  await schema
    .createTable("letters")
    .addColumn("session", "text", (c) => c.primaryKey())
    .addColumn("reference", "text", (c) => c.notNull())
    .addColumn("at", "bigint", (c) => c.notNull())
    .execute();
}
