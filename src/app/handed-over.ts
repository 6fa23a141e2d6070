import { anonymised, type HandedOver, stillFollowed } from "../evaluation/handed-over";
import type { Records } from "../store/port";
import { countedOf } from "./anonymise";
import { dayOf } from "./calendar";
import type { House } from "./house";

/** Every hand-off there was, as it is counted: those that are followed, and what remains of the others. */
export async function everyHandOff(
  { snapshot }: Pick<House, "snapshot">,
  { referrals, followUp, evaluation }: Records,
): Promise<readonly HandedOver[]> {
  const outcomes = byKey(await followUp.allOutcomes(), ({ reference }) => reference);
  const events = byKey(await referrals.keptEvents(), ({ reference }) => reference);
  const followed = (await referrals.kept()).map((referral) => {
    const { reference } = referral;
    const own = outcomes.get(reference) ?? [];
    const counted = countedOf({ snapshot }, referral, reference, {
      outcomes: own,
      events: events.get(reference) ?? [],
    });
    return stillFollowed(counted, own, dayOf);
  });
  const left = byKey(await evaluation.outcomes(), (outcome) => outcome.evaluation);
  const past = (await evaluation.all()).map((kept) => anonymised(kept, left.get(kept.id) ?? []));
  return [...followed, ...past];
}

function byKey<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
