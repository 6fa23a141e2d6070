import type { Kysely } from "kysely";
import type { Tables } from "../tables";

/** Two processes that put in one lane at the same moment do not get the same place. */
export async function placesOnce({ schema }: Kysely<Tables>): Promise<void> {
  await schema.dropIndex("outbox_lane").execute();
  await schema.createIndex("outbox_lane").on("outbox").columns(["lane", "place"]).unique().execute();
}
