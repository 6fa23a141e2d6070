import { anonymous, type Counted } from "../evaluation/anonymous";
import { type Content, readContent } from "../referral/content";
import { dayOf } from "../referral/local-time";
import type { Records, StoredReferral } from "../store/port";
import { lotsOf } from "../territory/place";
import type { Snapshot } from "../territory/snapshot";
import { monthAt } from "./calendar";
import type { House } from "./house";

/** What evaluation counts of a referral that is still there. */
export async function countedOf(
  { snapshot }: Pick<House, "snapshot">,
  { referrals, followUp }: Pick<Records, "referrals" | "followUp">,
  referral: StoredReferral,
  id: string,
): Promise<Counted> {
  const { reference, created, neighbourhood, need, mode, readBy, state } = referral;
  // Of what is taken back, what the person had told is not counted.
  const told = state === "withdrawn" ? NOTHING_TOLD : { neighbourhood, ...toldIn(referral) };
  return anonymous(
    {
      ...{ id, created: monthAt(created), lot: lotOf(snapshot(), referral), need, mode, readBy, ...told },
      outcomes: await followUp.outcomes(reference),
      events: await referrals.events(reference),
    },
    dayOf,
  );
}

const NOTHING_TOLD = { neighbourhood: null, answers: null, nonTakeUp: [] };

/** What cannot be read is not counted: it must not keep the rest from being erased. */
function toldIn(referral: StoredReferral): Pick<Content, "answers" | "nonTakeUp"> {
  try {
    const { answers, nonTakeUp } = readContent(referral);
    return { answers, nonTakeUp };
  } catch {
    return NOTHING_TOLD;
  }
}

/** Keeps what evaluation needs, under a number of its own, before the contents are erased. */
export async function anonymise(house: House, records: Records, referral: StoredReferral): Promise<void> {
  const id = Buffer.from(house.ids.random(12)).toString("base64url");
  const { outcomes, dates, ...counted } = await countedOf(house, records, referral, id);
  await records.evaluation.keep(
    { ...counted, dates: JSON.stringify(dates) },
    outcomes.map((outcome) => ({ ...outcome, evaluation: id })),
  );
}

/** The lot of the place, when it is one. */
function lotOf(snapshot: Snapshot, { commune, neighbourhood }: StoredReferral): number | null {
  const [lot = null, ...others] = lotsOf(snapshot, { commune, neighbourhood, homeless: false, outside: false });
  return others.length > 0 ? null : lot;
}
