import type { Input } from "../dialogue/conversation";
import type { Message } from "../dialogue/message";
import type { House } from "./house";

export interface TurnRequest {
  readonly channel: "telegram" | "terminal";
  /** What the channel knows the conversation by: a Telegram chat. */
  readonly session: string;
  /** What the channel knows the input by, when it may send it again: a Telegram update. */
  readonly inputId: string | null;
  readonly input: Input;
  /** Language of a conversation that begins. */
  readonly language: string;
  /** Anything the channel wants back with the replies: the message whose button was pressed. */
  readonly origin?: string;
}

export type TurnResult =
  /** On Telegram the messages are also in the outbox (topic `telegram`), in the transaction of the turn. */
  | { readonly kind: "answered"; readonly messages: readonly Message[]; readonly language: string }
  /** This input was handled before: there is nothing to do but to confirm it. */
  | { readonly kind: "already_handled" };

/** What waits in the outbox under the topic `telegram`, as JSON: one message of one turn. */
export interface TelegramDelivery {
  readonly session: string;
  readonly message: Message;
  readonly language: string;
  readonly origin: string | null;
  /** Place of the message in its turn: the first may be edited in place. */
  readonly index: number;
}

/**
 * One turn of a conversation: its new state, its replies and its effects are kept together, or not at all.
 * @throws AppError TURN_TOO_BUSY when the same conversation kept changing meanwhile.
 */
export async function takeTurn(_house: House, _request: TurnRequest): Promise<TurnResult> {
  throw new Error("being written");
}
