import { nudgesOf } from "../referral/nudges";
import type { Records, StoredReferral } from "../store/port";
import type { House } from "./house";
import { followed } from "./move-referral";
import { putNotice } from "./notices";

const BATCH = 100;

/**
 * Reminds operators of what waits, and escalates when nobody moves, once each, as `house.delays` says; how many. To be
 * called every few minutes, by as many processes as there are: the reminder and the fact that it was given are one.
 */
export async function nudgeOperators(house: House): Promise<number> {
  let given = 0;
  for (let batch = await nudgeBatch(house); batch > 0; batch = await nudgeBatch(house)) given += batch;
  return given;
}

async function nudgeBatch(house: House): Promise<number> {
  return await house.store.transaction(async (records) => {
    const due = await records.referrals.toNudge(house.clock.now(), BATCH);
    for (const referral of due) await nudge(house, records, referral);
    return due.length;
  });
}

async function nudge(house: House, records: Records, referral: StoredReferral): Promise<void> {
  const { reference, readBy, nudges } = referral;
  const plan = nudgesOf(followed(referral), house.delays);
  const [now, next] = plan.slice(nudges);
  const changes = { nudges: nudges + 1, nextNudge: next?.due ?? null };
  if (!(await records.referrals.change(referral, changes, { silent: true }))) return;
  if (!now) return;
  await records.referrals.record({ reference, at: house.clock.now(), by: "system", what: `nudge:${now.kind}` });
  await putNotice(house, records, { reference, readBy, kind: now.kind });
}
