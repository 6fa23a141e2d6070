import { MINUTE } from "./calendar";
import { delayAfter } from "./carry";
import type { House } from "./house";
import { moveReferral } from "./move-referral";
import { NOTICE, type Notice, readNotice } from "./notices";

/** Tells a structure that something arrived; resolves once it is acknowledged. */
export type Carry = (notice: Notice) => Promise<void>;

/** Operators read the page itself: to be in the store is to have arrived. */
const onThePage: Carry = async () => {};

const HELD = 2 * MINUTE;

/** Carries the notices that wait, and marks their hand-offs delivered; how many were. A hand-off is never given up. */
export async function deliverNotices(house: House, carry: Carry = onThePage, limit = 50): Promise<number> {
  const { store, clock } = house;
  const now = clock.now();
  const claimed = await store.transaction(({ outbox }) => outbox.claim(NOTICE, { now, until: now + HELD, limit }));
  let delivered = 0;
  for (const { id, payload, attempts } of claimed) {
    const notice = readNotice(payload);
    try {
      await carry(notice);
    } catch {
      await store.transaction(({ outbox }) => outbox.retry(id, clock.now() + delayAfter(attempts)));
      continue;
    }
    await store.transaction(async (records) => {
      const referral = await records.referrals.find(notice.reference);
      // An operator may have seen it before, or the resident taken it back: then it stays as it is.
      if (referral) await moveReferral(house, records, referral, "deliver", { kind: "system" });
      await records.outbox.acknowledge(id);
    });
    delivered++;
  }
  return delivered;
}
