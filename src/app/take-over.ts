import { isOpen } from "../referral/life";
import { afterWorkingDays } from "../referral/working-days";
import type { Records, StoredReferral } from "../store/port";
import { eachApart } from "./each-apart";
import { stateOf } from "./follow-referral";
import type { House } from "./house";
import { moveReferral } from "./move-referral";
import { putNotice } from "./notices";
import { tellResident } from "./tell-resident";

/**
 * The territory's desk takes over the open hand-offs of structures for which nobody has read for
 * `delays.takeOverWorkingDays`; how many. To be called every few minutes, whichever way the last account went: an account
 * that opens meanwhile keeps them. Without a desk, or with nobody there, they stay where they are.
 */
export async function takeOverUnread(house: House): Promise<number> {
  const { desk } = house.snapshot();
  const unread = () => house.store.transaction((records) => dueOf(house, records, desk));
  return await eachApart(unread, (referral) =>
    house.store.transaction((records) => takeOver(house, records, referral, desk)),
  );
}

async function dueOf(house: House, records: Records, desk: string | null): Promise<readonly StoredReferral[]> {
  const readers = new Set(await records.accounts.structures());
  const kept = await records.referrals.kept();
  const since = await unreadSince(house, records, readers, kept);
  if (desk === null || !readers.has(desk)) return [];
  const isDue = (readBy: string) => {
    const moment = since.get(readBy);
    return moment !== undefined && afterWorkingDays(moment, house.delays.takeOverWorkingDays) <= house.clock.now();
  };
  return kept.filter((referral) => isOpen(stateOf(referral)) && isDue(referral.readBy));
}

/** Writes down since when nobody reads for the structures that have something, and forgets it of those that are read again. */
async function unreadSince(
  house: House,
  { unreadStructures }: Records,
  readers: ReadonlySet<string>,
  kept: readonly StoredReferral[],
): Promise<ReadonlyMap<string, number>> {
  const unread = new Set(kept.map(({ readBy }) => readBy).filter((structure) => !readers.has(structure)));
  const known = await unreadStructures.all();
  for (const structure of known.keys()) if (!unread.has(structure)) await unreadStructures.end(structure);
  for (const structure of unread) if (!known.has(structure)) await unreadStructures.begin(structure, house.clock.now());
  return await unreadStructures.all();
}

/** It begins anew at the desk, for the structure that it was meant for: it may be given back there by a transfer. */
async function takeOver(house: House, records: Records, listed: StoredReferral, desk: string | null): Promise<boolean> {
  const { reference } = listed;
  // As it is now: an answer may have come since it was listed.
  const found = await records.referrals.find(reference);
  if (desk === null || found === null || found.readBy !== listed.readBy) return false;
  // Someone reads there by now: it stays with them.
  if ((await records.accounts.structures()).includes(found.readBy)) return false;
  const by = { kind: "system" } as const;
  const readBy = desk;
  const moved = await moveReferral(house, records, found, "transfer", by, { changes: { readBy }, detail: desk });
  if ("fault" in moved) return false;
  await putNotice(house, records, { reference, readBy, kind: "taken_over" });
  await tellResident(house, records, { ...found, readBy }, "taken_over");
  return true;
}
