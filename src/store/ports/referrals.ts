import type { SessionKey } from "./conversations";

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
  /** Grows by one with each change of an operator or of the resident; of two that began from one, one is kept. */
  readonly version: number;
  /** The structure the routing chose, and the one whose operators read it (itself, or the territory's desk). */
  readonly structure: string;
  readonly readBy: string;
  readonly need: string;
  /** How the person wants to go on: to be called, to write… ; null for one that came before it was asked. */
  readonly mode: string | null;
  readonly commune: string | null;
  readonly neighbourhood: string | null;
  readonly language: string;
  /** JSON by scope of consent; null: not consented, or erased since. */
  readonly contact: string | null;
  readonly aids: string | null;
  readonly answers: string | null;
  /** JSON: the form of non-recours of each aid for which it was said. */
  readonly nonTakeUp: string | null;
  /** JSON: what the server worked out from the answers, dated. */
  readonly estimate: string | null;
  /** JSON: the appointment, and whether it holds. */
  readonly appointment: string | null;
  /** When it is, as long as it holds; null: none does. */
  readonly appointmentAt: number | null;
  /** Since when the resident waits for an answer: they wrote, or their appointment fell through; null: they do not. */
  readonly asked: number | null;
  readonly created: number;
  /** When it came to those who read it now: its creation, a transfer, or the resident coming back. */
  readonly arrived: number;
  /** When it entered its state. */
  readonly since: number;
  /** How many reminders it gave in this state, and when the next is due; null: none. */
  readonly nudges: number;
  readonly nextNudge: number | null;
  /** When its contents are to be erased; put off or brought nearer by its state. */
  readonly expires: number;
}

/** What may change of a referral, once it is there. */
export type ReferralChanges = Partial<
  Pick<
    StoredReferral,
    | "state"
    | "structure"
    | "readBy"
    | "nonTakeUp"
    | "appointment"
    | "appointmentAt"
    | "asked"
    | "arrived"
    | "since"
    | "nudges"
    | "nextNudge"
    | "expires"
  >
>;

/** One change in a referral's life: who, when, what. Never anything of the household. */
export interface ReferralEvent {
  readonly reference: string;
  readonly at: number;
  /** `resident`, `system`, or `operator:<account>`. */
  readonly by: string;
  readonly what: string;
  /** What it bears on: a structure, the day a consent was given aloud. */
  readonly detail?: string | null;
}

/** What a list shows: all but what is long, which only one page reads. */
export type ListedRow = Omit<StoredReferral, "answers" | "estimate">;

/** Some of a structure's, in an order, from a place on. */
export interface ReferralList {
  readonly states: readonly string[];
  /** Only those whose resident waits for an answer, or does not; whichever when it is not said. */
  readonly asked?: boolean;
  /** The moment that orders them; where no appointment holds, or none waits for an answer, `since` stands for it. */
  readonly by: "arrived" | "since" | "appointmentAt" | "asked";
  readonly first: "earliest" | "latest";
  /** What it begins after: the moment and the number of the last one read; null: the beginning. */
  readonly after: { readonly at: number; readonly reference: string } | null;
  readonly limit: number;
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
  /** What the operators of a structure may read. Those of one moment are in the order of their numbers. */
  readBy(structure: string, list: ReferralList): Promise<readonly ListedRow[]>;
  /** Those of these numbers that the operators of a structure may read, in the order of their arrival. */
  readAmong(structure: string, references: readonly string[]): Promise<readonly ListedRow[]>;
  /** How many of them there are in each state, those who wait for an answer apart. */
  countReadBy(
    structure: string,
  ): Promise<readonly { readonly state: string; readonly asked: boolean; readonly count: number }[]>;
  /** Every one that still holds contents, oldest first: for counts. */
  kept(): Promise<readonly StoredReferral[]>;
  /** Changes it if it still is at `version` and in `state`; false when it is not. `silent`: the version stays. */
  change(
    from: Pick<StoredReferral, "reference" | "version" | "state">,
    changes: ReferralChanges,
    options?: { readonly silent: boolean },
  ): Promise<boolean>;
  /**
   * Erases what it holds, and its life: what is left says, until it `expires`, that it was taken back, to whom would read
   * it and to who sends it again.
   */
  eraseContents(reference: string): Promise<void>;
  /** Deletes it, and all that gathered around it. */
  forget(reference: string): Promise<void>;
  /** Deletes what was left of those that were erased, once it is past; how many. */
  deleteErased(now: number): Promise<number>;
  /** Those whose time is past and that still hold contents. */
  expired(now: number, limit: number): Promise<readonly StoredReferral[]>;
  /** Those whose next reminder is due. */
  toNudge(now: number, limit: number): Promise<readonly StoredReferral[]>;
  /** Adds to its life: of two that do, or of one that does and one that changes it, the second sees what the first did. */
  record(event: ReferralEvent): Promise<void>;
  events(reference: string): Promise<readonly ReferralEvent[]>;
  /** The lives of all that still hold contents, each in its order: for counts. */
  keptEvents(): Promise<readonly ReferralEvent[]>;
  /** How many still hold contents, by reader and state, and when the oldest came: nothing of anyone. */
  countByState(): Promise<readonly ReferralCount[]>;
}
