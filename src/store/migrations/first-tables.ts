import type { Kysely } from "kysely";
import type { Tables } from "../tables";

/** What the house kept when it opened: conversations, hand-offs and their notices, operators. */
export async function firstTables(db: Kysely<Tables>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable("conversations")
    .addColumn("session", "text", (c) => c.primaryKey())
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("version", "integer", (c) => c.notNull())
    .addColumn("expires", "bigint", (c) => c.notNull())
    .execute();
  await schema.createIndex("conversations_expires").on("conversations").column("expires").execute();

  await schema
    .createTable("inputs")
    .addColumn("channel", "text", (c) => c.notNull())
    .addColumn("id", "text", (c) => c.notNull())
    .addColumn("at", "bigint", (c) => c.notNull())
    .addPrimaryKeyConstraint("inputs_key", ["channel", "id"])
    .execute();
  await schema.createIndex("inputs_at").on("inputs").column("at").execute();

  await schema
    .createTable("outbox")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("topic", "text", (c) => c.notNull())
    .addColumn("lane", "text", (c) => c.notNull())
    .addColumn("place", "integer", (c) => c.notNull())
    .addColumn("payload", "text")
    .addColumn("due", "bigint", (c) => c.notNull())
    .addColumn("attempts", "integer", (c) => c.notNull())
    .addColumn("held_until", "bigint")
    .addColumn("given_up", "bigint")
    .addColumn("reason", "text")
    .execute();
  await schema.createIndex("outbox_lane").on("outbox").columns(["lane", "place"]).execute();
  await schema.createIndex("outbox_due").on("outbox").columns(["topic", "due"]).execute();

  await schema
    .createTable("referrals")
    .addColumn("reference", "text", (c) => c.primaryKey())
    .addColumn("key_hash", "text", (c) => c.notNull().unique())
    .addColumn("digest", "text", (c) => c.notNull())
    .addColumn("secret_hash", "text")
    .addColumn("session", "text")
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("structure", "text", (c) => c.notNull())
    .addColumn("read_by", "text", (c) => c.notNull())
    .addColumn("need", "text", (c) => c.notNull())
    .addColumn("commune", "text")
    .addColumn("neighbourhood", "text")
    .addColumn("language", "text", (c) => c.notNull())
    .addColumn("contact", "text")
    .addColumn("aids", "text")
    .addColumn("answers", "text")
    .addColumn("created", "bigint", (c) => c.notNull())
    .addColumn("expires", "bigint", (c) => c.notNull())
    .addColumn("erased", "integer", (c) => c.notNull().defaultTo(0))
    .execute();
  await schema.createIndex("referrals_read_by").on("referrals").columns(["read_by", "created"]).execute();
  await schema.createIndex("referrals_session").on("referrals").column("session").execute();
  await schema.createIndex("referrals_expires").on("referrals").columns(["erased", "expires"]).execute();

  await schema
    .createTable("referral_events")
    .addColumn("reference", "text", (c) => c.notNull().references("referrals.reference"))
    .addColumn("place", "integer", (c) => c.notNull())
    .addColumn("at", "bigint", (c) => c.notNull())
    .addColumn("by", "text", (c) => c.notNull())
    .addColumn("what", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("referral_events_key", ["reference", "place"])
    .execute();

  await schema
    .createTable("accounts")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("structure", "text", (c) => c.notNull().unique())
    .addColumn("created", "bigint", (c) => c.notNull())
    .execute();
  for (const table of ["links", "operator_sessions"] as const)
    await schema
      .createTable(table)
      .addColumn("token_hash", "text", (c) => c.primaryKey())
      .addColumn("account", "text", (c) => c.notNull().references("accounts.id"))
      .addColumn("expires", "bigint", (c) => c.notNull())
      .execute();

  await schema
    .createTable("refusals")
    .addColumn("month", "text", (c) => c.notNull())
    .addColumn("need", "text", (c) => c.notNull())
    .addColumn("count", "integer", (c) => c.notNull())
    .addPrimaryKeyConstraint("refusals_key", ["month", "need"])
    .execute();
}
