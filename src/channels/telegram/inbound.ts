import type { CallbackQuery, Message as TelegramMessage, Update } from "grammy/types";
import type { Input } from "../../dialogue/conversation";

/** An update as the house understands it. */
export type Inbound =
  | {
      readonly kind: "turn";
      readonly chat: number;
      readonly input: Input;
      readonly language: string;
      /** Message whose button was pressed, and the press to acknowledge. */
      readonly pressed: { readonly message: number; readonly query: string } | null;
    }
  /** A group or a channel: a conversation about someone's life does not belong there. */
  | { readonly kind: "not_private"; readonly chat: number; readonly language: string }
  | { readonly kind: "ignored" };

const IGNORED: Inbound = { kind: "ignored" };

/** Reads an update; what is neither a message nor a button is ignored. */
export function readUpdate(update: Update): Inbound {
  if (update.callback_query) return readPress(update.callback_query);
  const message = update.message ?? update.edited_message;
  if (!message?.from || message.from.is_bot) return IGNORED;
  const language = message.from.language_code ?? "fr";
  const chat = message.chat.id;
  if (message.chat.type !== "private") return isForUs(message) ? { kind: "not_private", chat, language } : IGNORED;
  const input = update.edited_message ? { kind: "unreadable" as const } : inputOf(message);
  return { kind: "turn", chat, input, language, pressed: null };
}

function readPress(query: CallbackQuery): Inbound {
  if (!query.message) return IGNORED;
  const { chat, message_id } = query.message;
  const language = query.from.language_code ?? "fr";
  if (chat.type !== "private") return { kind: "not_private", chat: chat.id, language };
  const input: Input = query.data ? { kind: "choice", id: query.data } : { kind: "unreadable" };
  return { kind: "turn", chat: chat.id, input, language, pressed: { message: message_id, query: query.id } };
}

function inputOf(message: TelegramMessage): Input {
  if (message.contact) return { kind: "text", text: message.contact.phone_number };
  if (message.text === undefined) return { kind: "unreadable" };
  const start = /^\/start(?:@\w+)?(?:\s+(\S+))?\s*$/i.exec(message.text);
  if (start) return { kind: "start", commune: /^\d[\dAB]\d{3}$/.test(start[1] ?? "") ? (start[1] ?? null) : null };
  return { kind: "text", text: message.text };
}

/** In a group a bot answers only to a command, or to being added. */
const isForUs = (message: TelegramMessage): boolean =>
  message.text?.startsWith("/") === true ||
  message.new_chat_members !== undefined ||
  message.group_chat_created === true;
