import type { InlineKeyboardButton, MaybeInaccessibleMessage } from "grammy/types";
import type { TelegramDelivery } from "../../app/telegram-delivery";

/** The message whose button was pressed, and what the press did that may change the message itself. */
export interface Origin {
  readonly message: number;
  readonly gesture: Gesture;
}

/** `tick`: of a multiple choice ; `open`: an aid of the list, or those folded ; `close`: from there back to the list. */
type Gesture = "tick" | "open" | "close" | "other";

/** Reads a press, by the button and those around it. */
export function originOf(message: MaybeInaccessibleMessage, data: string): Origin {
  return { message: message.message_id, gesture: gestureOf(message, data) };
}

function gestureOf(message: MaybeInaccessibleMessage, data: string): Gesture {
  if (data.startsWith("m:")) return "tick";
  if (data.startsWith("o:") || FOLDED.test(data)) return "open";
  const around = buttonsOf(message);
  // An opened aid is the message that offers help with that very aid; the folded list is one of aids, without help.
  const ids = around.map((button) => ("callback_data" in button ? button.callback_data : ""));
  const opened =
    ids.some((id) => id.startsWith("c:handoff:")) ||
    (ids.some((id) => id.startsWith("o:")) && !ids.includes("c:handoff"));
  return data === "c:rights" && opened ? "close" : "other";
}

/** Lists folded behind one line of the rights, and their themes. */
const FOLDED = /^c:(refused_aids|more_aids)(:|$)/;

const buttonsOf = (message: MaybeInaccessibleMessage): InlineKeyboardButton[] =>
  "reply_markup" in message ? (message.reply_markup?.inline_keyboard ?? []).flat() : [];

/**
 * What remains of the buttons of an answered question: those chosen, so that the conversation can be read again as it
 * went. Null when the press answers nothing, or when the buttons are unknown.
 */
export function chosenButtons(message: MaybeInaccessibleMessage, data: string): InlineKeyboardButton[] | null {
  const pressed = buttonsOf(message).find((button) => "callback_data" in button && button.callback_data === data);
  if (!data.startsWith("a:") || !pressed || pressed.text.startsWith(CHOSEN)) return null;
  const ticked = buttonsOf(message).filter(({ text }) => text.startsWith(TICKED));
  const chosen = /:#\d+$/.test(data) && ticked.length > 0 ? ticked : [pressed];
  return chosen.map(({ text }) => ({ text: `${CHOSEN}${text.replace(TICKED, "")}`, callback_data: data }));
}

export const TICKED = "☑ ";
const CHOSEN = "✓ ";

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
    (gesture === "open" && (message.kind === "right" || message.kind === "rights")) ||
    (gesture === "close" && message.kind === "rights");
  return inPlace ? Number(id) : null;
}
