import type { Kysely } from "kysely";
import type { EvaluationRecords, StoredCase } from "../port";
import type { Tables } from "../tables";

const caseOf = ({ law_version, proposed_by, ...row }: Tables["reference_cases"]): StoredCase => ({
  ...row,
  lawVersion: law_version,
  proposedBy: proposed_by,
});

export const evaluation = (db: Kysely<Tables>, onErased: () => void): EvaluationRecords => ({
  async keep({ ageBand, readBy, ...kept }, outcomes) {
    await db
      .insertInto("evaluations")
      .values({ ...kept, age_band: ageBand, read_by: readBy })
      .execute();
    for (const { estimatedMin, estimatedMax, gapCause, nonTakeUp, ...outcome } of outcomes)
      await db
        .insertInto("evaluation_outcomes")
        .values({
          ...outcome,
          ...{ estimated_min: estimatedMin, estimated_max: estimatedMax, gap_cause: gapCause, non_take_up: nonTakeUp },
        })
        .execute();
  },
  async all() {
    const rows = await db.selectFrom("evaluations").selectAll().orderBy("month").orderBy("id").execute();
    return rows.map(({ age_band, read_by, ...row }) => ({ ...row, ageBand: age_band, readBy: read_by }));
  },
  async outcomes() {
    const rows = await db.selectFrom("evaluation_outcomes").selectAll().orderBy("evaluation").orderBy("aid").execute();
    return rows.map(({ estimated_min, estimated_max, gap_cause, non_take_up, ...row }) => ({
      ...row,
      ...{ estimatedMin: estimated_min, estimatedMax: estimated_max, gapCause: gap_cause, nonTakeUp: non_take_up },
    }));
  },
  async countWithdrawal(month) {
    await db
      .insertInto("withdrawals")
      .values({ month, count: 1 })
      .onConflict((conflict) =>
        conflict.column("month").doUpdateSet((e) => ({ count: e("withdrawals.count", "+", 1) })),
      )
      .execute();
  },
  async withdrawals() {
    return await db.selectFrom("withdrawals").selectAll().orderBy("month").execute();
  },
  async countUnfinished(month, readBy) {
    await db
      .insertInto("unfinished")
      .values({ month, read_by: readBy, count: 1 })
      .onConflict((conflict) =>
        conflict.columns(["month", "read_by"]).doUpdateSet((e) => ({ count: e("unfinished.count", "+", 1) })),
      )
      .execute();
  },
  async unfinished() {
    const rows = await db.selectFrom("unfinished").selectAll().orderBy("month").orderBy("read_by").execute();
    return rows.map(({ read_by, ...row }) => ({ ...row, readBy: read_by }));
  },

  async proposeCase({ lawVersion, proposedBy, ...proposed }, reference) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto("case_proposals")
      .values({ reference, aid: proposed.aid, case_id: proposed.id })
      .onConflict((conflict) => conflict.columns(["reference", "aid"]).doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows !== 1n) return false;
    await db
      .insertInto("reference_cases")
      .values({ ...proposed, law_version: lawVersion, proposed_by: proposedBy })
      .execute();
    return true;
  },
  async findCase(id) {
    const row = await db.selectFrom("reference_cases").selectAll().where("id", "=", id).executeTakeFirst();
    return row ? caseOf(row) : null;
  },
  async keepCase(id) {
    await db.updateTable("case_proposals").set({ case_id: null }).where("case_id", "=", id).execute();
    await db.updateTable("reference_cases").set({ state: "kept", proposed_by: null }).where("id", "=", id).execute();
  },
  async deleteCase(id) {
    onErased();
    await db.updateTable("case_proposals").set({ case_id: null }).where("case_id", "=", id).execute();
    await db.deleteFrom("reference_cases").where("id", "=", id).execute();
  },
  async cases(state) {
    const rows = db.selectFrom("reference_cases").selectAll().where("state", "=", state).orderBy("month").orderBy("id");
    return (await rows.execute()).map(caseOf);
  },
});
