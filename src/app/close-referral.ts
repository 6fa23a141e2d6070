import { readEstimate } from "../referral/estimate";
import { mayNoteOutcomes } from "../referral/life";
import { isKnown, type Outcome, readOutcomes, writeOutcome } from "../referral/outcomes";
import type { Records, StoredOutcome, StoredReferral } from "../store/port";
import { type Acting, asOperator } from "./as-operator";
import { dayOf } from "./calendar";
import { type Acted, stateOf } from "./follow-referral";
import type { House } from "./house";
import { type By, moveReferral, signatureOf } from "./move-referral";
import { followReminders } from "./resident/reminder-list";
import { stirReferral } from "./stir-referral";
import { tellResident } from "./tell-resident";

/**
 * Closes a hand-off with what became of each aid: `outcomes` is a list of `{ aid, outcome, … }` as `referral/outcomes.ts`
 * reads it. FOLLOW_UP_INVALID: it is not one, or names an aid that does not exist.
 */
export async function closeReferral(
  house: House,
  operator: Acting,
  text: string,
  outcomes: unknown,
  version: number,
): Promise<Acted> {
  const read = readOutcomes(outcomes, notedIn(house));
  if (read === null) return "FOLLOW_UP_INVALID";
  const close = async (records: Records, found: StoredReferral, by: By) => {
    const moved = await moveReferral(house, records, found, "close", by, { seen: version });
    if ("fault" in moved) return moved.fault;
    await keepOutcomes(house, records, found, read, signatureOf(by));
    await tellResident(house, records, found, "closed");
    return "done";
  };
  return await asOperator(house, operator, text, close, { whenFull: true });
}

/**
 * What is known so far of each aid, from an appointment on: the state stays as it is. An aid
 * that is left out stays as it was noted; `{ aid, outcome: "not_known" }` takes back what was noted by mistake.
 */
export async function recordOutcomes(
  house: House,
  operator: Acting,
  text: string,
  outcomes: unknown,
  version: number,
): Promise<Acted> {
  const read = readOutcomes(outcomes, notedIn(house));
  if (read === null) return "FOLLOW_UP_INVALID";
  return await asOperator(house, operator, text, async (records, found, by) => {
    if (found.version !== version) return "REFERRAL_CHANGED";
    if (!mayNoteOutcomes(stateOf(found))) return "REFERRAL_NOT_IN_THIS_STATE";
    if (!(await records.referrals.change(found, {}))) return "REFERRAL_CHANGED";
    await keepOutcomes(house, records, found, read, signatureOf(by));
    await stirReferral(house, records, found.reference);
    if (read.length > 0) await tellResident(house, records, found, "outcomes");
    return "done";
  });
}

async function keepOutcomes(
  house: House,
  records: Records,
  referral: StoredReferral,
  said: readonly Outcome[],
  by: string,
): Promise<void> {
  const { reference, estimate } = referral;
  const { referrals, followUp } = records;
  const at = house.clock.now();
  const estimated = readEstimate(estimate);
  const before = await followUp.outcomes(reference);
  const kept = before.filter(({ aid }) => !said.some((each) => each.aid === aid));
  const noted = said
    .filter(isKnown)
    .map((outcome) => asNoted(writeOutcome(outcome, estimated, { reference, at, by }), before));
  await followUp.setOutcomes(reference, [...kept, ...noted]);
  if (said.length > 0) await referrals.record({ reference, at, by, what: "outcomes" });
  await followReminders(house, records, referral);
}

/** What was noted already, and has not changed, keeps its day and who noted it: a right that opened is counted once. */
function asNoted(now: StoredOutcome, before: readonly StoredOutcome[]): StoredOutcome {
  const known = before.find(({ aid }) => aid === now.aid);
  const same = known && RESULT.every((field) => known[field] === now[field]);
  return same ? { ...now, at: known.at, by: known.by } : now;
}

const RESULT = ["outcome", "amount", "rhythm", "since", "reason"] as const;

/** What may be noted now. */
const notedIn = (house: House) => ({
  isAid: (id: string) => house.law().has(id),
  today: dayOf(house.clock.now()),
});
