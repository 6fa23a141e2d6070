import type { AccessRecords, AccountRecords } from "./accounts";

/**
 * What the house asks of its memory. States are JSON texts whose shape belongs to those who write them; moments are
 * milliseconds since 1970, given by the caller: a store has no clock.
 */
export interface Store {
  /**
   * Runs `work` in one transaction: all of it is kept, or nothing. Nothing slow happens inside (no network, no
   * computing of rights): others wait.
   */
  transaction<T>(work: (records: Records) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface Records {
  readonly conversations: ConversationRecords;
  readonly inputs: InputRecords;
  readonly outbox: OutboxRecords;
  readonly referrals: ReferralRecords;
  readonly accounts: AccountRecords;
  readonly access: AccessRecords;
  readonly refusals: RefusalRecords;
}

/** `telegram:<chat>`: the channel, then what the channel knows the conversation by. */
type SessionKey = string;

export interface StoredConversation {
  readonly session: SessionKey;
  readonly state: string;
  /** Grows by one with each turn; two turns that began from the same version cannot both be kept. */
  readonly version: number;
  readonly expires: number;
}

export interface ConversationRecords {
  find(session: SessionKey): Promise<StoredConversation | null>;
  /** Keeps the turn that follows `version` (0: none yet); false when another turn was kept meanwhile. */
  save(turn: { session: SessionKey; state: string; version: number; expires: number }): Promise<boolean>;
  delete(session: SessionKey): Promise<void>;
  /** Deletes those whose time is past; how many. */
  deleteExpired(now: number): Promise<number>;
}

/** Inputs already handled: a Telegram update that comes twice counts once. */
export interface InputRecords {
  /** Remembers the input; false when it was known. */
  remember(input: { channel: string; id: string; at: number }): Promise<boolean>;
  known(channel: string, id: string): Promise<boolean>;
  deleteBefore(at: number): Promise<number>;
}

/** Something to be sent outside, until the other side has acknowledged it. */
export interface NewDelivery {
  readonly id: string;
  /** Who carries it: `telegram` for replies, `notice` for a referral that arrived, `mail`. */
  readonly topic: string;
  /** Deliveries of one lane leave one after the other, in the order they were put. */
  readonly lane: string;
  readonly payload: string;
  /** Not before. */
  readonly due: number;
}

export interface Delivery extends NewDelivery {
  /** How many times it has been claimed, this one included. */
  readonly attempts: number;
}

/** Something that will not leave by itself any more. */
export interface DeadLetter {
  readonly id: string;
  readonly topic: string;
  /** What it was; null when nothing was kept of it, and it cannot be sent again. */
  readonly payload: string | null;
  readonly attempts: number;
  readonly code: string;
  readonly at: number;
}

export interface OutboxRecords {
  put(delivery: NewDelivery): Promise<void>;
  /** The first of each lane that is due and that nobody holds; held by the caller until `until`. */
  claim(topic: string, options: { now: number; until: number; limit: number }): Promise<readonly Delivery[]>;
  /** Arrived: it is forgotten. */
  acknowledge(id: string): Promise<void>;
  /** Not arrived: tried again from `due` on. Its lane waits for it. */
  retry(id: string, due: number): Promise<void>;
  /** Will never arrive: set aside without its payload, with the code of the reason; its lane goes on. */
  giveUp(id: string, code: string, at: number): Promise<void>;
  /** Refused for good, for a reason that someone may mend: set aside whole, with its code; its lane goes on. */
  setAside(id: string, code: string, at: number): Promise<void>;
  /** Those given up or set aside, of these topics; the latest first. */
  deadLetters(topics: readonly string[], limit: number): Promise<readonly DeadLetter[]>;
  /** Sends one that was set aside again, as if it were new, from `due` on; false when there is no such one. */
  revive(id: string, due: number): Promise<boolean>;
  /** Forgets what waits in a lane. */
  deleteLane(lane: string): Promise<void>;
  /** How many wait, and since when the oldest was due: for the operations' watch. */
  waiting(topic: string): Promise<{ readonly count: number; readonly oldest: number | null }>;
  /** Forgets those given up, or set aside, before. */
  deleteGivenUp(before: number): Promise<number>;
}

export interface StoredReferral {
  /** Short number the resident is told. */
  readonly reference: string;
  /** SHA-256 of the key by which a request that is sent twice counts once. */
  readonly keyHash: string;
  /** SHA-256 of what was asked for with this key. */
  readonly digest: string;
  /** SHA-256 of the resident's secret; null when the conversation itself proves who they are. */
  readonly secretHash: string | null;
  /** The conversation it comes from, when the store keeps it. */
  readonly session: SessionKey | null;
  readonly state: string;
  /** The structure the routing chose, and the one whose operators read it (itself, or the territory's desk). */
  readonly structure: string;
  readonly readBy: string;
  readonly need: string;
  readonly commune: string | null;
  readonly neighbourhood: string | null;
  readonly language: string;
  /** JSON by scope of consent; null: not consented, or erased since. */
  readonly contact: string | null;
  readonly aids: string | null;
  readonly answers: string | null;
  readonly created: number;
  /** When its contents are to be erased; put off or brought nearer by its state. */
  readonly expires: number;
}

/** One change in a referral's life: who, when, what. Never anything of the household. */
export interface ReferralEvent {
  readonly reference: string;
  readonly at: number;
  /** `resident`, `system`, or `operator:<account>`. */
  readonly by: string;
  readonly what: string;
}

interface ReferralCount {
  readonly readBy: string;
  readonly state: string;
  readonly count: number;
  readonly oldest: number;
}

export interface ReferralRecords {
  create(referral: StoredReferral): Promise<void>;
  find(reference: string): Promise<StoredReferral | null>;
  findByKey(keyHash: string): Promise<StoredReferral | null>;
  ofSession(session: SessionKey): Promise<readonly StoredReferral[]>;
  /** What the operators of a structure may read: those in one of the states `first` before all others, then latest first. */
  readBy(structure: string, limit: number, first?: readonly string[]): Promise<readonly StoredReferral[]>;
  /** Moves it from one state to the next; false when it was no longer in `from`. */
  move(reference: string, from: string, to: string, expires: number): Promise<boolean>;
  /** Erases contact, aids, answers, commune, neighbourhood, secret and session. */
  eraseContents(reference: string): Promise<void>;
  /** Those whose time is past and that still hold contents. */
  expired(now: number, limit: number): Promise<readonly StoredReferral[]>;
  record(event: ReferralEvent): Promise<void>;
  events(reference: string): Promise<readonly ReferralEvent[]>;
  /** How many there are, by reader and state, and when the oldest came: nothing of anyone. */
  countByState(): Promise<readonly ReferralCount[]>;
}

/** Consents refused, counted by month and need, without anyone's identity. */
export interface RefusalRecords {
  count(refusal: { month: string; need: string }): Promise<void>;
  totals(): Promise<readonly { readonly month: string; readonly need: string; readonly count: number }[]>;
}
