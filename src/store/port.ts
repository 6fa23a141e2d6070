import type { AccessRecords, AccountRecords } from "./accounts";
import type { ConversationRecords, InputRecords } from "./ports/conversations";
import type { DirectoryRecords } from "./ports/directory";
import type { EvaluationRecords, RefusalRecords } from "./ports/evaluation";
import type { FollowUpRecords } from "./ports/follow-up";
import type { NotificationRecords } from "./ports/notifications";
import type { OutboxRecords } from "./ports/outbox";
import type { ReferralRecords } from "./ports/referrals";
import type { LetterRecords, ReminderRecords } from "./ports/reminders";
import type { UnreadStructureRecords } from "./ports/unread-structures";

export type * from "./ports/conversations";
export type * from "./ports/directory";
export type * from "./ports/evaluation";
export type * from "./ports/follow-up";
export * from "./ports/notifications";
export type * from "./ports/outbox";
export type * from "./ports/referrals";
export type * from "./ports/reminders";

/**
 * What the house asks of its memory. States are JSON texts whose shape belongs to those who write them; moments are
 * milliseconds since 1970, given by the caller: a store has no clock.
 */
export interface Store {
  /**
   * Runs `work` in one transaction: all of it is kept, or nothing. Nothing slow happens inside (no network, no
   * computing of rights): others wait.
   *
   * It reads one moment, and of two transactions that change the same row, or put the same key, the second is run again
   * from its beginning, on what the first wrote: what `work` does outside of `records` must bear that, and what it decides
   * from a row it read holds for as long as it also changes that row, or a key stands for the decision.
   */
  transaction<T>(work: (records: Records) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface Records {
  readonly conversations: ConversationRecords;
  readonly inputs: InputRecords;
  readonly outbox: OutboxRecords;
  readonly notifications: NotificationRecords;
  readonly referrals: ReferralRecords;
  readonly followUp: FollowUpRecords;
  readonly reminders: ReminderRecords;
  readonly letters: LetterRecords;
  readonly accounts: AccountRecords;
  readonly access: AccessRecords;
  readonly refusals: RefusalRecords;
  readonly evaluation: EvaluationRecords;
  readonly directory: DirectoryRecords;
  readonly unreadStructures: UnreadStructureRecords;
}
