import type { Kysely } from "kysely";
import type { LetterRecords } from "../port";
import type { Tables } from "../tables";

export const letters = (db: Kysely<Tables>): LetterRecords => ({
  async begin(letter) {
    const { reference, at } = letter;
    await db
      .insertInto("letters")
      .values(letter)
      .onConflict((conflict) => conflict.column("session").doUpdateSet({ reference, at }))
      .execute();
  },
  async awaited(session) {
    const rows = db.selectFrom("letters").select(["reference", "at"]).where("session", "=", session);
    return (await rows.executeTakeFirst()) ?? null;
  },
  async end(session) {
    await db.deleteFrom("letters").where("session", "=", session).execute();
  },
  async deleteBefore(at) {
    await db.deleteFrom("letters").where("at", "<", at).execute();
  },
});
