import { timingSafeEqual } from "node:crypto";
import type { Update } from "grammy/types";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { TelegramChannel } from "./bot";

const LARGEST_UPDATE = 256 * 1024;

/**
 * The webhook: answers 200 once the turn is kept, so that Telegram sends again what was not. Without the secret that
 * Telegram was given, 401 and nothing else.
 */
export function webhookRoutes(channel: TelegramChannel, path: string, secret: string): Hono {
  const app = new Hono();
  app.post(path, bodyLimit({ maxSize: LARGEST_UPDATE, onError: (c) => c.body(null, 413) }), async (c) => {
    if (!same(c.req.header("x-telegram-bot-api-secret-token") ?? "", secret)) return c.body(null, 401);
    const update = await c.req.json<unknown>().catch(() => null);
    if (!isUpdate(update)) return c.body(null, 400);
    await channel.handle(update);
    return c.body(null, 200);
  });
  return app;
}

const isUpdate = (value: unknown): value is Update =>
  typeof value === "object" && value !== null && "update_id" in value && typeof value.update_id === "number";

function same(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
