import { type Api, GrammyError, HttpError } from "grammy";
import type { TelegramDelivery } from "../../app/turn";
import type { Delivery, Store } from "../../store/port";
import type { Words } from "../../words";
import { renderMessage } from "./outbound";
import { replacedMessage } from "./replace";

const TOPIC = "telegram";
const HELD_MS = 60_000;
const LONGEST_WAIT_MS = 10 * 60_000;
const TRIES = 12;

export interface SenderOptions {
  readonly api: Api;
  readonly store: Store;
  readonly wordsOf: (language: string) => Words;
  readonly now: () => number;
  /** Told of a reply that will never arrive: a code, never its text. */
  readonly onGivenUp: (code: string) => void;
}

/** Sends what waits in the outbox, in the order of each chat, until nothing is due. */
export async function sendWaiting(options: SenderOptions): Promise<void> {
  const { store, now } = options;
  for (;;) {
    const claimed = await store.transaction((records) =>
      records.outbox.claim(TOPIC, { now: now(), until: now() + HELD_MS, limit: 20 }),
    );
    if (claimed.length === 0) return;
    await Promise.all(claimed.map((delivery) => deliver(delivery, options)));
  }
}

async function deliver(delivery: Delivery, { api, store, wordsOf, now, onGivenUp }: SenderOptions): Promise<void> {
  const payload: TelegramDelivery = JSON.parse(delivery.payload); // written by takeTurn
  try {
    await send(api, payload, wordsOf(payload.language));
    await store.transaction((records) => records.outbox.acknowledge(delivery.id));
  } catch (error) {
    const verdict = judge(error, delivery.attempts);
    if (verdict.kind === "give_up") onGivenUp(verdict.code);
    await store.transaction((records) =>
      verdict.kind === "retry"
        ? records.outbox.retry(delivery.id, now() + verdict.afterMs)
        : records.outbox.giveUp(delivery.id, verdict.code, now()),
    );
  }
}

async function send(api: Api, payload: TelegramDelivery, words: Words): Promise<void> {
  const chat = Number(payload.session);
  const replaced = replacedMessage(payload);
  for (const [index, { html, buttons }] of renderMessage(payload.message, words).entries()) {
    const options = {
      parse_mode: "HTML" as const,
      link_preview_options: { is_disabled: true },
      reply_markup: { inline_keyboard: buttons.map((row) => [...row]) },
    };
    if (replaced !== null && index === 0 && (await edit(api, chat, replaced, html, options))) continue;
    await api.sendMessage(chat, html, options);
  }
}

type EditOptions = Parameters<Api["editMessageText"]>[3];

/** False when the message can no longer be edited: it is then sent below. */
async function edit(api: Api, chat: number, message: number, html: string, options: EditOptions): Promise<boolean> {
  try {
    await api.editMessageText(chat, message, html, options);
    return true;
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
    return /not modified/.test(error.description);
  }
}

type Verdict =
  | { readonly kind: "retry"; readonly afterMs: number }
  | { readonly kind: "give_up"; readonly code: string };

/** Telegram asks to wait (429) or is ill (5xx, no answer): later. It refuses (blocked, no such chat): never. */
function judge(error: unknown, attempts: number): Verdict {
  if (error instanceof GrammyError) {
    if (error.error_code === 429) return { kind: "retry", afterMs: (error.parameters.retry_after ?? 1) * 1000 };
    if (error.error_code < 500) return { kind: "give_up", code: `TELEGRAM_REFUSED_${error.error_code}` };
  } else if (!(error instanceof HttpError)) return { kind: "give_up", code: "TELEGRAM_MESSAGE_UNREADABLE" };
  if (attempts >= TRIES) return { kind: "give_up", code: "TELEGRAM_UNREACHABLE" };
  return { kind: "retry", afterMs: Math.min(LONGEST_WAIT_MS, 500 * 2 ** attempts) };
}
