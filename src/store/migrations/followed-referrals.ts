import type { Kysely } from "kysely";
import type { Tables } from "../tables";

/** A hand-off is followed to its outcome: versions, appointments, outcomes, transfers, messages, what evaluation keeps. */
export async function followedReferrals(db: Kysely<Tables>): Promise<void> {
  await followReferrals(db);
  await gatherAround(db);
  await countRefusalsByConsent(db);
  await keepForEvaluation(db);
}

async function followReferrals(db: Kysely<Tables>): Promise<void> {
  const { schema } = db;
  const column = (name: string, type: "text" | "integer" | "bigint", fallback?: number) =>
    schema
      .alterTable("referrals")
      .addColumn(name, type, (c) => (fallback === undefined ? c : c.notNull().defaultTo(fallback)))
      .execute();
  await column("version", "integer", 1);
  for (const name of ["mode", "non_take_up", "estimate", "appointment"]) await column(name, "text");
  for (const name of ["arrived", "since"]) await column(name, "bigint", 0);
  await column("nudges", "integer", 0);
  await column("next_nudge", "bigint");
  await db
    .updateTable("referrals")
    .set((e) => ({ arrived: e.ref("created"), since: e.ref("created") }))
    .execute();
  await schema.alterTable("referral_events").addColumn("detail", "text").execute();
  await schema.createIndex("referrals_next_nudge").on("referrals").column("next_nudge").execute();
}

async function gatherAround({ schema }: Kysely<Tables>): Promise<void> {
  const ofReferral = (table: string) =>
    schema.createTable(table).addColumn("reference", "text", (c) => c.notNull().references("referrals.reference"));
  await ofReferral("referral_outcomes")
    .addColumn("aid", "text", (c) => c.notNull())
    .addColumn("outcome", "text", (c) => c.notNull())
    .addColumn("amount", "bigint")
    .addColumn("rhythm", "text")
    .addColumn("since", "text")
    .addColumn("reason", "text")
    .addColumn("estimated_min", "bigint")
    .addColumn("estimated_max", "bigint")
    .addColumn("gap_cause", "text")
    .addColumn("at", "bigint", (c) => c.notNull())
    .addColumn("by", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("referral_outcomes_key", ["reference", "aid"])
    .execute();
  await ofReferral("referral_transfers")
    .addColumn("place", "integer", (c) => c.notNull())
    .addColumn("asked", "bigint", (c) => c.notNull())
    .addColumn("by", "text", (c) => c.notNull())
    .addColumn("from_structure", "text", (c) => c.notNull())
    .addColumn("to_structure", "text", (c) => c.notNull())
    .addColumn("consent", "text", (c) => c.notNull())
    .addColumn("oral_on", "text")
    .addColumn("answered", "bigint")
    .addPrimaryKeyConstraint("referral_transfers_key", ["reference", "place"])
    .execute();
  await schema.createIndex("referral_transfers_from").on("referral_transfers").column("from_structure").execute();
  await ofReferral("referral_messages")
    .addColumn("place", "integer", (c) => c.notNull())
    .addColumn("at", "bigint", (c) => c.notNull())
    .addColumn("by", "text", (c) => c.notNull())
    .addColumn("text", "text", (c) => c.notNull())
    .addColumn("read", "bigint")
    .addPrimaryKeyConstraint("referral_messages_key", ["reference", "place"])
    .execute();
  await ofReferral("referral_consents")
    .addColumn("consent", "text", (c) => c.notNull())
    .addColumn("given", "integer", (c) => c.notNull())
    .addColumn("at", "bigint", (c) => c.notNull())
    .addPrimaryKeyConstraint("referral_consents_key", ["reference", "consent"])
    .execute();
}

/** Those counted so far refused the transmission itself: nothing else could be refused. */
async function countRefusalsByConsent(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable("consent_refusals")
    .addColumn("month", "text", (c) => c.notNull())
    .addColumn("need", "text", (c) => c.notNull())
    .addColumn("consent", "text", (c) => c.notNull())
    .addColumn("count", "integer", (c) => c.notNull())
    .addPrimaryKeyConstraint("consent_refusals_key", ["month", "need", "consent"])
    .execute();
  const before = db.withTables<{ refusals: { month: string; need: string; count: number } }>();
  for (const refusal of await before.selectFrom("refusals").selectAll().execute())
    await db
      .insertInto("consent_refusals")
      .values({ ...refusal, consent: "transmission" })
      .execute();
  await db.schema.dropTable("refusals").execute();
}

async function keepForEvaluation({ schema }: Kysely<Tables>): Promise<void> {
  await schema
    .createTable("evaluations")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("month", "text", (c) => c.notNull())
    .addColumn("lot", "integer")
    .addColumn("neighbourhood", "text")
    .addColumn("age_band", "text")
    .addColumn("need", "text", (c) => c.notNull())
    .addColumn("mode", "text")
    .addColumn("read_by", "text", (c) => c.notNull())
    .addColumn("dates", "text", (c) => c.notNull())
    .execute();
  await schema
    .createTable("evaluation_outcomes")
    .addColumn("evaluation", "text", (c) => c.notNull().references("evaluations.id"))
    .addColumn("aid", "text", (c) => c.notNull())
    .addColumn("outcome", "text")
    .addColumn("amount", "bigint")
    .addColumn("rhythm", "text")
    .addColumn("since", "text")
    .addColumn("reason", "text")
    .addColumn("estimated_min", "bigint")
    .addColumn("estimated_max", "bigint")
    .addColumn("gap_cause", "text")
    .addColumn("non_take_up", "text")
    .addPrimaryKeyConstraint("evaluation_outcomes_key", ["evaluation", "aid"])
    .execute();
  await schema
    .createTable("reference_cases")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("aid", "text", (c) => c.notNull())
    .addColumn("month", "text", (c) => c.notNull())
    .addColumn("household", "text", (c) => c.notNull())
    .addColumn("estimated", "bigint", (c) => c.notNull())
    .addColumn("granted", "bigint", (c) => c.notNull())
    .addColumn("cause", "text")
    .addColumn("law_version", "text", (c) => c.notNull())
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("proposed_by", "text")
    .execute();
}
