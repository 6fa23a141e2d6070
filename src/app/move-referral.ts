import { formatMonth } from "../household/month";
import { appointmentAfter, readAppointment, standsThrough, writeAppointment } from "../referral/appointment";
import { beginsAgain } from "../referral/begun";
import { type Action, type Actor, isErased, isOpen, isState, next, type State } from "../referral/life";
import { nudgesOf } from "../referral/nudges";
import type { Records, ReferralChanges, StoredReferral } from "../store/port";
import { anonymise } from "./anonymise";
import { askedSince } from "./asked";
import { DAYS, monthAt } from "./calendar";
import type { Delays, House } from "./house";
import { referenceIn } from "./telegram-delivery";

/** Who does it: for an operator, which account. */
export type By =
  | { readonly kind: Exclude<Actor, "operator"> }
  | { readonly kind: "operator"; readonly account: string };

export const signatureOf = (by: By): string => (by.kind === "operator" ? `operator:${by.account}` : by.kind);

export type MoveFault = "REFERRAL_NOT_IN_THIS_STATE" | "REFERRAL_CHANGED" | "HISTORY_FULL";

/** A life is written down, and bounded: nobody fills the store. */
const HISTORY_MAX_EVENTS = 500;

/** Whether nothing may be added to what was done about a hand-off, but its end. */
export const isHistoryFull = async ({ referrals }: Records, reference: string): Promise<boolean> =>
  (await referrals.events(reference)).length >= HISTORY_MAX_EVENTS;
export type Moved = { readonly state: State } | { readonly fault: MoveFault };

export interface MoveOptions {
  /** The version that whoever moves it has seen; without it, that of `referral`. */
  readonly seen?: number;
  /** What else changes with the state. */
  readonly changes?: Pick<ReferralChanges, "appointment" | "readBy" | "structure">;
  readonly detail?: string;
}

/** What begins anew for those who read it. */
const ARRIVALS: ReadonlySet<Action> = new Set(["transfer", "come_back"]);

/**
 * Moves a hand-off on, dated and signed, in the transaction of `records`. Two changes that began from one version: the
 * second is told REFERRAL_CHANGED, and leaves nothing.
 */
export async function moveReferral(
  house: House,
  records: Records,
  referral: StoredReferral,
  action: Action,
  by: By,
  { seen = referral.version, changes = {}, detail }: MoveOptions = {},
): Promise<Moved> {
  const { reference, state, version } = referral;
  if (seen !== version) return { fault: "REFERRAL_CHANGED" };
  const allowed = isState(state) ? next(state, action, by.kind) : null;
  if (allowed === null) return { fault: "REFERRAL_NOT_IN_THIS_STATE" };
  const now = house.clock.now();
  if (action === "start" && beginsAgain(appointmentIn(referral), await records.referrals.events(reference), now))
    return { fault: "REFERRAL_NOT_IN_THIS_STATE" };
  const to = !isErased(allowed) && standsThrough(appointmentIn(referral), action, now) ? "appointment" : allowed;
  // That a notice was carried is no change to what operators have on their page: it leaves the version as it is.
  const silent = action === "deliver";
  // What is erased need not be readable.
  const appointment = isErased(to) ? null : appointmentOf(referral, action, now);
  const changed = {
    ...{ appointment, ...changes },
    asked: isErased(to) ? null : await askedSince(records, reference, changes.appointment ?? appointment),
    ...{ state: to, since: now, arrived: ARRIVALS.has(action) ? now : referral.arrived },
  };
  // A notice that was carried is no move of anyone's: it puts nothing off.
  const expires = silent ? referral.expires : expiryOf(to, now, house.delays);
  const moved = { ...referral, ...changed, expires };
  const kept = await records.referrals.change(
    { reference, version, state },
    { ...changed, appointmentAt: followed(moved).appointment, ...nudging(house, moved, now, silent), expires },
    { silent },
  );
  if (!kept) return { fault: "REFERRAL_CHANGED" };
  if (isErased(to)) await leaveUntold(records, referral);
  if (to === "expired") {
    await anonymise(house, records, referral);
    if (isState(state) && isOpen(state))
      await records.evaluation.countUnfinished(formatMonth(monthAt(now)), referral.readBy);
    await records.referrals.forget(reference);
    return { state: to };
  }
  if (to === "withdrawn") {
    await records.evaluation.countWithdrawal(formatMonth(monthAt(now)));
    await records.referrals.eraseContents(reference);
  }
  const event = { reference, at: now, by: signatureOf(by), what: action };
  await records.referrals.record(detail === undefined ? event : { ...event, detail });
  return { state: to };
}

/** What is erased is not told either: a sentence of an operator does not wait in the outbox for Telegram to come back. */
async function leaveUntold({ outbox }: Records, { session, reference }: StoredReferral): Promise<void> {
  if (session === null) return;
  for (const { id, payload } of await outbox.waitingIn(session))
    if (referenceIn(payload) === reference) await outbox.acknowledge(id);
}

const appointmentIn = ({ appointment }: StoredReferral) => readAppointment(appointment);

function appointmentOf(referral: StoredReferral, action: Action, now: number): string | null {
  const before = appointmentIn(referral);
  return before && writeAppointment(appointmentAfter(before, action, now));
}

/** The next reminder, if nobody moves; what should have been reminded of before this move is not any more. */
export function nudging(
  { delays }: House,
  referral: StoredReferral,
  now: number,
  silent: boolean,
): Pick<StoredReferral, "nudges" | "nextNudge"> {
  if (silent) return { nudges: referral.nudges, nextNudge: referral.nextNudge };
  const nudges = nudgesOf(followed(referral), delays);
  const passed = nudges.filter(({ due }) => due <= now).length;
  return { nudges: passed, nextNudge: nudges[passed]?.due ?? null };
}

/** What reminders depend on. */
export function followed({ state, arrived, since, asked, appointment, expires }: StoredReferral) {
  const held = readAppointment(appointment);
  return {
    state: isState(state) ? state : ("expired" as const),
    ...{ arrived, since, asked, expires, appointment: held?.status === "held" ? held.at : null },
  };
}

/** From this move on: what someone works on is not erased under their hands. */
export function expiryOf(state: State, now: number, delays: Delays): number {
  if (isErased(state)) return now + delays.takenBackDays * DAYS;
  return now + (state === "closed" ? delays.closedReferralDays : delays.openReferralDays) * DAYS;
}
