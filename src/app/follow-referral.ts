import { type Content, readContent } from "../referral/content";
import { type Action, isState, possible, type State, WAITING } from "../referral/life";
import { readReference } from "../referral/reference";
import type { Operator } from "../store/accounts";
import type { Records, ReferralEvent, StoredReferral } from "../store/port";
import type { House } from "./house";
import { moveReferral } from "./keep-referral";

/** What operators see of a hand-off: the scopes consented to, and nothing else. */
export interface ReferralView extends Content {
  readonly reference: string;
  readonly state: State;
  /** The structure the routing chose; not theirs when they are the territory's desk. */
  readonly structure: string;
  readonly need: string;
  readonly commune: string | null;
  readonly neighbourhood: string | null;
  readonly language: string;
  readonly created: number;
  readonly expires: number;
  /** What the operator can do now. */
  readonly actions: readonly Action[];
}

export interface FollowedReferral extends ReferralView {
  readonly events: readonly ReferralEvent[];
}

const LISTED = 200;

/** What arrived for an operator's structure: people who wait first, however long ago they came; then latest first. */
export async function listReferrals(house: House, operator: Operator): Promise<readonly ReferralView[]> {
  const rows = await house.store.transaction(({ referrals }) => referrals.readBy(operator.structure, LISTED, WAITING));
  return rows.map(viewOf);
}

/** One of them with its life; null for one of another structure, as for one that does not exist. */
export async function openReferral(house: House, operator: Operator, text: string): Promise<FollowedReferral | null> {
  return await house.store.transaction(async (records) => {
    const found = await own(records, operator, text);
    return found && { ...viewOf(found), events: await records.referrals.events(found.reference) };
  });
}

/** Moves one of them on, signed by the operator. */
export async function actOnReferral(
  house: House,
  operator: Operator,
  text: string,
  action: Action,
): Promise<"moved" | "NOT_FOUND" | "REFERRAL_NOT_IN_THIS_STATE"> {
  return await house.store.transaction(async (records) => {
    const found = await own(records, operator, text);
    if (!found) return "NOT_FOUND";
    const moved = await moveReferral(house, records, found, action, { kind: "operator", account: operator.id });
    return moved ? "moved" : "REFERRAL_NOT_IN_THIS_STATE";
  });
}

/** A referral by its number, if the operator's structure may read it. */
export async function own(
  { referrals }: Records,
  { structure }: Operator,
  text: string,
): Promise<StoredReferral | null> {
  const reference = readReference(text);
  const found = reference && (await referrals.find(reference));
  return found && found.readBy === structure ? found : null;
}

export function viewOf(referral: StoredReferral): ReferralView {
  const { reference, structure, need, commune, neighbourhood, language, created, expires } = referral;
  const state = isState(referral.state) ? referral.state : "expired";
  return {
    ...{ reference, state, structure, need, commune, neighbourhood, language, created, expires },
    ...readContent(referral),
    actions: possible(state, "operator"),
  };
}
