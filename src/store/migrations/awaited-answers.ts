import type { Kysely } from "kysely";
import type { Tables } from "../tables";

/** Since when a resident waits for an answer, so that it is reminded of: those who wrote and were not read yet. */
export async function awaitedAnswers(db: Kysely<Tables>): Promise<void> {
  await db.schema.alterTable("referrals").addColumn("asked", "bigint").execute();
  const unread = db
    .selectFrom("referral_messages")
    .select((e) => ["reference", e.fn.min("at").as("asked")])
    .where("by", "=", "resident")
    .where("read", "is", null)
    .groupBy("reference");
  // Looked at again at once: what is due by then is reminded of.
  for (const { reference, asked } of await unread.execute())
    await db.updateTable("referrals").set({ asked, next_nudge: 0 }).where("reference", "=", reference).execute();
}
