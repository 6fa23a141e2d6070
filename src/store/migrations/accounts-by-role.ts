import { type Kysely, sql } from "kysely";
import type { Tables } from "../tables";

/** What stood before: one account a structure, and nothing of who it is. */
type Before = {
  accounts: { id: string; structure: string; created: number };
};

/** Accounts by role, several a structure; sessions that end when idle; identities of a sign-in provider. */
export async function accountsByRole(db: Kysely<Tables>): Promise<void> {
  const { schema } = db;
  const before = await db.withTables<Before>().selectFrom("accounts").select(["id", "structure", "created"]).execute();
  // What was open for an hour, or for a day, is opened again.
  for (const table of ["links", "operator_sessions", "accounts"]) await schema.dropTable(table).execute();

  await schema
    .createTable("accounts")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("role", "text", (c) => c.notNull())
    .addColumn("structure", "text")
    .addColumn("duty", "text")
    .addColumn("email", "text", (c) => c.unique())
    .addColumn("name", "text")
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("created", "bigint", (c) => c.notNull())
    .addColumn("created_by", "text", (c) => c.notNull())
    .addColumn("last_sign_in", "bigint")
    .addCheckConstraint("accounts_role", sql`role in ('operator', 'coordinator', 'territory', 'administrator')`)
    .addCheckConstraint("accounts_structure", sql`(role = 'operator') = (structure is not null)`)
    .addCheckConstraint("accounts_duty", sql`duty is null or (role = 'operator' and duty in ('referent', 'deputy'))`)
    .addCheckConstraint("accounts_state", sql`state in ('active', 'disabled')`)
    .execute();
  await schema.createIndex("accounts_structure_of").on("accounts").column("structure").execute();
  for (const { id, structure, created } of before)
    await db
      .insertInto("accounts")
      .values({
        ...{ id, role: "operator", structure, duty: null, email: null, name: null },
        ...{ state: "active", created, created_by: "start", last_sign_in: null },
      })
      .execute();

  await schema
    .createTable("identities")
    .addColumn("issuer", "text", (c) => c.notNull())
    .addColumn("subject", "text", (c) => c.notNull())
    .addColumn("account", "text", (c) => c.notNull().references("accounts.id"))
    .addColumn("linked", "bigint", (c) => c.notNull())
    .addPrimaryKeyConstraint("identities_key", ["issuer", "subject"])
    .execute();
  await schema.createIndex("identities_account").on("identities").column("account").execute();

  await schema
    .createTable("links")
    .addColumn("token_hash", "text", (c) => c.primaryKey())
    .addColumn("account", "text", (c) => c.notNull().references("accounts.id"))
    .addColumn("expires", "bigint", (c) => c.notNull())
    .addColumn("used", "bigint")
    .execute();
  await schema
    .createTable("sessions")
    .addColumn("token_hash", "text", (c) => c.primaryKey())
    .addColumn("account", "text", (c) => c.notNull().references("accounts.id"))
    .addColumn("seen", "bigint", (c) => c.notNull())
    .addColumn("expires", "bigint", (c) => c.notNull())
    .addColumn("id_token", "text")
    .execute();
  for (const table of ["links", "sessions"] as const)
    await schema.createIndex(`${table}_account`).on(table).column("account").execute();

  await schema
    .createTable("spent_attempts")
    .addColumn("token_hash", "text", (c) => c.primaryKey())
    .addColumn("expires", "bigint", (c) => c.notNull())
    .execute();
}
