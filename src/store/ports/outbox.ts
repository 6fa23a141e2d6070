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
  /** What waits in a lane, in its order, whoever holds it. */
  waitingIn(lane: string): Promise<readonly { readonly id: string; readonly payload: string }[]>;
  /** Forgets what waits in a lane. */
  deleteLane(lane: string): Promise<void>;
  /** How many wait, and since when the oldest was due: for the operations' watch. */
  waiting(topic: string): Promise<{ readonly count: number; readonly oldest: number | null }>;
  /** Gives up what has waited to leave since before, for nobody carries it: its content is forgotten; how many. */
  giveUpWaiting(before: number, code: string, at: number): Promise<number>;
  /** Forgets those given up, or set aside, before. */
  deleteGivenUp(before: number): Promise<number>;
}
