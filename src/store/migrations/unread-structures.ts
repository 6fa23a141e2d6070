import type { Kysely } from "kysely";
import type { Tables } from "../tables";

/** Since when nobody reads for a structure: what waits there is the desk's to read only some days later. */
export async function unreadStructures({ schema }: Kysely<Tables>): Promise<void> {
  await schema
    .createTable("unread_structures")
    .addColumn("structure", "text", (c) => c.primaryKey())
    .addColumn("since", "bigint", (c) => c.notNull())
    .execute();
}
