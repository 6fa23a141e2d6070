import type {
  CallbackQuery,
  ChatMemberUpdated,
  InlineKeyboardButton,
  Message as TelegramMessage,
  Update,
} from "grammy/types";
import type { PositionSent } from "../../app/position";
import type { Input } from "../../dialogue/conversation";
import { chosenButtons, type Origin, originOf } from "./replace";

/** An update as the house understands it. */
export type Inbound =
  | {
      readonly kind: "turn";
      readonly chat: number;
      readonly input: Input | PositionSent;
      readonly language: string;
      readonly pressed: Press | null;
    }
  /** A group or a channel: a conversation about someone's life does not belong there. */
  | { readonly kind: "not_private"; readonly chat: number; readonly language: string; readonly pressed: Press | null }
  | { readonly kind: "ignored" };

/** A press to acknowledge, and the message whose button it was. */
export interface Press {
  readonly query: string;
  readonly origin: Origin;
  /** What remains of its buttons once the answer is kept. */
  readonly chosen: readonly InlineKeyboardButton[] | null;
}

/** Kinds of updates that `readUpdate` knows; Telegram is asked for no other. */
export const UPDATES = ["message", "edited_message", "callback_query", "my_chat_member"] as const;

const IGNORED: Inbound = { kind: "ignored" };

/** Reads an update; what nobody said to the bot is ignored. */
export function readUpdate(update: Update): Inbound {
  if (update.callback_query) return readPress(update.callback_query);
  if (update.my_chat_member) return readMembership(update.my_chat_member);
  const message = update.message ?? update.edited_message;
  if (!message?.from) return IGNORED;
  const language = message.from.language_code ?? "fr";
  const chat = message.chat.id;
  if (message.chat.type !== "private")
    return message.text?.startsWith("/") ? { kind: "not_private", chat, language, pressed: null } : IGNORED;
  const input = message.from.is_bot ? null : update.edited_message ? inputOfEdited(message) : inputOf(message);
  return input ? { kind: "turn", chat, input, language, pressed: null } : IGNORED;
}

function readPress(query: CallbackQuery): Inbound {
  if (!query.message) return IGNORED;
  const { chat } = query.message;
  const language = query.from.language_code ?? "fr";
  const { id, message, data = "" } = query;
  const pressed: Press = { query: id, origin: originOf(message, data), chosen: chosenButtons(message, data) };
  if (chat.type !== "private") return { kind: "not_private", chat: chat.id, language, pressed };
  const input: Input = query.data ? { kind: "choice", id: query.data } : { kind: "unreadable" };
  return { kind: "turn", chat: chat.id, input, language, pressed };
}

/** Being added to a group or a channel; in a private chat it says that the person blocked the bot, or came back. */
function readMembership({ chat, from, new_chat_member }: ChatMemberUpdated): Inbound {
  const added = new_chat_member.status === "member" || new_chat_member.status === "administrator";
  if (chat.type === "private" || !added) return IGNORED;
  return { kind: "not_private", chat: chat.id, language: from.language_code ?? "fr", pressed: null };
}

function inputOf(message: TelegramMessage): Input | PositionSent | null {
  if (message.contact) return { kind: "text", text: message.contact.phone_number };
  // A place that someone names has its position as well.
  if (message.location) {
    const { latitude, longitude } = message.location;
    return { kind: "position", latitude, longitude };
  }
  if (message.text === undefined) return MEDIA.some((kind) => kind in message) ? { kind: "unreadable" } : null;
  const start = /^\/start(?:@\w+)?(?:\s+(\S+)[\s\S]*)?$/i.exec(message.text.trim());
  if (start) return { kind: "start", commune: /^\d[\dAB]\d{3}$/.test(start[1] ?? "") ? (start[1] ?? null) : null };
  return { kind: "text", text: message.text };
}

/** A text that was corrected; a shared position says that it was edited each time it moves. */
const inputOfEdited = (message: TelegramMessage): Input | null =>
  message.text === undefined ? null : { kind: "unreadable", why: "edited" };

/** What a person sends besides text; other messages without text are Telegram's own ("pinned a message"). */
const MEDIA = [
  "photo",
  "voice",
  "audio",
  "video",
  "video_note",
  "animation",
  "document",
  "sticker",
  "poll",
  "dice",
  "game",
  "story",
  "paid_media",
  "checklist",
] as const;
