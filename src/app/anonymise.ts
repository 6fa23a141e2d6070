import { anonymous, type Counted, coarse } from "../evaluation/anonymous";
import { formatMonth } from "../household/month";
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
  const { created, neighbourhood, need, mode, readBy } = referral;
  return anonymous(
    {
      ...{ id, created: monthAt(created), made: dayOf(created), lot: lotOf(snapshot(), referral) },
      ...{ neighbourhood, need, mode, readBy, ...toldIn(referral) },
      ...gathered,
    },
    dayOf,
  );
}

/** What cannot be read is not counted: it must not keep the rest from being erased. */
function toldIn(referral: StoredReferral): Pick<Content, "answers" | "nonTakeUp"> {
  try {
    const { answers, nonTakeUp } = readContent(referral);
    return { answers, nonTakeUp };
  } catch {
    return { answers: null, nonTakeUp: [] };
  }
}

/** Keeps what evaluation needs, under a number of its own, before the rest is forgotten. */
export async function anonymise(house: House, records: Records, referral: StoredReferral): Promise<void> {
  const id = Buffer.from(house.ids.random(12)).toString("base64url");
  const { reference } = referral;
  const gathered = {
    outcomes: await records.followUp.outcomes(reference),
    events: await records.referrals.events(reference),
  };
  const { outcomes, steps, made, ...counted } = countedOf(house, referral, id, gathered);
  const noted = new Map(gathered.outcomes.map(({ aid, at }) => [aid, formatMonth(monthAt(at))]));
  await records.evaluation.keep(
    { ...counted, steps: JSON.stringify(steps), month: formatMonth(monthAt(referral.created)) },
    outcomes.map((outcome) => ({ ...coarse(outcome), noted: noted.get(outcome.aid) ?? null, evaluation: id })),
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
