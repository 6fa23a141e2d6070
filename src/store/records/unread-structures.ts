import type { Kysely } from "kysely";
import type { UnreadStructureRecords } from "../ports/unread-structures";
import type { Tables } from "../tables";

export const unreadStructures = (db: Kysely<Tables>): UnreadStructureRecords => ({
  async all() {
    const rows = await db.selectFrom("unread_structures").selectAll().orderBy("structure").execute();
    return new Map(rows.map(({ structure, since }) => [structure, since]));
  },
  async begin(structure, since) {
    await db
      .insertInto("unread_structures")
      .values({ structure, since })
      .onConflict((conflict) => conflict.column("structure").doNothing())
      .execute();
  },
  async end(structure) {
    await db.deleteFrom("unread_structures").where("structure", "=", structure).execute();
  },
});
