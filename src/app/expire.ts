import { forgetTokens } from "./access/sessions";
import { DAYS } from "./calendar";
import type { House } from "./house";
import { moveReferral } from "./move-referral";

/** How much was forgotten, by kind. */
export interface Forgotten {
  readonly conversations: number;
  readonly referrals: number;
  readonly inputs: number;
  readonly tokens: number;
  readonly deliveries: number;
  readonly reminders: number;
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
    reminders: await records.reminders.deleteExpired(now),
    deliveries: await records.outbox.deleteGivenUp(before),
  }));
  let referrals = 0;
  for (let batch = await expireBatch(house); batch > 0; batch = await expireBatch(house)) referrals += batch;
  return { ...small, referrals };
}

/** A batch a transaction, so that others do not wait long. */
async function expireBatch(house: House): Promise<number> {
  return await house.store.transaction(async (records) => {
    let moved = 0;
    for (const referral of await records.referrals.expired(house.clock.now(), 100))
      if ("state" in (await moveReferral(house, records, referral, "expire", { kind: "system" }))) moved++;
    return moved;
  });
}
