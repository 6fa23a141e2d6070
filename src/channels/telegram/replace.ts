import type { MaybeInaccessibleMessage } from "grammy/types";
import type { TelegramDelivery } from "../../app/turn";

/** The message whose button was pressed, and what the press did that may change the message itself. */
export interface Origin {
  readonly message: number;
  readonly gesture: Gesture;
}

/** `tick`: of a multiple choice ; `open`: an aid of the list ; `close`: from an aid back to the list. */
type Gesture = "tick" | "open" | "close" | "other";

/** Reads a press, by the button and those around it. */
export function originOf(message: MaybeInaccessibleMessage, data: string): Origin {
  return { message: message.message_id, gesture: gestureOf(message, data) };
}

function gestureOf(message: MaybeInaccessibleMessage, data: string): Gesture {
  if (data.startsWith("m:")) return "tick";
  if (data.startsWith("o:")) return "open";
  const around = "reply_markup" in message ? (message.reply_markup?.inline_keyboard ?? []).flat() : [];
  // An opened aid is the message that offers help with that very aid.
  const opened = around.some((button) => "callback_data" in button && button.callback_data.startsWith("c:handoff:"));
  return data === "c:rights" && opened ? "close" : "other";
}

export const writeOrigin = ({ message, gesture }: Origin): string => `${message} ${gesture}`;

/**
 * The message of a pressed button is replaced where that reads better: a multiple choice whose ticks change, an aid
 * opened from the list and closed again. Elsewhere the conversation goes on below, so that it can be read again.
 */
export function replacedMessage({ message, origin, index }: TelegramDelivery): number | null {
  if (origin === null || index !== 0) return null;
  const [id, gesture] = origin.split(" ");
  const inPlace =
    (gesture === "tick" && message.expects?.kind === "multiple") ||
    (gesture === "open" && message.kind === "right") ||
    (gesture === "close" && message.kind === "rights");
  return inPlace ? Number(id) : null;
}
