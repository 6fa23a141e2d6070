import type { Kysely } from "kysely";
import type { ConversationRecords } from "../port";
import type { Tables } from "../tables";

export const conversations = (db: Kysely<Tables>, onErased: () => void): ConversationRecords => ({
  async find(session) {
    return (await db.selectFrom("conversations").selectAll().where("session", "=", session).executeTakeFirst()) ?? null;
  },
  async save({ session, state, version, expires }) {
    const next = { state, version: version + 1, expires };
    if (version === 0) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto("conversations")
        .values({ session, ...next })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    }
    const { numUpdatedRows } = await db
      .updateTable("conversations")
      .set(next)
      .where("session", "=", session)
      .where("version", "=", version)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  },
  async delete(session) {
    onErased();
    await db.deleteFrom("conversations").where("session", "=", session).execute();
  },
  async deleteExpired(now) {
    onErased();
    const { numDeletedRows } = await db
      .deleteFrom("conversations")
      .where("expires", "<=", now)
      .executeTakeFirstOrThrow();
    return Number(numDeletedRows);
  },
});
