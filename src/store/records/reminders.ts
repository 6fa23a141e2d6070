import type { Kysely } from "kysely";
import type { ReminderRecords, StoredReminders } from "../port";
import type { Tables } from "../tables";

type Row = Tables["reminders"];

const fromRow = ({ next_due, ...row }: Row): StoredReminders => ({ ...row, nextDue: next_due });
const toRow = ({ nextDue, ...reminders }: StoredReminders): Row => ({ ...reminders, next_due: nextDue });

export const reminders = (db: Kysely<Tables>): ReminderRecords => ({
  async set(wanted) {
    const { session, ...row } = toRow(wanted);
    await db
      .insertInto("reminders")
      .values({ session, ...row })
      .onConflict((conflict) => conflict.column("session").doUpdateSet(row))
      .execute();
  },
  async find(session) {
    const row = await db.selectFrom("reminders").selectAll().where("session", "=", session).executeTakeFirst();
    return row ? fromRow(row) : null;
  },
  async due(now, limit) {
    const rows = db.selectFrom("reminders").selectAll().where("next_due", "<=", now);
    return (await rows.orderBy("next_due").orderBy("session").limit(limit).execute()).map(fromRow);
  },
  async putOff(session, from, nextDue) {
    const { numUpdatedRows } = await db
      .updateTable("reminders")
      .set({ next_due: nextDue })
      .where("session", "=", session)
      .where("next_due", from === null ? "is" : "=", from)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  },
  async settle(given) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto("reminders_given")
      .values(given)
      .onConflict((conflict) => conflict.columns(["session", "reminder", "day"]).doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  },
  async stop(session) {
    const { numDeletedRows } = await db
      .deleteFrom("reminders")
      .where("session", "=", session)
      .executeTakeFirstOrThrow();
    await db.deleteFrom("reminders_given").where("session", "=", session).execute();
    return numDeletedRows > 0n;
  },
  async deleteExpired(now) {
    const past = db.selectFrom("reminders").select("session").where("expires", "<=", now);
    await db.deleteFrom("reminders_given").where("session", "in", past).execute();
    const { numDeletedRows } = await db.deleteFrom("reminders").where("expires", "<=", now).executeTakeFirstOrThrow();
    return Number(numDeletedRows);
  },
});
