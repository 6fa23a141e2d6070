import { phrase } from "../dialogue/phrase";
import { nudgesOf } from "../referral/nudges";
import type { Records, StoredReferral } from "../store/port";
import { DAYS, dayOf } from "./calendar";
import { eachApart } from "./each-apart";
import type { House } from "./house";
import { followed } from "./move-referral";
import { putNotice } from "./notices";
import { tellResident } from "./tell-resident";

const BATCH = 100;

/**
 * Reminds operators of what waits, and escalates when nobody moves, once each, as `house.delays` says; how many. To be
 * called every few minutes, by as many processes as there are: the reminder and the fact that it was given are one.
 * @throws the first fault, once all are through.
 */
export async function nudgeOperators(house: House): Promise<number> {
  const due = () => house.store.transaction((records) => records.referrals.toNudge(house.clock.now(), BATCH));
  return await eachApart(due, (referral) => nudgeOne(house, referral));
}

/** In a transaction of its own; one that fails is looked at again the next day, and stands in nobody's way meanwhile. */
async function nudgeOne(house: House, { reference }: StoredReferral): Promise<boolean> {
  try {
    return await withDue(house, reference, (records, referral) => nudge(house, records, referral));
  } catch (error) {
    const changes = { nextNudge: house.clock.now() + DAYS };
    await withDue(house, reference, ({ referrals }, referral) => referrals.change(referral, changes, { silent: true }));
    throw error;
  }
}

/** As it is now: another process may have reminded of it since it was listed. */
async function withDue(
  { store, clock }: House,
  reference: string,
  work: (records: Records, referral: StoredReferral) => Promise<boolean>,
): Promise<boolean> {
  return await store.transaction(async (records) => {
    const referral = await records.referrals.find(reference);
    const due = referral?.nextNudge ?? Number.POSITIVE_INFINITY;
    return referral !== null && due <= clock.now() && (await work(records, referral));
  });
}

/** The day on which it is erased, if nobody moves. */
const erasedOn = ({ expires }: StoredReferral) => phrase("followed.erased_on", { date: { date: dayOf(expires) } });

async function nudge(house: House, records: Records, referral: StoredReferral): Promise<boolean> {
  const { reference, readBy, nudges } = referral;
  const plan = nudgesOf(followed(referral), house.delays);
  const [now, next] = plan.slice(nudges);
  if (now && now.due > house.clock.now()) {
    await records.referrals.change(referral, { nextNudge: now.due }, { silent: true });
    return false;
  }
  const changes = { nudges: nudges + 1, nextNudge: next?.due ?? null };
  if (!(await records.referrals.change(referral, changes, { silent: true }))) return false;
  if (!now) return true;
  await records.referrals.record({ reference, at: house.clock.now(), by: "system", what: `nudge:${now.kind}` });
  await putNotice(house, records, { reference, readBy, kind: now.kind });
  if (now.kind === "expiring") await tellResident(house, records, referral, "expiring", erasedOn(referral));
  return true;
}
