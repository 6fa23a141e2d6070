import { anonymous, type Counted } from "../evaluation/anonymous";
import { type Content, readContent } from "../referral/content";
import { dayOf } from "../referral/local-time";
import type { Records, ReferralEvent, StoredOutcome, StoredReferral } from "../store/port";
import { lotsOf } from "../territory/place";
import type { Snapshot } from "../territory/snapshot";
import { monthAt } from "./calendar";
import type { House } from "./house";

/** What evaluation counts of a referral that is still there, under the number `id`. */
export function countedOf(
  { snapshot }: Pick<House, "snapshot">,
  referral: StoredReferral,
  id: string,
  gathered: { readonly outcomes: readonly StoredOutcome[]; readonly events: readonly ReferralEvent[] },
): Counted {
  const { created, neighbourhood, need, mode, readBy, state } = referral;
  // Of what is taken back, what the person had told is not counted.
  const told = state === "withdrawn" ? NOTHING_TOLD : { neighbourhood, ...toldIn(referral) };
  return anonymous(
    {
      ...{ id, created: monthAt(created), lot: lotOf(snapshot(), referral), need, mode, readBy, ...told },
      ...gathered,
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
  const { reference } = referral;
  const gathered = {
    outcomes: await records.followUp.outcomes(reference),
    events: await records.referrals.events(reference),
  };
  const { outcomes, dates, ...counted } = countedOf(house, referral, id, gathered);
  await records.evaluation.keep(
    { ...counted, dates: JSON.stringify(dates) },
    outcomes.map((outcome) => ({ ...outcome, evaluation: id })),
  );
}

/** The lot of the place, when it is one. */
export function lotOf(
  snapshot: Snapshot,
  { commune, neighbourhood }: Pick<StoredReferral, "commune" | "neighbourhood">,
): number | null {
  const [lot = null, ...others] = lotsOf(snapshot, { commune, neighbourhood, homeless: false, outside: false });
  return others.length > 0 ? null : lot;
}
