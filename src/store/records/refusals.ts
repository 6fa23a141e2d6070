import type { Kysely } from "kysely";
import type { RefusalRecords } from "../port";
import type { Tables } from "../tables";

export const refusals = (db: Kysely<Tables>): RefusalRecords => ({
  async count({ month, need }) {
    await db
      .insertInto("refusals")
      .values({ month, need, count: 1 })
      .onConflict((conflict) =>
        conflict.columns(["month", "need"]).doUpdateSet((e) => ({ count: e("refusals.count", "+", 1) })),
      )
      .execute();
  },
  async totals() {
    return await db.selectFrom("refusals").selectAll().orderBy("month").orderBy("need").execute();
  },
});
