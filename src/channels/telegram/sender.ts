import { type Api, GrammyError, HttpError, InputFile } from "grammy";
import { leavesAt } from "../../app/resident/leaving";
import { referenceIn, type TelegramDelivery } from "../../app/telegram-delivery";
import type { Chart } from "../../dialogue/message";
import type { DecentHours } from "../../law/reminder";
import type { Delivery, Records, Store } from "../../store/port";
import type { Words } from "../../words";
import { renderMessage } from "./outbound";
import { replacedMessage } from "./replace";

const TOPIC = "telegram";
/** What all the parts of a reply may take; held a little longer, and after a sudden stop it leaves again after that. */
const SENDING_MS = 25_000;
const HELD_MS = 30_000;
const LONGEST_WAIT_MS = 10 * 60_000;
/** About a day, at ten minutes each. */
const TRIES = 150;

export interface SenderOptions {
  readonly api: Api;
  readonly store: Store;
  readonly wordsOf: (language: string) => Words;
  readonly now: () => number;
  /** When people may be reminded of something. */
  readonly hours: () => DecentHours;
  /** Told of a reply that will never arrive: a code, never its text. */
  readonly onGivenUp: (code: string) => void;
  /** The same of what tells of a hand-off, by its number, in the transaction in which it is given up. */
  readonly onUndelivered?: (records: Records, reference: string) => Promise<void>;
}

/**
 * Sends what waits in the outbox, in the order of each chat; `run` resolves when nothing is due. Each arrives at least once:
 * one that was on its way when the process died is sent again, whole, since the Bot API knows no message again.
 */
export class Sender {
  /** Parts that arrived of the messages that did not arrive whole, so that none is said twice. */
  readonly #arrived = new Map<string, number>();
  constructor(readonly options: SenderOptions) {}

  async run(): Promise<void> {
    const { store, now } = this.options;
    for (;;) {
      const claimed = await store.transaction((records) =>
        records.outbox.claim(TOPIC, { now: now(), until: now() + HELD_MS, limit: 20 }),
      );
      if (claimed.length === 0) return;
      await Promise.all(claimed.map((delivery) => this.#deliver(delivery)));
    }
  }

  async #deliver(delivery: Delivery): Promise<void> {
    const { store, now, onGivenUp } = this.options;
    const { id, attempts } = delivery;
    const failure = await this.#send(delivery).catch((error: unknown) => judge(error, attempts));
    if (failure?.kind !== "retry") this.#arrived.delete(id);
    if (failure?.kind === "give_up") onGivenUp(failure.code);
    await store.transaction(async (records) => {
      const { outbox } = records;
      if (!failure) return await outbox.acknowledge(id);
      if (failure.kind === "retry") return await outbox.retry(id, now() + failure.afterMs);
      await outbox.giveUp(id, failure.code, now());
      const reference = referenceIn(delivery.payload);
      if (reference !== null) await this.options.onUndelivered?.(records, reference);
    });
  }

  /** Null once there is nothing more to send of it. */
  async #send({ id, payload }: Delivery): Promise<Verdict | null> {
    const { api, wordsOf, now, hours } = this.options;
    const reply: TelegramDelivery = JSON.parse(payload); // written by takeTurn
    // It may have waited since it was put: a night began, or its day went by.
    const leaves = leavesAt(reply, now(), hours());
    if (leaves === null) return null;
    if (leaves > now()) return { kind: "retry", afterMs: leaves - now() };
    const chat = Number(reply.session);
    const words = wordsOf(reply.language);
    const { chart } = reply.message;
    const parts = renderMessage(reply.message, words);
    const replaced = parts.length === 1 ? replacedMessage(reply) : null;
    // grammY types its own shim of AbortSignal; Node's is the same at run time.
    const late = AbortSignal.timeout(SENDING_MS) as never;
    const pictures = chart ? 1 : 0;
    if (chart && !this.#arrived.has(id)) {
      const picture = await drawn(chart, words);
      const caption = words.text(chart.description);
      if (picture) await taken(() => api.sendPhoto(chat, new InputFile(picture, "beffroi.png"), { caption }, late));
      this.#arrived.set(id, pictures);
    }
    for (const [index, { html, buttons }] of parts.entries()) {
      if (pictures + index < (this.#arrived.get(id) ?? 0)) continue;
      const options = {
        parse_mode: "HTML" as const,
        link_preview_options: { is_disabled: true },
        ...(buttons.length > 0 ? { reply_markup: { inline_keyboard: buttons.map((row) => [...row]) } } : {}),
      };
      if (replaced === null || !(await taken(() => api.editMessageText(chat, replaced, html, options, late))))
        await api.sendMessage(chat, html, options, late);
      this.#arrived.set(id, pictures + index + 1);
    }
    return null;
  }
}

/** Null where nothing can be drawn (no binary of the drawer for this machine): the words say the same. */
async function drawn(chart: Chart, words: Words): Promise<Uint8Array | null> {
  try {
    const { pictureOf } = await import("./picture");
    return pictureOf(chart, words);
  } catch {
    return null;
  }
}

/** False when Telegram does not take it: a message that can no longer be edited is then sent below. */
async function taken(call: () => Promise<unknown>): Promise<boolean> {
  try {
    await call();
    return true;
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
    return /not modified/.test(error.description);
  }
}

type Verdict =
  | { readonly kind: "retry"; readonly afterMs: number }
  | { readonly kind: "give_up"; readonly code: string };

/** Telegram's refusals that concern this person or this message: blocked, no such chat, not a text it takes. */
const NEVER: ReadonlySet<number> = new Set([400, 403]);

/** Telegram asks to wait (429): so long. It refuses this message: never. It is ill, or the token is wrong: later. */
function judge(error: unknown, attempts: number): Verdict {
  if (error instanceof GrammyError) {
    if (error.error_code === 429) return { kind: "retry", afterMs: (error.parameters.retry_after ?? 1) * 1000 };
    if (NEVER.has(error.error_code)) return { kind: "give_up", code: `TELEGRAM_REFUSED_${error.error_code}` };
  } else if (!(error instanceof HttpError)) return { kind: "give_up", code: "TELEGRAM_MESSAGE_UNREADABLE" };
  if (attempts >= TRIES) return { kind: "give_up", code: "TELEGRAM_UNREACHABLE" };
  return { kind: "retry", afterMs: Math.min(LONGEST_WAIT_MS, 500 * 2 ** Math.min(attempts, 20)) };
}
