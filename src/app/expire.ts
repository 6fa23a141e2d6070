import type { StoredReferral } from "../store/port";
import { forgetTokens } from "./access/sessions";
import { DAYS } from "./calendar";
import { eachApart } from "./each-apart";
import type { House } from "./house";
import { moveReferral } from "./move-referral";

/** How much was forgotten, by kind. */
export interface Forgotten {
  readonly conversations: number;
  readonly referrals: number;
  readonly inputs: number;
  readonly tokens: number;
  readonly accessActs: number;
  readonly deliveries: number;
  readonly reminders: number;
  /** Of referrals that were taken back, the little that was left. */
  readonly takenBack: number;
}

/** Forgets what is past its time, as `house.delays` says. To be called every hour or so; twice does no harm. */
export async function expireOld(house: House): Promise<Forgotten> {
  const now = house.clock.now();
  const before = now - house.delays.handledInputDays * DAYS;
  await house.store.transaction(({ letters }) => letters.deleteBefore(now - DAYS));
  const small = await house.store.transaction(async (records) => ({
    conversations: await records.conversations.deleteExpired(now),
    inputs: await records.inputs.deleteBefore(before),
    tokens: await forgetTokens(house, records),
    accessActs: await records.access.deleteActs(now - house.delays.accessJournalDays * DAYS),
    reminders: await records.reminders.deleteExpired(now),
    takenBack: await records.referrals.deleteErased(now),
    deliveries: await records.outbox.deleteGivenUp(before),
  }));
  const past = () => house.store.transaction((records) => records.referrals.expired(house.clock.now(), BATCH));
  return { ...small, referrals: await eachApart(past, (referral) => expireOne(house, referral)) };
}

const BATCH = 100;

/** A transaction each: others do not wait long, and one that fails leaves the others erased. */
async function expireOne(house: House, referral: StoredReferral): Promise<boolean> {
  const by = { kind: "system" } as const;
  const moved = await house.store.transaction((records) => moveReferral(house, records, referral, "expire", by));
  return "state" in moved;
}
