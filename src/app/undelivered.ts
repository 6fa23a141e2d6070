import { isErased } from "../referral/life";
import type { Records, ReferralEvent } from "../store/port";
import { stateOf } from "./follow-referral";
import type { House } from "./house";
import { putNotice } from "./notices";

/**
 * Telegram refused for good what the person of a hand-off was to be told: it is written down, in the transaction of
 * `records`, and those who follow it are told once, until the person is heard of again.
 */
export async function noteUndelivered(house: House, records: Records, reference: string): Promise<void> {
  const found = await records.referrals.find(reference);
  if (!found || isErased(stateOf(found)) || isOutOfReach(await records.referrals.events(reference))) return;
  await records.referrals.record({ reference, at: house.clock.now(), by: "system", what: "undelivered" });
  await putNotice(house, records, { reference, readBy: found.readBy, kind: "undelivered" });
}

/** Something could not be delivered, and the person did nothing since. */
export const isOutOfReach = (events: readonly Pick<ReferralEvent, "by" | "what">[]): boolean =>
  events.findLastIndex(({ what }) => what === "undelivered") > events.findLastIndex(({ by }) => by === "resident");
