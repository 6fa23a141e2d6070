import { type Phrase, phrase } from "../dialogue/phrase";
import { type Appointment, isToCome, readAppointment } from "../referral/appointment";
import { beginsAgain } from "../referral/begun";
import { type Content, readContent } from "../referral/content";
import { type Estimate, readEstimate } from "../referral/estimate";
import { type Action, isState, possible, type State } from "../referral/life";
import { dayOf, timeOf } from "../referral/local-time";
import type { Operator } from "../store/accounts";
import type {
  Records,
  ReferralEvent,
  StoredConsent,
  StoredMessage,
  StoredOutcome,
  StoredReferral,
  StoredTransfer,
} from "../store/port";
import { type Acting, asOperator, own } from "./as-operator";
import type { House } from "./house";
import { type MoveFault, moveReferral } from "./move-referral";
import { canBeReminded } from "./resident/reminder-list";
import { type Told, tellResident } from "./tell-resident";

/** What operators see of a hand-off: the scopes consented to, and nothing else. */
export interface ReferralView extends Content {
  readonly reference: string;
  readonly state: State;
  /** What a form of the operator sends back: two who change it at once do not undo each other's work. */
  readonly version: number;
  /** The structure the routing chose; not theirs when they are the territory's desk. */
  readonly structure: string;
  readonly need: string;
  readonly mode: string | null;
  readonly commune: string | null;
  readonly neighbourhood: string | null;
  readonly language: string;
  readonly estimate: Estimate | null;
  readonly appointment: Appointment | null;
  readonly created: number;
  readonly arrived: number;
  readonly expires: number;
  /** What the operator can do now. */
  readonly actions: readonly Action[];
}

export interface FollowedReferral extends ReferralView {
  readonly events: readonly ReferralEvent[];
  readonly consents: readonly StoredConsent[];
  readonly outcomes: readonly StoredOutcome[];
  readonly transfers: readonly StoredTransfer[];
  readonly messages: readonly StoredMessage[];
  /** Whether reminders can reach the person. */
  readonly remindable: boolean;
}

/** One of them with its life; null for one of another structure, as for one that does not exist. */
export async function openReferral(house: House, operator: Operator, text: string): Promise<FollowedReferral | null> {
  return await house.store.transaction(async (records) => {
    const found = await own(records, operator, text);
    return found && (await followedOf(records, found, house.clock.now()));
  });
}

async function followedOf(
  { referrals, followUp }: Records,
  found: StoredReferral,
  now: number,
): Promise<FollowedReferral> {
  const { reference } = found;
  const events = await referrals.events(reference);
  return {
    ...viewOf(found, events, now),
    events,
    consents: await followUp.consents(reference),
    outcomes: await followUp.outcomes(reference),
    transfers: await followUp.transfers(reference),
    messages: await followUp.messages(reference),
    remindable: canBeReminded(found.session),
  };
}

/** What becomes of an operator's act: done, or a code of `app/errors.ts`, and then nothing has changed. */
export type Acted = "done" | "NOT_FOUND" | "FOLLOW_UP_INVALID" | MoveFault;

/** Actions that need nothing more than being said; the others have a use case of their own. */
export const PLAIN_ACTIONS = ["see", "contact", "miss", "start", "reopen"] as const satisfies readonly Action[];
export type PlainAction = (typeof PLAIN_ACTIONS)[number];

const TOLD = {
  see: "seen",
  contact: null,
  miss: "missed",
  start: "started",
  reopen: "reopened",
} as const satisfies Record<PlainAction, Told | null>;

/** Moves one of them on, signed by the operator, who has seen it at `version`. */
export async function actOnReferral(
  house: House,
  operator: Acting,
  text: string,
  action: PlainAction,
  version: number,
): Promise<Acted> {
  return await asOperator(house, operator, text, async (records, found, by) => {
    const moved = await moveReferral(house, records, found, action, by, { seen: version });
    if ("fault" in moved) return moved.fault;
    const told = TOLD[action];
    if (told !== null) await tellResident(house, records, found, told, ...stillOn(house, found));
    return "done";
  });
}

/** That an appointment to come stands all the same. */
function stillOn(house: House, { appointment }: StoredReferral): readonly Phrase[] {
  const held = readAppointment(appointment);
  if (!isToCome(held, house.clock.now())) return [];
  return [phrase("followed.still_on", { day: { day: dayOf(held.at) }, time: timeOf(held.at), place: held.place })];
}

export const stateOf = ({ state }: Pick<StoredReferral, "state">): State => (isState(state) ? state : "expired");

function viewOf(referral: StoredReferral, events: readonly ReferralEvent[], now: number): ReferralView {
  const { reference, version, structure, need, mode, commune, neighbourhood, language } = referral;
  const { created, arrived, expires } = referral;
  const state = stateOf(referral);
  const appointment = readAppointment(referral.appointment);
  return {
    ...{ reference, state, version, structure, need, mode, commune, neighbourhood, language },
    ...{ created, arrived, expires },
    ...readContent(referral),
    estimate: readEstimate(referral.estimate),
    appointment,
    actions: possible(state, "operator").filter((each) => each !== "start" || !beginsAgain(appointment, events, now)),
  };
}
