import type { Kysely } from "kysely";
import type { DirectoryRecords } from "../port";
import type { Tables } from "../tables";

export const directory = (db: Kysely<Tables>): DirectoryRecords => ({
  async version() {
    const last = await db
      .selectFrom("directory_acts")
      .select((e) => e.fn.max("place").as("place"))
      .executeTakeFirst();
    return Number(last?.place ?? 0);
  },
  async acts() {
    return await db.selectFrom("directory_acts").selectAll().orderBy("place").execute();
  },
  async append({ after, by, at, act }) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto("directory_acts")
      .values({ place: after + 1, by, at, act })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  },
  async putImport(read) {
    await db.insertInto("directory_imports").values(read).execute();
  },
  async findImport(id) {
    return (await db.selectFrom("directory_imports").selectAll().where("id", "=", id).executeTakeFirst()) ?? null;
  },
  async imports(limit) {
    const latest = db.selectFrom("directory_imports").select(["id", "kind", "by", "at"]).orderBy("at", "desc");
    return await latest.orderBy("id").limit(limit).execute();
  },
  async importsBefore(at) {
    const older = await db.selectFrom("directory_imports").select("id").where("at", "<", at).orderBy("at").execute();
    return older.map(({ id }) => id);
  },
  async deleteImport(id) {
    await db.deleteFrom("directory_imports").where("id", "=", id).execute();
  },
});
