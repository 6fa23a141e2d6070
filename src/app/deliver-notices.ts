import { isErased, isState } from "../referral/life";
import type { Delivery, Records } from "../store/port";
import { MINUTE } from "./calendar";
import type { House } from "./house";
import { moveReferral } from "./move-referral";
import { NOTICE, readNotice } from "./notices";
import { spread } from "./notify/spread";

const HELD = 2 * MINUTE;

/**
 * Delivers the notices that wait; how many. A hand-off is delivered once it is on the operators' page, that is, in the
 * store; whom else a notice is told to is put in the outbox in the same transaction, and carried from there.
 */
export async function deliverNotices(house: House, limit = 50): Promise<number> {
  const { store, clock } = house;
  const now = clock.now();
  const claimed = await store.transaction(({ outbox }) => outbox.claim(NOTICE, { now, until: now + HELD, limit }));
  for (const delivery of claimed) await store.transaction((records) => deliver(house, records, delivery));
  return claimed.length;
}

async function deliver(house: House, records: Records, { id, payload }: Delivery): Promise<void> {
  const notice = readNotice(payload);
  const referral = await records.referrals.find(notice.reference);
  if (referral) {
    // An operator may have seen it before, or the resident taken it back: then it stays as it is.
    await moveReferral(house, records, referral, "deliver", { kind: "system" });
    const gone = isState(referral.state) && isErased(referral.state);
    // Of what was taken back meanwhile, there is nothing more to tell than that.
    if (!gone || notice.kind === "withdraw") await spread(house, records, notice);
  }
  await records.outbox.acknowledge(id);
}
