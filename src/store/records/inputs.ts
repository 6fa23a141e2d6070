import type { Kysely } from "kysely";
import type { InputRecords } from "../port";
import type { Tables } from "../tables";

export const inputs = (db: Kysely<Tables>): InputRecords => ({
  async remember(input) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto("inputs")
      .values(input)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  },
  async known(channel, id) {
    const found = db.selectFrom("inputs").select("at").where("channel", "=", channel).where("id", "=", id);
    return (await found.executeTakeFirst()) !== undefined;
  },
  async deleteBefore(at) {
    const { numDeletedRows } = await db.deleteFrom("inputs").where("at", "<", at).executeTakeFirstOrThrow();
    return Number(numDeletedRows);
  },
});
