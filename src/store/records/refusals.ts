import type { Kysely } from "kysely";
import type { RefusalRecords } from "../port";
import type { Tables } from "../tables";

export const refusals = (db: Kysely<Tables>): RefusalRecords => ({
  async count(refusal) {
    await db
      .insertInto("consent_refusals")
      .values({ ...refusal, count: 1 })
      .onConflict((conflict) =>
        conflict
          .columns(["month", "need", "consent"])
          .doUpdateSet((e) => ({ count: e("consent_refusals.count", "+", 1) })),
      )
      .execute();
  },
  async totals() {
    const rows = db.selectFrom("consent_refusals").selectAll();
    return await rows.orderBy("month").orderBy("need").orderBy("consent").execute();
  },
});
