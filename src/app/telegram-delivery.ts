import type { Message } from "../dialogue/message";

/** What waits in the outbox under the topic `telegram`, as JSON: one message of one turn. */
export interface TelegramDelivery {
  readonly session: string;
  readonly message: Message;
  readonly language: string;
  readonly origin: string | null;
  /** Place of the message in its turn: the first may be edited in place. */
  readonly index: number;
  /** Of what the person is reminded of: it leaves at decent hours alone, and until that day, YYYY-MM-DD, if there is one. */
  readonly reminder?: { readonly until: string | null };
  /** The hand-off of which it tells something; absent for what is of the conversation. */
  readonly reference?: string;
}

/** The hand-off that a message tells of; null when it is of none, or cannot be read. */
export function referenceIn(payload: string): string | null {
  try {
    const { reference = null }: { reference?: string | null } = JSON.parse(payload);
    return reference;
  } catch {
    return null;
  }
}
