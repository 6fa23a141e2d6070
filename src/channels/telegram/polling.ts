import { GrammyError } from "grammy";
import { codeOf, type TelegramChannel } from "./bot";

/** How long to wait before asking again when Telegram does not answer; grows, then stays. */
const WAITS_MS = [1_000, 2_000, 5_000, 15_000, 60_000];

/**
 * Long polling: the next updates are asked for only once the turns of those received are kept, so that none is lost
 * when the process dies. Runs until `signal`; a refused token or a second poller is told once, and ends it.
 */
export async function poll(channel: TelegramChannel, signal: AbortSignal, log: (code: string) => void): Promise<void> {
  let failures = 0;
  let offset = 0;
  await channel.bot.api.deleteWebhook().catch((error) => log(codeOf(error)));
  while (!signal.aborted) {
    try {
      const updates = await channel.bot.api.getUpdates(
        { offset, timeout: 25, allowed_updates: ["message", "edited_message", "callback_query"] },
        signal as never, // grammY types its own AbortSignal shim; Node's is the same at run time
      );
      failures = 0;
      for (const update of updates) {
        await channel.handle(update);
        offset = update.update_id + 1;
      }
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404)) {
        log("TELEGRAM_TOKEN_REFUSED");
        return;
      }
      log(error instanceof GrammyError && error.error_code === 409 ? "TELEGRAM_ANOTHER_POLLER" : codeOf(error));
      const wait = error instanceof GrammyError ? error.parameters.retry_after : undefined;
      await pause(wait ? wait * 1000 : (WAITS_MS[Math.min(failures++, WAITS_MS.length - 1)] ?? 1_000), signal);
    }
  }
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
