import { isOpen } from "../referral/life";
import type { Records, StoredReferral } from "../store/port";
import { eachApart } from "./each-apart";
import { stateOf } from "./follow-referral";
import type { House } from "./house";
import { moveReferral } from "./move-referral";
import { putNotice } from "./notices";
import { tellResident } from "./tell-resident";

/**
 * The territory's desk takes over the hand-offs of structures for which nobody reads any more; how many. To be called
 * every few minutes, whichever way the last account went. Without a desk, or with nobody there, they stay where they are.
 */
export async function takeOverUnread(house: House): Promise<number> {
  const { desk } = house.snapshot();
  if (desk === null) return 0;
  const unread = () => house.store.transaction((records) => unreadOf(records, desk));
  return await eachApart(unread, (referral) =>
    house.store.transaction((records) => takeOver(house, records, referral, desk)),
  );
}

async function unreadOf({ accounts, referrals }: Records, desk: string): Promise<readonly StoredReferral[]> {
  const readers = new Set(await accounts.structures());
  if (!readers.has(desk)) return [];
  return (await referrals.kept()).filter(({ readBy }) => !readers.has(readBy));
}

/** What is open begins anew at the desk; what is closed stays so, to be read there if it comes back. */
async function takeOver(house: House, records: Records, found: StoredReferral, desk: string): Promise<boolean> {
  const { reference } = found;
  const by = { kind: "system" } as const;
  const readBy = desk;
  if (!isOpen(stateOf(found))) {
    if (!(await records.referrals.change(found, { readBy }))) return false;
    await records.referrals.record({ reference, at: house.clock.now(), by: by.kind, what: "transfer", detail: desk });
    return true;
  }
  const moved = await moveReferral(house, records, found, "transfer", by, { changes: { readBy }, detail: desk });
  if ("fault" in moved) return false;
  await putNotice(house, records, { reference, readBy, kind: "transferred" });
  await tellResident(house, records, { ...found, readBy }, "transferred");
  return true;
}
