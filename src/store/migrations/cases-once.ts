import type { Kysely } from "kysely";
import type { Tables } from "../tables";

/**
 * A case is proposed once for an aid of a referral, and goes with it until a second person has read it. Those proposed
 * before, of which nobody knows any more where they come from, are dropped.
 */
export async function casesOnce(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable("case_proposals")
    .addColumn("reference", "text", (c) => c.notNull().references("referrals.reference"))
    .addColumn("aid", "text", (c) => c.notNull())
    .addColumn("case_id", "text")
    .addPrimaryKeyConstraint("case_proposals_key", ["reference", "aid"])
    .execute();
  await db.deleteFrom("reference_cases").where("state", "=", "proposed").execute();
}
