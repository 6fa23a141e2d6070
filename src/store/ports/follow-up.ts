/** What became of one aid of a referral; amounts in cents. */
export interface StoredOutcome {
  readonly reference: string;
  readonly aid: string;
  readonly outcome: string;
  readonly amount: number | null;
  /** `monthly` or `once`, with an amount. */
  readonly rhythm: string | null;
  /** First month of the right, YYYY-MM. */
  readonly since: string | null;
  /** Why it was refused. */
  readonly reason: string | null;
  /** What had been estimated, kept when the estimate is erased. */
  readonly estimatedMin: number | null;
  readonly estimatedMax: number | null;
  /** Why the amount is not the estimate. */
  readonly gapCause: string | null;
  readonly at: number;
  readonly by: string;
}

/** A passage to another structure: asked of the resident, or done with the consent they gave aloud. */
export interface StoredTransfer {
  readonly reference: string;
  readonly asked: number;
  readonly by: string;
  readonly fromStructure: string;
  readonly toStructure: string;
  /** Whose operators would read it: that structure's or the desk's; null for one of before this was kept. */
  readonly toReader: string | null;
  /** `asked`, `given`, `refused`, `oral`, or `dropped` when something else came first. */
  readonly consent: string;
  /** The day a consent was given aloud, YYYY-MM-DD. */
  readonly oralOn: string | null;
  readonly answered: number | null;
}

export interface StoredMessage {
  readonly reference: string;
  /** From 1, in the order they were written. */
  readonly place: number;
  readonly at: number;
  /** `resident` or `operator:<account>`. */
  readonly by: string;
  readonly text: string;
  /** When the other side read it. */
  readonly read: number | null;
}

export interface StoredConsent {
  readonly reference: string;
  readonly consent: string;
  readonly given: boolean;
  readonly at: number;
}

/** What gathers around a referral as it is followed; all of it is erased with its contents. */
export interface FollowUpRecords {
  /** Replaces the outcomes of a referral. */
  setOutcomes(reference: string, outcomes: readonly StoredOutcome[]): Promise<void>;
  outcomes(reference: string): Promise<readonly StoredOutcome[]>;
  /** Those of every referral that is kept: for counts. */
  allOutcomes(): Promise<readonly StoredOutcome[]>;
  addTransfer(transfer: StoredTransfer): Promise<void>;
  /** Those of a referral, in order. */
  transfers(reference: string): Promise<readonly StoredTransfer[]>;
  /** Answers the transfer that is asked; false when none is. */
  answerTransfer(
    reference: string,
    answer: { consent: string; oralOn: string | null; answered: number },
  ): Promise<boolean>;
  /** What a structure passed on to another, latest first. */
  transferredFrom(structure: string, limit: number): Promise<readonly StoredTransfer[]>;
  write(message: Omit<StoredMessage, "place" | "read">): Promise<StoredMessage>;
  messages(reference: string): Promise<readonly StoredMessage[]>;
  /** The resident's messages are read by an operator, and the other way round; all, or those up to a place. */
  markRead(reference: string, writtenBy: "resident" | "operator", at: number, upTo?: number): Promise<void>;
  /** How many messages of the resident wait for an operator of a structure, by referral. */
  unreadBy(structure: string): Promise<ReadonlyMap<string, number>>;
  setConsent(consent: StoredConsent): Promise<void>;
  consents(reference: string): Promise<readonly StoredConsent[]>;
}
