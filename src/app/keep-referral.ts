import { consentsOf, writeContent } from "../referral/content";
import type { Draft } from "../referral/draft";
import { type Action, type Actor, isErased, isState, next, type State } from "../referral/life";
import type { Records, StoredReferral } from "../store/port";
import { DAYS } from "./calendar";
import type { Delays, House } from "./house";

/** Topic of the outbox for "a hand-off arrived", and what it holds: a reference, never a name or an aid. */
export const NOTICE = "notice";
export interface Notice {
  readonly reference: string;
  readonly readBy: string;
}

export interface NewReferral {
  readonly draft: Draft;
  readonly readBy: string;
  readonly reference: string;
  readonly keyHash: string;
  readonly digest: string;
  readonly secretHash: string | null;
  readonly session: string | null;
}

/** Keeps a hand-off, what was consented to, and its notice, in the transaction of `records`. */
export async function keepReferral(house: House, records: Records, referral: NewReferral): Promise<void> {
  const { draft, ...identity } = referral;
  const { reference, readBy } = identity;
  const now = house.clock.now();
  const { structure, need, commune, neighbourhood, language } = draft;
  await records.referrals.create({
    ...identity,
    ...{ structure, need, commune, neighbourhood, language },
    ...writeContent(draft),
    state: "created",
    created: now,
    expires: now + house.delays.openReferralDays * DAYS,
  });
  for (const what of ["create", ...consentsOf(draft)])
    await records.referrals.record({ reference, at: now, by: "resident", what });
  const notice: Notice = { reference, readBy };
  const lane = `${NOTICE}:${reference}`;
  await records.outbox.put({ id: lane, topic: NOTICE, lane, payload: JSON.stringify(notice), due: now });
}

/** Who does it: for an operator, which account. */
export type By =
  | { readonly kind: Exclude<Actor, "operator"> }
  | { readonly kind: "operator"; readonly account: string };

/** Moves a hand-off on, dated and signed; null when its state does not allow it, or another change came first. */
export async function moveReferral(
  house: House,
  { referrals }: Records,
  referral: StoredReferral,
  action: Action,
  by: By,
): Promise<State | null> {
  const { reference, state } = referral;
  const to = isState(state) ? next(state, action, by.kind) : null;
  if (to === null) return null;
  const now = house.clock.now();
  if (!(await referrals.move(reference, state, to, expiryOf(to, referral, now, house.delays)))) return null;
  const signature = by.kind === "operator" ? `operator:${by.account}` : by.kind;
  await referrals.record({ reference, at: now, by: signature, what: action });
  if (isErased(to)) await referrals.eraseContents(reference);
  return to;
}

function expiryOf(state: State, { created }: StoredReferral, now: number, delays: Delays): number {
  if (isErased(state)) return now;
  return state === "closed" ? now + delays.closedReferralDays * DAYS : created + delays.openReferralDays * DAYS;
}
