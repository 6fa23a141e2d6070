import type { Kysely } from "kysely";
import type { ReferralRecords, StoredReferral } from "../port";
import type { Tables } from "../tables";

const fromRow = ({ key_hash, secret_hash, read_by, erased, ...row }: Tables["referrals"]): StoredReferral => ({
  ...row,
  keyHash: key_hash,
  secretHash: secret_hash,
  readBy: read_by,
});

const toRow = ({ keyHash, secretHash, readBy, ...referral }: StoredReferral): Tables["referrals"] => ({
  ...referral,
  key_hash: keyHash,
  secret_hash: secretHash,
  read_by: readBy,
  erased: 0,
});

export const referrals = (db: Kysely<Tables>): ReferralRecords => ({
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
  async readBy(structure, limit, first = []) {
    const rows = db.selectFrom("referrals").selectAll().where("read_by", "=", structure);
    const waiting = rows.orderBy((e) =>
      e
        .case()
        .when("state", "in", [...first, ""])
        .then(0)
        .else(1)
        .end(),
    );
    const latest = waiting.orderBy("created", "desc").orderBy("reference").limit(limit);
    return (await latest.execute()).map(fromRow);
  },
  async move(reference, from, to, expires) {
    const { numUpdatedRows } = await db
      .updateTable("referrals")
      .set({ state: to, expires })
      .where("reference", "=", reference)
      .where("state", "=", from)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  },
  async eraseContents(reference) {
    const contents = { contact: null, aids: null, answers: null, commune: null, neighbourhood: null };
    await db
      .updateTable("referrals")
      .set({ ...contents, digest: "", secret_hash: null, session: null, erased: 1 })
      .where("reference", "=", reference)
      .execute();
  },
  async expired(now, limit) {
    const rows = db.selectFrom("referrals").selectAll().where("erased", "=", 0).where("expires", "<=", now);
    return (await rows.orderBy("expires").limit(limit).execute()).map(fromRow);
  },
  async record({ reference, at, by, what }) {
    const last = await db
      .selectFrom("referral_events")
      .select((e) => e.fn.max("place").as("place"))
      .where("reference", "=", reference)
      .executeTakeFirst();
    const place = (last?.place ?? 0) + 1;
    await db.insertInto("referral_events").values({ reference, place, at, by, what }).execute();
  },
  async events(reference) {
    return await db
      .selectFrom("referral_events")
      .select(["reference", "at", "by", "what"])
      .where("reference", "=", reference)
      .orderBy("place")
      .execute();
  },
  async countByState() {
    const rows = await db
      .selectFrom("referrals")
      .select((e) => ["read_by", "state", e.fn.countAll<number>().as("count"), e.fn.min("created").as("oldest")])
      .groupBy(["read_by", "state"])
      .orderBy("read_by")
      .orderBy("state")
      .execute();
    return rows.map(({ read_by, state, count, oldest }) => ({
      ...{ readBy: read_by, state, count: Number(count), oldest: Number(oldest) },
    }));
  },
});
