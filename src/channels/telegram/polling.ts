import { GrammyError } from "grammy";
import type { TelegramChannel } from "./bot";
import { askedWaitMs, faultCodeOf, isRefusedToken, tellOnce } from "./faults";
import { UPDATES } from "./inbound";
import { pause, waitAfter } from "./pause";

const ASK_SECONDS = 25;

/**
 * Long polling: the next updates are asked for only once the turns of those received are kept, so that none is lost
 * when the process dies. Runs until `signal`; a refused token is told once, and ends it: the rest of the house stands.
 */
export async function poll(
  channel: TelegramChannel,
  signal: AbortSignal,
  log: (code: string) => void,
  wait = pause,
): Promise<void> {
  const { api } = channel.bot;
  const tell = tellOnce(log);
  // grammY types its own shim of AbortSignal; Node's is the same at run time.
  const stop = signal as never;
  let failures = 0;
  let offset = 0;
  let ready = false;
  while (!signal.aborted) {
    try {
      if (!ready) await prepare(channel, stop);
      ready = true;
      const updates = await api.getUpdates({ offset, timeout: ASK_SECONDS, allowed_updates: UPDATES }, stop);
      for (const update of updates) {
        await channel.handle(update);
        offset = update.update_id + 1;
      }
      failures = 0;
      tell.well();
    } catch (error) {
      if (signal.aborted) return;
      tell.fault(isOtherPoller(error) ? "TELEGRAM_ANOTHER_POLLER" : faultCodeOf(error));
      if (isRefusedToken(error)) return;
      // Another process asks with this token, or set a webhook: it may be the one that this one replaces.
      if (isOtherPoller(error)) ready = false;
      await wait(askedWaitMs(error) ?? waitAfter(++failures), signal);
    }
  }
}

/** Without a webhook, should one be set; if it could not be taken away, Telegram says so to the poller. */
async function prepare(channel: TelegramChannel, stop: never): Promise<void> {
  await channel.bot.api.deleteWebhook({}, stop).catch(() => undefined);
  await channel.announce();
}

const isOtherPoller = (error: unknown): boolean => error instanceof GrammyError && error.error_code === 409;
