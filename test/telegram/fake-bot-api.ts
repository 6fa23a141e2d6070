import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer, json } from "node:stream/consumers";
import { type Payload, refusalOf } from "./bot-api-rules";

/** A message as the chat shows it now. */
export interface Shown {
  readonly id: number;
  readonly chat: number;
  readonly text: string;
  readonly buttons: readonly Button[];
  readonly edited: boolean;
}

export interface Button {
  readonly text: string;
  readonly callback_data?: string;
  readonly url?: string;
}

/** How the next call of a method is refused, as Telegram would: 0 closes the connection without an answer. */
export interface Refusal {
  readonly method: string;
  readonly status: number;
  readonly retryAfter?: number;
  /** Only for this chat. */
  readonly chat?: number;
}

export interface Call {
  readonly method: string;
  readonly payload: Payload;
}

export type FakeUpdate = { readonly update_id: number } & Readonly<Record<string, unknown>>;

/** A Bot API server on loopback: updates are put in, what the bot shows is read out, refusals are scripted. */
export class FakeBotApi {
  /** What every chat shows, in the order it was sent. */
  readonly shown: Shown[] = [];
  readonly calls: Call[] = [];
  readonly refusals: Refusal[] = [];
  /** Presses on a button that were acknowledged. */
  readonly acknowledged: string[] = [];
  readonly left: number[] = [];
  /** Called before a poll is answered, with the offset by which the bot confirms all updates before. */
  onPoll: (offset: number) => unknown = () => {};
  /** Called once a message is shown, before the bot is told so. */
  onShown: () => unknown = () => {};
  token = "123456:fake-token-for-tests";
  /** The highest offset the bot confirmed. */
  confirmed = 0;
  #updates: FakeUpdate[] = [];
  #nextUpdate = 1000;
  #waiting: (() => void)[] = [];
  readonly #listeners = new Set<() => void>();
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    const { port } = this.#server.address() as AddressInfo; // listening on TCP
    return `http://127.0.0.1:${port}`;
  }

  async stop(): Promise<void> {
    this.#wake();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** An update with the next number, as Telegram would send it. */
  update(fields: object): FakeUpdate {
    return { update_id: this.#nextUpdate++, ...fields };
  }

  /** Makes updates available to long polling. */
  deliver(...updates: FakeUpdate[]): void {
    this.#updates.push(...updates);
    this.#wake();
  }

  shownIn(chat: number): Shown[] {
    return this.shown.filter((message) => message.chat === chat);
  }

  called(method: string): Payload[] {
    return this.calls.filter((call) => call.method === method).map(({ payload }) => payload);
  }

  /** Resolves when `condition` holds; looked at after each call of the bot. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise<void>((resolve) => this.#listeners.add(resolve));
  }

  #wake(): void {
    for (const wake of this.#waiting.splice(0)) wake();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, token, method = ""] = /^\/bot([^/]+)\/(\w+)/.exec(request.url ?? "") ?? [];
    const payload = await payloadOf(request);
    this.calls.push({ method, payload });
    const scripted = this.refusals.find(
      (one) => one.method === method && (one.chat ?? payload.chat_id) === payload.chat_id,
    );
    if (token !== this.token) refuse(response, 401, "Unauthorized");
    else if (scripted) {
      this.refusals.splice(this.refusals.indexOf(scripted), 1);
      if (scripted.status === 0) request.socket.destroy();
      else refuse(response, scripted.status, `refused ${scripted.status}`, scripted.retryAfter);
    } else await this.#obey(method, payload, response);
    for (const listener of [...this.#listeners]) {
      this.#listeners.delete(listener);
      listener();
    }
  }

  async #obey(method: string, payload: Payload, response: ServerResponse): Promise<void> {
    if (method === "getUpdates") return reply(response, await this.#poll(payload, response));
    const shown = this.shown.find(({ id }) => id === payload.message_id);
    const refused = refusalOf(method, payload, shown);
    if (refused) return refuse(response, 400, `Bad Request: ${refused}`);
    if (method === "answerCallbackQuery") this.acknowledged.push(payload.callback_query_id ?? "");
    if (method === "leaveChat") this.left.push(payload.chat_id ?? 0);
    if (method === "sendMessage" || method === "sendPhoto") {
      const sent = this.#show({ payload, id: this.shown.length + 1, edited: false });
      await this.onShown();
      return reply(response, sent);
    }
    if (method === "editMessageText")
      return reply(response, this.#show({ payload, id: payload.message_id ?? 0, edited: true }));
    if (method === "editMessageReplyMarkup" && shown) {
      const buttons = (payload.reply_markup?.inline_keyboard ?? []).flat();
      this.shown[shown.id - 1] = { ...shown, buttons };
    }
    reply(response, true);
  }

  #show({ payload, id, edited }: { payload: Payload; id: number; edited: boolean }): unknown {
    const { chat_id: chat = 0, text = "" } = payload;
    const buttons = (payload.reply_markup?.inline_keyboard ?? []).flat();
    this.shown[id - 1] = { id, chat, text, buttons, edited };
    return { message_id: id, date: 0, chat: { id: chat, type: "private" }, text };
  }

  /** Waits for an update as long as it is asked to, and no longer. */
  async #poll({ offset = 0, timeout = 0 }: Payload, response: ServerResponse): Promise<unknown[]> {
    await this.onPoll(offset);
    this.confirmed = Math.max(this.confirmed, offset);
    this.#updates = this.#updates.filter((update) => update.update_id >= offset);
    this.#tell();
    if (this.#updates.length === 0)
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
        const enough = setTimeout(resolve, timeout * 1000);
        response.once("close", () => {
          clearTimeout(enough);
          resolve();
        });
      });
    return this.#updates.filter((update) => update.update_id >= offset);
  }

  /** A poll waits, but what it confirmed is known at once. */
  #tell(): void {
    for (const listener of [...this.#listeners]) {
      this.#listeners.delete(listener);
      listener();
    }
  }
}

/** grammY sends JSON, and a form where there is a file. */
async function payloadOf(request: IncomingMessage): Promise<Payload> {
  const type = request.headers["content-type"] ?? "";
  if (!type.startsWith("multipart/")) return (await json(request).catch(() => ({}))) as Payload; // what grammY writes
  // Read by hand: the platform's own reader refuses how grammY writes its headers.
  const boundary = `--${/boundary=([^;]+)/.exec(type)?.[1]}`;
  const parts = (await buffer(request)).toString("latin1").split(boundary);
  const fields = new Map(
    parts.flatMap((part) => {
      const [head = "", ...body] = part.split("\r\n\r\n");
      const name = /[; ]name="([^"]+)"/.exec(head)?.[1];
      return name === undefined ? [] : [[name, Buffer.from(body.join("\r\n\r\n").slice(0, -2), "latin1")] as const];
    }),
  );
  const said = (name: string) => fields.get(name)?.toString("utf8") ?? "";
  // A field names the file that it stands for: "attach://<name>".
  const photo = fields.get(said("photo").replace("attach://", ""));
  return { chat_id: Number(said("chat_id")), text: said("caption"), ...(photo ? { photo } : {}) };
}

function reply(response: ServerResponse, result: unknown): void {
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify({ ok: true, result }));
}

function refuse(response: ServerResponse, status: number, description: string, retryAfter?: number): void {
  response.statusCode = status;
  response.setHeader("content-type", "application/json");
  const parameters = retryAfter === undefined ? {} : { parameters: { retry_after: retryAfter } };
  response.end(JSON.stringify({ ok: false, error_code: status, description, ...parameters }));
}
