/** Consents refused, counted by month, need and consent, without anyone's identity. */
export interface RefusalRecords {
  count(refusal: { month: string; need: string; consent: string }): Promise<void>;
  totals(): Promise<
    readonly { readonly month: string; readonly need: string; readonly consent: string; readonly count: number }[]
  >;
}

/**
 * What remains of a referral that is forgotten: months, days between, amounts rounded; nothing in it leads back to it. Of
 * one that its resident took back, nothing remains but that it was counted.
 */
export interface StoredEvaluation {
  /** Drawn at random. */
  readonly id: string;
  /** Month in which it was made, YYYY-MM. */
  readonly month: string;
  readonly lot: number | null;
  readonly neighbourhood: string | null;
  readonly ageBand: string | null;
  readonly need: string;
  readonly mode: string | null;
  /** Who read it at the end. */
  readonly readBy: string;
  /** JSON: how many days after it was made the first of each step came. */
  readonly steps: string;
}

/** Amounts in cents. */
export interface StoredEvaluationOutcome {
  readonly evaluation: string;
  readonly aid: string;
  /** Null: nothing is known of what became of it. */
  readonly outcome: string | null;
  readonly amount: number | null;
  readonly rhythm: string | null;
  readonly since: string | null;
  readonly reason: string | null;
  readonly estimatedMin: number | null;
  readonly estimatedMax: number | null;
  readonly gapCause: string | null;
  /** The month in which it was noted, YYYY-MM. */
  readonly noted: string | null;
  readonly nonTakeUp: string | null;
}

/** A household whose granted amount is far from the estimate, generalised: it names nobody and no place. */
export interface StoredCase {
  readonly id: string;
  readonly aid: string;
  /** Month of the right, YYYY-MM. */
  readonly month: string;
  /** JSON, as the reference cases write a household. */
  readonly household: string;
  /** Cents a month, or at once. */
  readonly estimated: number;
  readonly granted: number;
  readonly cause: string | null;
  readonly lawVersion: string;
  /** `proposed`, then `kept` by a second reader; one that is refused is deleted. */
  readonly state: string;
  /** Account that proposed it; null once a second one has read it. */
  readonly proposedBy: string | null;
}

export interface EvaluationRecords {
  keep(evaluation: StoredEvaluation, outcomes: readonly StoredEvaluationOutcome[]): Promise<void>;
  all(): Promise<readonly StoredEvaluation[]>;
  outcomes(): Promise<readonly StoredEvaluationOutcome[]>;
  /** One more was taken back in a month (YYYY-MM). */
  countWithdrawal(month: string): Promise<void>;
  withdrawals(): Promise<readonly { readonly month: string; readonly count: number }[]>;
  /** One more was erased in a month (YYYY-MM) before its readers brought it to its end. */
  countUnfinished(month: string, readBy: string): Promise<void>;
  unfinished(): Promise<readonly { readonly month: string; readonly readBy: string; readonly count: number }[]>;
  /**
   * False when one was proposed for that aid of that referral before. As long as nobody has read it, it goes when the
   * referral is erased, or forgotten.
   */
  proposeCase(proposed: StoredCase, reference: string): Promise<boolean>;
  findCase(id: string): Promise<StoredCase | null>;
  /** Kept by a second reader: who proposed it is forgotten, and of which referral. */
  keepCase(id: string): Promise<void>;
  deleteCase(id: string): Promise<void>;
  cases(state: string): Promise<readonly StoredCase[]>;
}
