import type { Context, Step } from "../dialogue/context";
import type { Conversation, Input } from "../dialogue/conversation";
import type { Questionnaire } from "../dialogue/questionnaire";
import type { OfficialCheck } from "../directory/data-inclusion";
import type { Law } from "../law/law";
import type { ReminderRules } from "../law/reminder";
import type { NudgeDelays } from "../referral/nudges";
import type { Store } from "../store/port";
import type { Snapshot } from "../territory/snapshot";
import type { Directory } from "./directory/open-directory";

/** Everything a use case needs, put together once by `main.ts`; what may change while the house stands is a function. */
export interface House {
  law(): Law;
  questionnaire(): Questionnaire;
  snapshot(): Snapshot;
  /** Dates that residents are reminded of, and at which hours. */
  reminders(): ReminderRules;
  /** Who receives, with what people did since the files. */
  readonly directory: Directory;
  /** The official schemas that what is imported is checked against. */
  readonly official: OfficialCheck;
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly delays: Delays;
  /** Origin of the web conversation, for channels where answers pass through someone else; absent when there is none. */
  readonly webOrigin?: string;
  /** Whether mails leave from here; where none do, everything is on the operators' pages all the same. */
  readonly mailOpen: boolean;
  /** Other software that is told of what happens to hand-offs. */
  readonly webhooks: readonly Webhook[];
  /** From an input to the next messages: `converse` of `app/converse.ts`. */
  readonly converse: Converse;
}

/** Software that is told; its address and its secret are known to the carrier alone. */
export interface Webhook {
  readonly id: string;
  /** The structures whose hand-offs it is told of; null: all of them. */
  readonly structures: readonly string[] | null;
}

interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
}

interface Ids {
  /** Random bytes fit for a secret. */
  random(bytes: number): Uint8Array;
}

/** The dialogue and the law together: pure but for the rules engine, which is asynchronous. */
export type Converse = (conversation: Conversation, input: Input, context: Context) => Promise<Step>;

/** How long things are kept and held, each in the unit of its name. */
export interface Delays extends NudgeDelays {
  readonly conversationIdleDays: number;
  /** Nobody of a structure where something waits has signed in: the coordinator is told. */
  readonly silentWorkingDays: number;
  /** Nobody reads for a structure any more: the desk takes over what is open there. */
  readonly takeOverWorkingDays: number;
  /** Rights whose next date falls within this are told to the coordinator. */
  readonly lapsingDays: number;
  /** Contents of a referral after it was closed. */
  readonly closedReferralDays: number;
  /** Contents of a referral that nobody closed, from its last move. */
  readonly openReferralDays: number;
  /** That a referral was taken back, and nothing else of it: who sends it again is told so. */
  readonly takenBackDays: number;
  /** Inputs are remembered this long: a channel sends nothing again after. */
  readonly handledInputDays: number;
  /** What waits to leave, and nothing carries: mails, once there is no mail server any more. Carriers give up much sooner. */
  readonly waitingDeliveryDays: number;
  /** A link printed at the start. */
  readonly signInLinkMinutes: number;
  readonly mailedLinkMinutes: number;
  /** A link that an administrator hands over. */
  readonly handedLinkHours: number;
  /** From coming in to the end of an attempt at a sign-in provider's. */
  readonly providerAttemptMinutes: number;
  /** What was done to accounts stays noted this long. */
  readonly accessJournalDays: number;
  /** A session, however busy. */
  readonly operatorSessionHours: number;
  /** A session where nothing happens. */
  readonly operatorIdleMinutes: number;
}

export const DELAYS: Delays = {
  conversationIdleDays: 30,
  closedReferralDays: 30,
  openReferralDays: 180,
  takenBackDays: 30,
  handledInputDays: 7,
  waitingDeliveryDays: 30,
  signInLinkMinutes: 60,
  mailedLinkMinutes: 15,
  handedLinkHours: 24,
  providerAttemptMinutes: 10,
  accessJournalDays: 365,
  operatorSessionHours: 10,
  operatorIdleMinutes: 60,
  unseenWorkingDays: 2,
  notContactedWorkingDays: 5,
  escalationWorkingDays: 7,
  stalledWorkingDays: 20,
  appointmentPastWorkingDays: 2,
  silentWorkingDays: 5,
  takeOverWorkingDays: 5,
  lapsingDays: 30,
  expiryNoticeDays: 14,
};
