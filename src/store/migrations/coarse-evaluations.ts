import type { Kysely } from "kysely";
import type { Tables } from "../tables";

const DAY = 86_400_000;
/** As they were when this was written. */
const LEFT_DAYS = 30;
const STEPS = ["see", "contact", "miss", "arrange", "start", "close"];
const ROUNDED_TO = 1_000;
const AROUND = ["referral_events", "referral_transfers"] as const;

/**
 * What remains of a referral leads back to none: months and days between instead of days, amounts rounded; nothing of
 * those that were taken back but their count, and nothing beside it of those whose time was past.
 */
export async function coarseEvaluations(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable("withdrawals")
    .addColumn("month", "text", (c) => c.primaryKey())
    .addColumn("count", "integer", (c) => c.notNull())
    .execute();
  await db.schema
    .alterTable("evaluations")
    .addColumn("steps", "text", (c) => c.notNull().defaultTo("{}"))
    .execute();
  await db.schema.alterTable("evaluations").addColumn("noted", "text").execute();
  const taken = await coarsen(db);
  for (const [month, count] of taken) await db.insertInto("withdrawals").values({ month, count }).execute();
  await db.schema.alterTable("evaluations").dropColumn("dates").execute();
  await roundAmounts(db);
  await eraseLives(db);
}

/** How many were taken back, by month. */
async function coarsen(db: Kysely<Tables>): Promise<ReadonlyMap<string, number>> {
  const taken = new Map<string, number>();
  const before = db.withTables<{
    evaluations: { id: string; month: string; dates: string; steps: string; noted: string | null };
  }>();
  for (const { id, month, dates } of await before
    .selectFrom("evaluations")
    .select(["id", "month", "dates"])
    .execute()) {
    const days = new Map<string, string>(Object.entries(JSON.parse(dates)));
    const withdrawn = days.get("withdraw")?.slice(0, month.length);
    if (withdrawn !== undefined) {
      await db.deleteFrom("evaluation_outcomes").where("evaluation", "=", id).execute();
      await db.deleteFrom("evaluations").where("id", "=", id).execute();
      taken.set(withdrawn, (taken.get(withdrawn) ?? 0) + 1);
      continue;
    }
    const made = Date.parse(days.get("create") ?? `${month}-01`);
    const steps = STEPS.flatMap((step) => {
      const day = days.get(step);
      return day === undefined ? [] : [[step, Math.round((Date.parse(day) - made) / DAY)]];
    });
    const noted = (days.get("outcomes") ?? days.get("close"))?.slice(0, month.length) ?? null;
    const coarse = { steps: JSON.stringify(Object.fromEntries(steps)), noted };
    await before.updateTable("evaluations").set(coarse).where("id", "=", id).execute();
  }
  return taken;
}

async function roundAmounts(db: Kysely<Tables>): Promise<void> {
  const amounts = ["amount", "estimated_min", "estimated_max"] as const;
  const round = (cents: number | null) => cents && Math.round(cents / ROUNDED_TO) * ROUNDED_TO;
  const keys = ["evaluation", "aid"] as const;
  for (const row of await db
    .selectFrom("evaluation_outcomes")
    .select([...keys, ...amounts])
    .execute())
    await db
      .updateTable("evaluation_outcomes")
      .set(Object.fromEntries(amounts.map((name) => [name, round(row[name])])))
      .where("evaluation", "=", row.evaluation)
      .where("aid", "=", row.aid)
      .execute();
}

async function eraseLives(db: Kysely<Tables>): Promise<void> {
  const erased = db.selectFrom("referrals").select("reference").where("erased", "=", 1);
  for (const table of AROUND) await db.deleteFrom(table).where("reference", "in", erased).execute();
  await db.deleteFrom("referrals").where("erased", "=", 1).where("state", "!=", "withdrawn").execute();
  await db
    .updateTable("referrals")
    .set((e) => ({
      ...{ need: "erased", mode: null, commune: null, neighbourhood: null, language: "und" },
      ...{ created: e.ref("since"), arrived: e.ref("since"), structure: e.ref("read_by") },
      expires: e("since", "+", LEFT_DAYS * DAY),
    }))
    .where("erased", "=", 1)
    .execute();
}
