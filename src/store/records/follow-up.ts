import type { Kysely } from "kysely";
import type { FollowUpRecords, StoredOutcome, StoredTransfer } from "../port";
import type { Tables } from "../tables";

type Outcome = Tables["referral_outcomes"];
type Transfer = Tables["referral_transfers"];

const outcomeOf = ({ estimated_min, estimated_max, gap_cause, ...row }: Outcome): StoredOutcome => ({
  ...row,
  estimatedMin: estimated_min,
  estimatedMax: estimated_max,
  gapCause: gap_cause,
});

const rowOfOutcome = ({ estimatedMin, estimatedMax, gapCause, ...outcome }: StoredOutcome): Outcome => ({
  ...outcome,
  estimated_min: estimatedMin,
  estimated_max: estimatedMax,
  gap_cause: gapCause,
});

const transferOf = ({ place, from_structure, to_structure, to_reader, oral_on, ...row }: Transfer): StoredTransfer => ({
  ...row,
  fromStructure: from_structure,
  toStructure: to_structure,
  toReader: to_reader,
  oralOn: oral_on,
});

export const followUp = (db: Kysely<Tables>): FollowUpRecords => {
  const nextPlace = async (table: "referral_transfers" | "referral_messages", reference: string) => {
    const last = await db
      .selectFrom(table)
      .select((e) => e.fn.max("place").as("place"))
      .where("reference", "=", reference)
      .executeTakeFirst();
    return (last?.place ?? 0) + 1;
  };

  return {
    async setOutcomes(reference, outcomes) {
      await db.deleteFrom("referral_outcomes").where("reference", "=", reference).execute();
      for (const outcome of outcomes) await db.insertInto("referral_outcomes").values(rowOfOutcome(outcome)).execute();
    },
    async outcomes(reference) {
      const rows = db.selectFrom("referral_outcomes").selectAll().where("reference", "=", reference).orderBy("aid");
      return (await rows.execute()).map(outcomeOf);
    },
    async allOutcomes() {
      const rows = db.selectFrom("referral_outcomes").selectAll().orderBy("reference").orderBy("aid");
      return (await rows.execute()).map(outcomeOf);
    },

    async addTransfer({ fromStructure, toStructure, toReader, oralOn, ...transfer }) {
      const place = await nextPlace("referral_transfers", transfer.reference);
      const sides = { from_structure: fromStructure, to_structure: toStructure, to_reader: toReader, oral_on: oralOn };
      await db
        .insertInto("referral_transfers")
        .values({ ...transfer, ...sides, place })
        .execute();
    },
    async transfers(reference) {
      const rows = db.selectFrom("referral_transfers").selectAll().where("reference", "=", reference).orderBy("place");
      return (await rows.execute()).map(transferOf);
    },
    async answerTransfer(reference, { consent, oralOn, answered }) {
      const { numUpdatedRows } = await db
        .updateTable("referral_transfers")
        .set({ consent, oral_on: oralOn, answered })
        .where("reference", "=", reference)
        .where("consent", "=", "asked")
        .executeTakeFirstOrThrow();
      return numUpdatedRows > 0n;
    },
    async transferredFrom(structure, limit) {
      const rows = db
        .selectFrom("referral_transfers")
        .selectAll()
        .where("from_structure", "=", structure)
        .where("consent", "in", ["given", "oral"])
        .orderBy("answered", "desc")
        .orderBy("reference");
      return (await rows.limit(limit).execute()).map(transferOf);
    },

    async write(message) {
      const written = { ...message, place: await nextPlace("referral_messages", message.reference), read: null };
      await db.insertInto("referral_messages").values(written).execute();
      return written;
    },
    async messages(reference) {
      const rows = db.selectFrom("referral_messages").selectAll().where("reference", "=", reference);
      return await rows.orderBy("place").execute();
    },
    async markRead(reference, writtenBy, at, upTo) {
      const unread = db
        .updateTable("referral_messages")
        .set({ read: at })
        .where("reference", "=", reference)
        .where("read", "is", null)
        .where("by", writtenBy === "resident" ? "=" : "!=", "resident");
      await (upTo === undefined ? unread : unread.where("place", "<=", upTo)).execute();
    },
    async unreadBy(structure) {
      const rows = await db
        .selectFrom("referral_messages as m")
        .innerJoin("referrals as r", "r.reference", "m.reference")
        .select((e) => ["m.reference", e.fn.countAll<number>().as("count")])
        .where("r.read_by", "=", structure)
        .where("m.by", "=", "resident")
        .where("m.read", "is", null)
        .groupBy("m.reference")
        .execute();
      return new Map(rows.map(({ reference, count }) => [reference, Number(count)]));
    },

    async setConsent({ given, ...consent }) {
      const row = { ...consent, given: given ? 1 : 0 };
      await db
        .insertInto("referral_consents")
        .values(row)
        .onConflict((conflict) =>
          conflict.columns(["reference", "consent"]).doUpdateSet({ given: row.given, at: row.at }),
        )
        .execute();
    },
    async consents(reference) {
      const rows = db.selectFrom("referral_consents").selectAll().where("reference", "=", reference).orderBy("consent");
      return (await rows.execute()).map(({ given, ...row }) => ({ ...row, given: given === 1 }));
    },
  };
};
