import { Bot, GrammyError } from "grammy";
import type { Update } from "grammy/types";
import type { House } from "../../app/house";
import { takeTurn } from "../../app/turn";
import { phrase } from "../../dialogue/phrase";
import type { Words } from "../../words";
import { type Inbound, readUpdate } from "./inbound";
import { sendWaiting } from "./sender";

export interface TelegramOptions {
  readonly token: string;
  readonly apiRoot: string | null;
  readonly house: House;
  readonly wordsOf: (language: string) => Words;
  readonly languages: readonly string[];
  /** False when a flag closes this channel: people are told so. */
  readonly isOpen: () => boolean;
  /** A code and its remedy; never anything of a conversation. */
  readonly log: (code: string) => void;
}

/** How often what is overdue in the outbox is looked at, beside the sending that follows each turn. */
const LOOK_MS = 1_000;
const CALL_SECONDS = 30;
const TURN_TRIES = 3;

export interface TelegramChannel {
  readonly bot: Bot;
  /** Handles one update; resolves once its turn is kept, which is when Telegram may be told so. */
  handle(update: Update): Promise<void>;
  /** Sends what waits. */
  flush(): Promise<void>;
  /** Tells Telegram the commands of the menu, in each language. */
  announce(): Promise<void>;
  stop(): Promise<void>;
}

/** The Telegram channel; `polling.ts` and `webhook.ts` feed it. */
export function telegramChannel(options: TelegramOptions): TelegramChannel {
  const { token, apiRoot, house, wordsOf, log } = options;
  const bot = new Bot(token, { client: { ...(apiRoot ? { apiRoot } : {}), timeoutSeconds: CALL_SECONDS } });
  const now = () => house.clock.now();

  let sending: Promise<void> = Promise.resolve();
  const flush = () => {
    sending = sending
      .then(() => sendWaiting({ api: bot.api, store: house.store, wordsOf, now, onGivenUp: log }))
      .catch(() => log("TELEGRAM_OUTBOX_UNREADABLE"));
    return sending;
  };
  const timer = setInterval(flush, LOOK_MS);
  timer.unref();

  const tell = (chat: number, language: string, key: string) =>
    bot.api.sendMessage(chat, wordsOf(language).text(phrase(key))).catch(() => log("TELEGRAM_NOT_TOLD"));

  async function handle(update: Update): Promise<void> {
    const inbound = readUpdate(update);
    if (inbound.kind === "ignored") return;
    const language = options.languages.find((known) => inbound.language.startsWith(known)) ?? "fr";
    if (inbound.kind === "not_private") {
      await tell(inbound.chat, language, "telegram.groups");
      await bot.api.leaveChat(inbound.chat).catch(() => log("TELEGRAM_COULD_NOT_LEAVE"));
      return;
    }
    if (!options.isOpen()) await tell(inbound.chat, language, "telegram.closed");
    else await turn(update.update_id, inbound, language);
    if (inbound.pressed) await bot.api.answerCallbackQuery(inbound.pressed.query).catch(() => undefined); // too old to be acknowledged
  }

  /** Tries again when the store was busy; after that the person is told, and may write again. */
  async function turn(updateId: number, inbound: Extract<Inbound, { kind: "turn" }>, language: string): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        await takeTurn(house, {
          channel: "telegram",
          session: String(inbound.chat),
          inputId: String(updateId),
          input: inbound.input,
          language,
          ...(inbound.pressed ? { origin: String(inbound.pressed.message) } : {}),
        });
        void flush();
        return;
      } catch (error) {
        if (attempt < TURN_TRIES) continue;
        log(codeOf(error));
        await tell(inbound.chat, language, "telegram.trouble");
        return;
      }
    }
  }

  async function announce(): Promise<void> {
    for (const language of options.languages) {
      const words = wordsOf(language);
      const commands = COMMANDS.map((command) => ({
        command,
        description: words.text(phrase(`telegram.commands.${command}`)),
      }));
      await bot.api.setMyCommands(commands, language === "fr" ? {} : { language_code: language as "en" }); // the languages of the locales are ISO 639-1
    }
  }

  return {
    bot,
    handle,
    flush,
    announce,
    async stop() {
      clearInterval(timer);
      await bot.stop().catch(() => undefined); // already stopped
      await sending;
    },
  };
}

const COMMANDS = ["start", "aide", "retour", "humain", "droits", "effacer", "english"] as const;

/** The code of an error, never its message. */
export function codeOf(error: unknown): string {
  if (error instanceof GrammyError) return `TELEGRAM_ERROR_${error.error_code}`;
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  return "TELEGRAM_TURN_FAILED";
}
