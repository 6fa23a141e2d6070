import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import { type TelegramChannel, telegramChannel } from "../../src/channels/telegram/bot";
import { poll } from "../../src/channels/telegram/polling";
import { webhookRoutes } from "../../src/channels/telegram/webhook";
import { openFileStore } from "../../src/store/open";
import type { Store } from "../../src/store/port";
import { createWords, type Words } from "../../src/words";
import { loadResources } from "../../src/words/load";
import { openHouse, type TestHouse } from "../app/house";
import { FakeBotApi, type FakeUpdate } from "./fake-bot-api";
import { Person } from "./person";

export const SECRET = "a-secret-that-only-telegram-knows";
const PATH = "/telegram/webhook";

const resources = loadResources("locales");
const made = new Map<string, Words>();
export const wordsOf = (language: string): Words => {
  const words =
    made.get(language) ?? createWords(resources, language in resources ? language : "fr", { onMissing: () => {} });
  made.set(language, words);
  return words;
};

/** A house that talks on Telegram: a store in a file, a Bot API on loopback, and updates that come one way or the other. */
export interface Telegram {
  readonly api: FakeBotApi;
  readonly house: TestHouse;
  readonly channel: TelegramChannel;
  readonly logged: string[];
  /** How long each pause of the polling would have been; none is waited for. */
  readonly pauses: number[];
  /** Resolves once the update is confirmed and its replies are sent. */
  feed(...updates: FakeUpdate[]): Promise<void>;
  person(chat: number, language?: string): Person;
  /** Address of the webhook; empty when polling. */
  readonly webhook: string;
  /** Resolves when the polling ends by itself. */
  readonly polling: Promise<void>;
  /** The process dies, and another opens the same store; the Bot API remembers. */
  restart(): Promise<Telegram>;
  close(): Promise<void>;
}

export type How = "long polling" | "webhook";

interface Options extends NonNullable<Parameters<typeof openHouse>[0]> {
  readonly how?: How;
  readonly isOpen?: () => boolean;
  readonly webOrigin?: string;
  readonly storeOver?: (store: Store) => Store;
  /** Scripts the Bot API before the bot first calls it. */
  readonly before?: (api: FakeBotApi) => void;
}

export async function openTelegram(options: Options = {}): Promise<Telegram> {
  const folder = mkdtempSync(join(tmpdir(), "beffroi-telegram-"));
  const api = new FakeBotApi();
  options.before?.(api);
  const root = await api.start();
  const end = async () => {
    await api.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return await openProcess(options, { api, root, file: join(folder, "beffroi.db"), end });
}

interface World {
  readonly api: FakeBotApi;
  readonly root: string;
  readonly file: string;
  readonly end: () => Promise<void>;
}

async function openProcess(options: Options, world: World): Promise<Telegram> {
  const { how = "webhook", isOpen = () => true, storeOver = (store) => store } = options;
  const { api, root, file } = world;
  const built = await openHouse({ ...options, store: storeOver(await openFileStore(file)) });
  const house = options.webOrigin === undefined ? built : { ...built, webOrigin: options.webOrigin };
  const logged: string[] = [];
  const log = (code: string) => logged.push(code);
  const token = "123456:fake-token-for-tests";
  const channel = telegramChannel({ token, apiRoot: root, house, wordsOf, languages: ["fr", "en"], isOpen, log });
  const stopping = new AbortController();
  const pauses: number[] = [];
  const pause = async (ms: number) => {
    pauses.push(ms);
  };
  const polling = how === "webhook" ? Promise.resolve() : poll(channel, stopping.signal, log, pause);
  const hook =
    how === "webhook" ? await openHook(channel, log) : { url: "", post: async () => 0, close: async () => {} };

  const feed = async (...updates: FakeUpdate[]) => {
    if (how === "webhook") for (const update of updates) await hook.post(update);
    else {
      api.deliver(...updates);
      const last = Math.max(...updates.map(({ update_id }) => update_id));
      await api.until(() => api.confirmed > last);
    }
    await channel.flush();
  };
  const closeProcess = async () => {
    stopping.abort();
    await polling;
    await hook.close();
    await channel.stop();
    await house.store.close();
  };
  return {
    ...{ api, house, channel, logged, pauses, feed, polling },
    webhook: hook.url,
    person: (chat, language = "fr") => new Person(chat, language, api, feed),
    async restart() {
      await closeProcess();
      return await openProcess({ ...options, storeOver: (store) => store }, world);
    },
    async close() {
      await closeProcess();
      await world.end();
    },
  };
}

async function openHook(channel: TelegramChannel, log: (code: string) => void) {
  const app = webhookRoutes(channel, { path: PATH, secret: SECRET, log });
  const { server, port } = await new Promise<{ server: ReturnType<typeof serve>; port: number }>((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => resolve({ server, port }));
  });
  const url = `http://127.0.0.1:${port}${PATH}`;
  return {
    url,
    post: (update: unknown, secret = SECRET) => postTo(url, update, secret),
    close: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  };
}

/** Posts an update as Telegram does; gives the status of the answer. */
export async function postTo(url: string, update: unknown, secret: string | null = SECRET): Promise<number> {
  const headers = {
    "content-type": "application/json",
    ...(secret === null ? {} : { "x-telegram-bot-api-secret-token": secret }),
  };
  const response = await fetch(url, {
    method: "POST",
    headers,
    body: typeof update === "string" ? update : JSON.stringify(update),
  });
  await response.arrayBuffer();
  return response.status;
}
