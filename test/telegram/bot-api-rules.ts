import type { Button, Shown } from "./fake-bot-api";

/** What a call of the Bot API holds, of the fields that the tests look at. */
export interface Payload {
  readonly chat_id?: number;
  readonly message_id?: number;
  readonly text?: string;
  readonly photo?: Uint8Array;
  readonly parse_mode?: string;
  readonly offset?: number;
  /** Of getUpdates, seconds. */
  readonly timeout?: number;
  readonly callback_query_id?: string;
  readonly url?: string;
  readonly secret_token?: string;
  readonly language_code?: string;
  readonly commands?: readonly { readonly command: string; readonly description: string }[];
  readonly reply_markup?: { readonly inline_keyboard?: readonly (readonly Button[])[] };
}

/** Why Telegram would refuse a call with 400; null for one it takes. */
export function refusalOf(method: string, payload: Payload, shown: Shown | undefined): string | null {
  if (method === "setMyCommands") return commandsRefusal(payload);
  if (method === "editMessageReplyMarkup")
    return shown?.chat === payload.chat_id
      ? buttonsRefusal((payload.reply_markup?.inline_keyboard ?? []).flat())
      : "message to edit not found";
  if (method === "sendPhoto") return photoRefusal(payload);
  if (method !== "sendMessage" && method !== "editMessageText") return null;
  const { text = "" } = payload;
  const html = payload.parse_mode === "HTML";
  const plain = html ? plainOf(text) : text;
  if (plain === null) return "can't parse entities";
  if (plain.trim() === "") return "message text is empty";
  if (plain.length > 4096) return "message is too long";
  const buttons = (payload.reply_markup?.inline_keyboard ?? []).flat();
  const bad = buttonsRefusal(buttons);
  if (bad || method === "sendMessage") return bad;
  if (!shown || shown.chat !== payload.chat_id) return "message to edit not found";
  const same = shown.text === text && JSON.stringify(shown.buttons) === JSON.stringify(buttons);
  return same ? "message is not modified" : null;
}

const PNG = [0x89, 0x50, 0x4e, 0x47];

function photoRefusal({ photo, text = "" }: Payload): string | null {
  if (!photo || PNG.some((byte, index) => photo[index] !== byte)) return "IMAGE_PROCESS_FAILED";
  return text.length > 1024 ? "message caption is too long" : null;
}

function buttonsRefusal(buttons: readonly Button[]): string | null {
  if (buttons.length > 100) return "reply markup is too long";
  for (const { text, callback_data, url } of buttons) {
    if (text.trim() === "") return "text buttons are unallowed in the inline keyboard";
    if (callback_data === undefined && url === undefined) return "text buttons are unallowed in the inline keyboard";
    if (url !== undefined && !/^https?:\/\//.test(url)) return "unsupported URL protocol";
    if (callback_data !== undefined && (callback_data === "" || Buffer.byteLength(callback_data) > 64))
      return "BUTTON_DATA_INVALID";
  }
  return null;
}

function commandsRefusal({ commands = [] }: Payload): string | null {
  const bad = commands.find(
    ({ command, description }) => !/^[a-z0-9_]{1,32}$/.test(command) || description.length > 256 || description === "",
  );
  return bad ? "BOT_COMMAND_INVALID" : null;
}

/** The text of Telegram's HTML, or null when it would not parse: an unknown or unclosed tag, a bare sign. */
export function plainOf(html: string): string | null {
  const open: string[] = [];
  let plain = "";
  for (const [piece, closing, tag, entity] of html.matchAll(
    /<(\/?)(b|i|u|s|a|code|pre|blockquote)(?: href="[^"<>]*"| expandable)?>|&(amp|lt|gt|quot);|[\s\S]/g,
  )) {
    if (tag === undefined && entity === undefined) {
      if (piece === "<" || piece === "&") return null;
      plain += piece;
    } else if (entity !== undefined) plain += ENTITIES[entity] ?? "";
    else if (closing === "") open.push(tag ?? "");
    else if (open.pop() !== tag) return null;
  }
  // Half a pair of surrogates is no text.
  return open.length > 0 || /\p{Surrogate}/u.test(plain) ? null : plain;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };
