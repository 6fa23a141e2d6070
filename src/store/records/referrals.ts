import type { Kysely } from "kysely";
import type { ReferralRecords } from "../port";
import type { Tables } from "../tables";
import { referralLists } from "./referral-lists";
import { changesToRow, fromRow, toRow } from "./referral-rows";

/** Of one that was taken back. */
export const NOTHING_TOLD = {
  ...{ contact: null, aids: null, answers: null, non_take_up: null, estimate: null, appointment: null },
  ...{ appointment_at: null, asked: null },
  ...{ need: "erased", mode: null, commune: null, neighbourhood: null, language: "und" },
  ...{ digest: "", secret_hash: null, session: null, nudges: 0, next_nudge: null, erased: 1 },
};

const AROUND = [
  "referral_events",
  "referral_outcomes",
  "referral_transfers",
  "referral_messages",
  "referral_consents",
  "case_proposals",
] as const;

async function deleteAround(db: Kysely<Tables>, references: readonly string[]): Promise<void> {
  const unread = db
    .selectFrom("case_proposals")
    .select("case_id")
    .where("reference", "in", [...references, ""]);
  await db.deleteFrom("reference_cases").where("id", "in", unread).execute();
  for (const table of AROUND)
    await db
      .deleteFrom(table)
      .where("reference", "in", [...references, ""])
      .execute();
}

async function deleteWhole(db: Kysely<Tables>, references: readonly string[]): Promise<void> {
  await deleteAround(db, references);
  await db
    .deleteFrom("referrals")
    .where("reference", "in", [...references, ""])
    .execute();
}

export const referrals = (db: Kysely<Tables>, onErased: () => void): ReferralRecords => ({
  async create(referral) {
    await db.insertInto("referrals").values(toRow(referral)).execute();
  },
  async find(reference) {
    const row = await db.selectFrom("referrals").selectAll().where("reference", "=", reference).executeTakeFirst();
    return row ? fromRow(row) : null;
  },
  async findByKey(keyHash) {
    const row = await db.selectFrom("referrals").selectAll().where("key_hash", "=", keyHash).executeTakeFirst();
    return row ? fromRow(row) : null;
  },
  async ofSession(session) {
    const rows = db.selectFrom("referrals").selectAll().where("session", "=", session).orderBy("created", "desc");
    return (await rows.execute()).map(fromRow);
  },
  ...referralLists(db),
  async kept() {
    const rows = db.selectFrom("referrals").selectAll().where("erased", "=", 0).orderBy("created").orderBy("reference");
    return (await rows.execute()).map(fromRow);
  },
  async change({ reference, version, state }, changes, { silent } = { silent: false }) {
    const { numUpdatedRows } = await db
      .updateTable("referrals")
      .set({ ...changesToRow(changes), version: silent ? version : version + 1 })
      .where("reference", "=", reference)
      .where("version", "=", version)
      .where("state", "=", state)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  },
  async eraseContents(reference) {
    onErased();
    await deleteAround(db, [reference]);
    await db
      .updateTable("referrals")
      .set((e) => ({ ...NOTHING_TOLD, created: e.ref("since"), arrived: e.ref("since"), structure: e.ref("read_by") }))
      .where("reference", "=", reference)
      .execute();
  },
  async forget(reference) {
    onErased();
    await deleteWhole(db, [reference]);
  },
  async deleteErased(now) {
    const past = db.selectFrom("referrals").select("reference").where("erased", "=", 1).where("expires", "<=", now);
    const references = (await past.execute()).map((each) => each.reference);
    await deleteWhole(db, references);
    return references.length;
  },
  async expired(now, limit) {
    const rows = db.selectFrom("referrals").selectAll().where("erased", "=", 0).where("expires", "<=", now);
    return (await rows.orderBy("expires").limit(limit).execute()).map(fromRow);
  },
  async toNudge(now, limit) {
    const rows = db.selectFrom("referrals").selectAll().where("next_nudge", "<=", now);
    return (await rows.orderBy("next_nudge").orderBy("reference").limit(limit).execute()).map(fromRow);
  },
  async record({ reference, at, by, what, detail = null }) {
    // Written as it is: of two transactions, one of which ends the life that the other adds to, the second is run again.
    const untouched = db.updateTable("referrals").set((e) => ({ version: e.ref("version") }));
    await untouched.where("reference", "=", reference).execute();
    const last = await db
      .selectFrom("referral_events")
      .select((e) => e.fn.max("place").as("place"))
      .where("reference", "=", reference)
      .executeTakeFirst();
    const place = (last?.place ?? 0) + 1;
    await db.insertInto("referral_events").values({ reference, place, at, by, what, detail }).execute();
  },
  async events(reference) {
    return await db
      .selectFrom("referral_events")
      .select(["reference", "at", "by", "what", "detail"])
      .where("reference", "=", reference)
      .orderBy("place")
      .execute();
  },
  async keptEvents() {
    return await db
      .selectFrom("referral_events as e")
      .innerJoin("referrals as r", "r.reference", "e.reference")
      .select(["e.reference", "e.at", "e.by", "e.what", "e.detail"])
      .where("r.erased", "=", 0)
      .orderBy("e.reference")
      .orderBy("e.place")
      .execute();
  },
  async countByState() {
    const rows = await db
      .selectFrom("referrals")
      .select((e) => ["read_by", "state", e.fn.countAll<number>().as("count"), e.fn.min("created").as("oldest")])
      .where("erased", "=", 0)
      .groupBy(["read_by", "state"])
      .orderBy("read_by")
      .orderBy("state")
      .execute();
    return rows.map(({ read_by, state, count, oldest }) => ({
      ...{ readBy: read_by, state, count: Number(count), oldest: Number(oldest) },
    }));
  },
});
