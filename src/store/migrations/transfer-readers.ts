import type { Kysely } from "kysely";
import type { Tables } from "../tables";

/** Who would read a hand-off that is passed on is kept with the question: nobody else receives it on that answer. */
export async function transferReaders({ schema }: Kysely<Tables>): Promise<void> {
  await schema.alterTable("referral_transfers").addColumn("to_reader", "text").execute();
}
