import type { Kysely } from "kysely";
import type { Tables } from "../tables";

/** What someone is reminded of is kept by the hand-off in which they agreed to it: a second one wipes nothing of the first. */
export async function remindersByHandoff(db: Kysely<Tables>): Promise<void> {
  const before = db.withTables<{ reminders: Tables["reminders"] & { reference: string | null } }>();
  for (const { session, reference, rights } of await before.selectFrom("reminders").selectAll().execute()) {
    const parts = `[{"from":${JSON.stringify(reference)},"rights":${rights},"own":[]}]`;
    await before.updateTable("reminders").set({ rights: parts }).where("session", "=", session).execute();
  }
  await db.schema.alterTable("reminders").dropColumn("reference").execute();
}
