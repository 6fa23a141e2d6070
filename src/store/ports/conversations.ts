/** `telegram:<chat>`: the channel, then what the channel knows the conversation by. */
export type SessionKey = string;

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
