import type { Kysely } from "kysely";
import type { OutboxRecords } from "../port";
import type { Tables } from "../tables";

export const outbox = (db: Kysely<Tables>, onErased: () => void): OutboxRecords => ({
  async put({ id, topic, lane, payload, due }) {
    const last = await db
      .selectFrom("outbox")
      .select((e) => e.fn.max("place").as("place"))
      .where("lane", "=", lane)
      .executeTakeFirst();
    await db
      .insertInto("outbox")
      .values({
        ...{ id, topic, lane, payload, due },
        ...{ place: (last?.place ?? 0) + 1, attempts: 0, held_until: null, given_up: null, reason: null },
      })
      .execute();
  },

  async claim(topic, { now, until, limit }) {
    const free = await db
      .selectFrom("outbox as o")
      .select(["id", "topic", "lane", "payload", "due", "attempts"])
      .where("topic", "=", topic)
      .where("given_up", "is", null)
      .where("due", "<=", now)
      .where((e) => e.or([e("held_until", "is", null), e("held_until", "<=", now)]))
      .where((e) =>
        e.not(
          e.exists(
            e
              .selectFrom("outbox as earlier")
              .select("earlier.id")
              .whereRef("earlier.lane", "=", "o.lane")
              .whereRef("earlier.place", "<", "o.place")
              .where("earlier.given_up", "is", null),
          ),
        ),
      )
      .orderBy("due")
      .orderBy("id")
      .limit(limit)
      .execute();
    const claimed = [];
    for (const delivery of free) {
      const attempts = delivery.attempts + 1;
      await db.updateTable("outbox").set({ held_until: until, attempts }).where("id", "=", delivery.id).execute();
      claimed.push({ ...delivery, payload: delivery.payload ?? "", attempts });
    }
    return claimed;
  },

  async acknowledge(id) {
    await db.deleteFrom("outbox").where("id", "=", id).execute();
  },
  async retry(id, due) {
    await db.updateTable("outbox").set({ due, held_until: null }).where("id", "=", id).execute();
  },
  async giveUp(id, code, at) {
    await db.updateTable("outbox").set({ given_up: at, reason: code, payload: null }).where("id", "=", id).execute();
  },
  async setAside(id, code, at) {
    await db.updateTable("outbox").set({ given_up: at, reason: code }).where("id", "=", id).execute();
  },
  async deadLetters(topics, limit) {
    const rows = await db
      .selectFrom("outbox")
      .select(["id", "topic", "payload", "attempts", "reason", "given_up"])
      .where("topic", "in", [...topics, ""])
      .where("given_up", "is not", null)
      .orderBy("given_up", "desc")
      .orderBy("id")
      .limit(limit)
      .execute();
    return rows.map(({ reason, given_up, ...row }) => ({ ...row, code: reason ?? "", at: given_up ?? 0 }));
  },
  async revive(id, due) {
    const { numUpdatedRows } = await db
      .updateTable("outbox")
      .set({ due, attempts: 0, held_until: null, given_up: null, reason: null })
      .where("id", "=", id)
      .where("given_up", "is not", null)
      .where("payload", "is not", null)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  },
  async waitingIn(lane) {
    const rows = db.selectFrom("outbox").select(["id", "payload"]).where("lane", "=", lane);
    const waiting = await rows.where("given_up", "is", null).orderBy("place").execute();
    return waiting.map(({ id, payload }) => ({ id, payload: payload ?? "" }));
  },
  async deleteLane(lane) {
    onErased();
    await db.deleteFrom("outbox").where("lane", "=", lane).execute();
  },

  async waiting(topic) {
    const found = await db
      .selectFrom("outbox")
      .select((e) => [e.fn.countAll<number>().as("count"), e.fn.min("due").as("oldest")])
      .where("topic", "=", topic)
      .where("given_up", "is", null)
      .executeTakeFirstOrThrow();
    return { count: Number(found.count), oldest: found.oldest ?? null };
  },
  async giveUpWaiting(before, code, at) {
    onErased();
    const { numUpdatedRows } = await db
      .updateTable("outbox")
      .set({ given_up: at, reason: code, payload: null })
      .where("given_up", "is", null)
      .where("due", "<", before)
      .executeTakeFirstOrThrow();
    return Number(numUpdatedRows);
  },
  async deleteGivenUp(before) {
    onErased();
    const { numDeletedRows } = await db.deleteFrom("outbox").where("given_up", "<", before).executeTakeFirstOrThrow();
    return Number(numDeletedRows);
  },
});
