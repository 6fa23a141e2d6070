import type { SessionKey } from "./conversations";

/** Who wants to be reminded of their dates, and of what: nothing else of them. */
export interface StoredReminders {
  readonly session: SessionKey;
  readonly language: string;
  /** JSON, by hand-off in which it was agreed to: the aids, and since when each is received. */
  readonly rights: string;
  readonly since: number;
  /** When the next is to be sent; null: none. */
  readonly nextDue: number | null;
  /** When all of it is forgotten. */
  readonly expires: number;
}

/** One date of one reminder. */
export interface GivenReminder {
  readonly session: SessionKey;
  readonly reminder: string;
  /** YYYY-MM-DD */
  readonly day: string;
}

export interface ReminderRecords {
  /** Replaces what a conversation is reminded of; what was given already is not given again. */
  set(reminders: StoredReminders): Promise<void>;
  find(session: SessionKey): Promise<StoredReminders | null>;
  due(now: number, limit: number): Promise<readonly StoredReminders[]>;
  /** Changes when the next is due, if it still is what it was at; false when another changed it. */
  putOff(session: SessionKey, from: number | null, nextDue: number | null): Promise<boolean>;
  /** Notes that a date was told; false when it was already. */
  settle(given: GivenReminder): Promise<boolean>;
  /** Forgets a conversation; false when nothing was known of it. */
  stop(session: SessionKey): Promise<boolean>;
  /** Forgets those whose time is past; how many. */
  deleteExpired(now: number): Promise<number>;
}

/** Who is about to write to those who follow their hand-off: their next text is for them. */
export interface LetterRecords {
  begin(letter: { session: SessionKey; reference: string; at: number }): Promise<void>;
  /** The hand-off that the next text of a conversation is for; null when it is for the conversation. */
  awaited(session: SessionKey): Promise<{ readonly reference: string; readonly at: number } | null>;
  end(session: SessionKey): Promise<void>;
  deleteBefore(at: number): Promise<void>;
}
