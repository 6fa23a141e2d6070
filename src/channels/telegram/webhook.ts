import type { Update } from "grammy/types";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { same } from "../../referral/secret";
import type { TelegramChannel } from "./bot";
import { askedWaitMs, faultCodeOf, isRefusedToken, tellOnce } from "./faults";
import { UPDATES } from "./inbound";
import { pause, waitAfter } from "./pause";

const LARGEST_UPDATE = 256 * 1024;

/**
 * The webhook: answers 200 once the turn is kept, so that Telegram sends again what was not. Without the secret that
 * Telegram was given, 401 and nothing else.
 */
export function webhookRoutes(
  channel: TelegramChannel,
  { path, secret, log }: { path: string; secret: string; log: (code: string) => void },
): Hono {
  const app = new Hono();
  app.post(path, bodyLimit({ maxSize: LARGEST_UPDATE, onError: (c) => c.body(null, 413) }), async (c) => {
    if (!same(c.req.header("x-telegram-bot-api-secret-token") ?? "", secret)) return c.body(null, 401);
    const update = await c.req.json<unknown>().catch(() => null);
    if (!isUpdate(update)) return c.body(null, 400);
    try {
      await channel.handle(update);
      return c.body(null, 200);
    } catch (error) {
      log(faultCodeOf(error));
      return c.body(null, 503);
    }
  });
  return app;
}

/** Gives Telegram the address of the webhook, as often as it takes; a refused token is told once, and ends it. */
export async function openWebhook(
  channel: TelegramChannel,
  {
    url,
    secret,
    signal,
    log,
    wait = pause,
  }: { url: string; secret: string; signal: AbortSignal; log: (code: string) => void; wait?: typeof pause },
): Promise<void> {
  const tell = tellOnce(log);
  for (let failures = 1; !signal.aborted; failures++) {
    try {
      await channel.bot.api.setWebhook(url, { secret_token: secret, allowed_updates: UPDATES });
      return await channel.announce();
    } catch (error) {
      tell.fault(faultCodeOf(error));
      if (isRefusedToken(error)) return;
      await wait(askedWaitMs(error) ?? waitAfter(failures), signal);
    }
  }
}

const isUpdate = (value: unknown): value is Update =>
  typeof value === "object" && value !== null && "update_id" in value && typeof value.update_id === "number";
