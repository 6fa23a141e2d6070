import { readContent } from "../referral/content";
import { isOpen } from "../referral/life";
import type { Records, StoredReferral } from "../store/port";
import { forgetTokens } from "./access/sessions";
import { DAYS } from "./calendar";
import { eachApart } from "./each-apart";
import { stateOf } from "./follow-referral";
import type { House } from "./house";
import { moveReferral } from "./move-referral";
import { tellResident } from "./tell-resident";

/** How much was forgotten, by kind. */
export interface Forgotten {
  readonly conversations: number;
  readonly referrals: number;
  readonly inputs: number;
  readonly tokens: number;
  readonly accessActs: number;
  readonly deliveries: number;
  /** Of what was to leave, and nothing carries. */
  readonly notCarried: number;
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
    notCarried: await records.outbox.giveUpWaiting(now - house.delays.waitingDeliveryDays * DAYS, "NOT_CARRIED", now),
  }));
  const past = () => house.store.transaction((records) => records.referrals.expired(house.clock.now(), BATCH));
  return { ...small, referrals: await eachApart(past, (referral) => expireOne(house, referral)) };
}

const BATCH = 100;

/** A transaction each: others do not wait long, and one that fails leaves the others erased. */
async function expireOne(house: House, { reference }: StoredReferral): Promise<boolean> {
  const by = { kind: "system" } as const;
  return await house.store.transaction(async (records) => {
    // As it is now: someone may have written since it was listed, which puts its end off.
    const referral = await records.referrals.find(reference);
    if (referral === null || referral.expires > house.clock.now()) return false;
    const moved = await moveReferral(house, records, referral, "expire", by);
    if ("fault" in moved) return false;
    // What was closed has had its end; of what nobody brought to one, the person is told.
    if (isOpen(stateOf(referral))) await tellExpired(house, records, referral);
    return true;
  });
}

/** Erased all the same when nobody can be told any more, as its contents cannot be read. */
async function tellExpired(house: House, records: Records, referral: StoredReferral): Promise<void> {
  if (isReadable(referral)) await tellResident(house, records, { ...referral, appointment: null }, "expired");
}

function isReadable(referral: StoredReferral): boolean {
  try {
    readContent(referral);
    return true;
  } catch {
    return false;
  }
}
