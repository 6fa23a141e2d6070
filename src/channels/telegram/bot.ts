import { Bot } from "grammy";
import type { Update } from "grammy/types";
import type { House } from "../../app/house";
import { takeTurn } from "../../app/turn";
import { noteUndelivered } from "../../app/undelivered";
import type { Message } from "../../dialogue/message";
import { phrase } from "../../dialogue/phrase";
import type { Words } from "../../words";
import { faultCodeOf, isPassing, isRefusedToken } from "./faults";
import { type Inbound, type Press, readUpdate } from "./inbound";
import { menuOf } from "./menu";
import { writeOrigin } from "./replace";
import { Sender } from "./sender";

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

export interface TelegramChannel {
  readonly bot: Bot;
  /**
   * Handles one update; resolves once its turn is kept, which is when Telegram may be told so.
   * @throws when it could not be kept for now: Telegram is to send it again.
   */
  handle(update: Update): Promise<void>;
  /** Sends what waits. */
  flush(): Promise<void>;
  /** Tells Telegram the commands of the menu, in each language. */
  announce(): Promise<void>;
  stop(): Promise<void>;
}

/** The Telegram channel; `polling.ts` and `webhook.ts` feed it. */
export function telegramChannel(options: TelegramOptions): TelegramChannel {
  const { token, apiRoot, house, wordsOf, languages, log } = options;
  const bot = new Bot(token, { client: { ...(apiRoot ? { apiRoot } : {}), timeoutSeconds: CALL_SECONDS } });
  const sender = new Sender({
    api: bot.api,
    store: house.store,
    wordsOf,
    now: () => house.clock.now(),
    hours: () => house.reminders().hours,
    onGivenUp: log,
    onUndelivered: (records, reference) => noteUndelivered(house, records, reference),
  });

  let current: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  /** Those who ask while one pass runs share the next one. */
  const flush = () => {
    next ??= current.then(() => {
      next = null;
      current = sender.run().catch(() => log("TELEGRAM_OUTBOX_UNREADABLE"));
      return current;
    });
    return next;
  };
  const timer = setInterval(flush, LOOK_MS);
  timer.unref();

  const tell = (chat: number, language: string, key: string) =>
    bot.api.sendMessage(chat, wordsOf(language).text(phrase(key))).catch(() => log("TELEGRAM_NOT_TOLD"));
  /** Ends the waiting sign on a button. A press too old cannot be acknowledged any more, and nobody waits for it. */
  const acknowledge = (pressed: Press | null) => {
    if (pressed) void bot.api.answerCallbackQuery(pressed.query).catch(() => undefined);
  };

  /** Only looks: an answer is kept whether or not its button shows it. */
  const showChosen = (chat: number, pressed: Press | null) => {
    if (!pressed?.chosen) return;
    const inline_keyboard = pressed.chosen.map((button) => [button]);
    void bot.api
      .editMessageReplyMarkup(chat, pressed.origin.message, { reply_markup: { inline_keyboard } })
      .catch(() => undefined);
  };

  /** An update of a shape that nobody knows would fail each time it comes again, and hold back everyone's: it is passed over. */
  const understood = (update: Update): Inbound => {
    try {
      return readUpdate(update);
    } catch {
      log("TELEGRAM_UPDATE_UNREADABLE");
      return { kind: "ignored" };
    }
  };

  async function handle(update: Update): Promise<void> {
    const inbound = understood(update);
    if (inbound.kind === "ignored") return;
    const language = languages.find((known) => inbound.language.startsWith(known)) ?? "fr";
    if (inbound.kind === "not_private") {
      await tell(inbound.chat, language, "telegram.groups");
      await bot.api.leaveChat(inbound.chat).catch(() => log("TELEGRAM_COULD_NOT_LEAVE"));
    } else if (!options.isOpen()) await tell(inbound.chat, language, "telegram.closed");
    else await turn(update.update_id, inbound, language);
    acknowledge(inbound.pressed);
  }

  async function turn(updateId: number, inbound: Extract<Inbound, { kind: "turn" }>, language: string): Promise<void> {
    try {
      const taken = await takeTurn(house, {
        channel: "telegram",
        session: String(inbound.chat),
        inputId: String(updateId),
        input: inbound.input,
        language,
        ...(inbound.pressed ? { origin: writeOrigin(inbound.pressed.origin) } : {}),
      });
      void flush();
      if (taken.kind === "answered" && !isStale(taken.messages)) showChosen(inbound.chat, inbound.pressed);
    } catch (error) {
      if (isPassing(error)) throw error;
      // It would fail again in the same way, and hold back everyone's updates: the person is told, and may say it otherwise.
      log(faultCodeOf(error));
      await tell(inbound.chat, language, "telegram.trouble");
    }
  }

  async function announce(): Promise<void> {
    for (const language of languages) {
      const words = wordsOf(language);
      const commands = menuOf(language, (key) => words.text(phrase(key)));
      const other = language === "fr" ? {} : { language_code: language as "en" }; // the languages of the locales are ISO 639-1
      // A menu that could not be told is no reason not to answer; a refused token is told by those who need it more.
      await bot.api.setMyCommands(commands, other).catch((error: unknown) => {
        if (!isRefusedToken(error)) log("TELEGRAM_MENU_NOT_TOLD");
      });
    }
  }

  const isStale = (messages: readonly Message[]) => messages[0]?.text[0]?.key === "dialogue.stale";

  return {
    bot,
    handle,
    flush,
    announce,
    async stop() {
      clearInterval(timer);
      await next;
      await current;
    },
  };
}
