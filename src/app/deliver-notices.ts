import { isErased, isState } from "../referral/life";
import type { Delivery, Records } from "../store/port";
import { MINUTE } from "./calendar";
import { delayAfter, TRIES } from "./carry";
import type { House } from "./house";
import { moveReferral } from "./move-referral";
import { NOTICE, type Notice, readNotice } from "./notices";
import { spread } from "./notify/spread";

const HELD = 2 * MINUTE;

/**
 * Delivers the notices that wait; how many. A hand-off is delivered once it is on the operators' page, that is, in the
 * store; whom else a notice is told to is put in the outbox in the same transaction, and carried from there. One that
 * fails leaves the others delivered: it is set aside when it cannot be read, else tried again, later and later.
 * @throws the first fault, once all are through.
 */
export async function deliverNotices(house: House, limit = 50): Promise<number> {
  const { store, clock } = house;
  const now = clock.now();
  const claimed = await store.transaction(({ outbox }) => outbox.claim(NOTICE, { now, until: now + HELD, limit }));
  const faults: unknown[] = [];
  for (const delivery of claimed) {
    try {
      await deliverOne(house, delivery);
    } catch (error) {
      faults.push(error);
    }
  }
  if (faults.length > 0) throw faults[0];
  return claimed.length;
}

async function deliverOne(house: House, delivery: Delivery): Promise<void> {
  const { store, clock } = house;
  const { id, payload, attempts } = delivery;
  let code = "NOTICE_UNREADABLE";
  try {
    const notice = readNotice(payload);
    code = "NOTICE_FAILED";
    await store.transaction((records) => deliver(house, records, id, notice));
  } catch (error) {
    const now = clock.now();
    const again = code === "NOTICE_FAILED" && attempts < TRIES;
    await store.transaction(({ outbox }) =>
      again ? outbox.retry(id, now + delayAfter(attempts)) : outbox.setAside(id, code, now),
    );
    throw error;
  }
}

async function deliver(house: House, records: Records, id: string, notice: Notice): Promise<void> {
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
