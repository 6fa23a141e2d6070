import type { Kysely } from "kysely";
import type { Tables } from "../tables";

/** Of what was anonymised, each outcome keeps the month in which it was noted, and not that of the first of them. */
export async function notedMonths(db: Kysely<Tables>): Promise<void> {
  await db.schema.alterTable("evaluation_outcomes").addColumn("noted", "text").execute();
  const before = db.withTables<{ evaluations: { id: string; noted: string | null } }>();
  for (const { id, noted } of await before.selectFrom("evaluations").select(["id", "noted"]).execute())
    await db.updateTable("evaluation_outcomes").set({ noted }).where("evaluation", "=", id).execute();
  await db.schema.alterTable("evaluations").dropColumn("noted").execute();
}
