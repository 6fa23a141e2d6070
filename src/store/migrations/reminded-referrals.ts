import type { Kysely } from "kysely";
import type { Tables } from "../tables";

/** Those that are open: as they were named when this was written. */
const OPEN = ["created", "delivered", "seen", "contacted", "unreachable", "appointment", "in_progress"];

/**
 * What is open and has no reminder to come, because it was there before reminders were, or has given those there were, is
 * looked at again: the next round finds when its next one is due.
 */
export async function remindedReferrals(db: Kysely<Tables>): Promise<void> {
  await db
    .updateTable("referrals")
    .set({ next_nudge: 0 })
    .where("next_nudge", "is", null)
    .where("erased", "=", 0)
    .where("state", "in", OPEN)
    .execute();
}
