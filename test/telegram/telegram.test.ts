import { afterEach, describe, expect, test } from "vitest";
import { takeTurn } from "../../src/app/turn";
import { openWebhook } from "../../src/channels/telegram/webhook";
import type { Store } from "../../src/store/port";
import { scripted } from "../app/scripted";
import { typed } from "../support/typography";
import { type How, openTelegram, postTo, SECRET, type Telegram } from "./open-telegram";

const WAYS: readonly How[] = ["long polling", "webhook"];

const opened: Telegram[] = [];
async function telegram(...options: Parameters<typeof openTelegram>): Promise<Telegram> {
  const one = await openTelegram(...options);
  opened.push(one);
  return one;
}
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

describe.each(WAYS)("by %s", (how) => {
  test("a person is greeted, told of the notice, and asked one thing at a time", async () => {
    const someone = (await telegram({ how })).person(7);
    await someone.says("/start");
    expect(someone.read.join("\n")).toMatch(/je suis Beffroi[\s\S]*passent par Telegram/);
    await someone.presses("a:confidentialite:oui");
    await someone.says("Beaurains");
    expect(someone.seen).toHaveLength(3);
    expect(someone.last?.buttons.map(({ text }) => typed(text))).toContain("Parler à quelqu'un");
  });

  test("an update that comes twice counts once", async () => {
    const { person, feed, house } = await telegram({ how, converse: scripted() });
    const someone = person(7);
    const update = someone.message("bonjour");
    await feed(update);
    // Telegram gives again what it believes unconfirmed.
    const { update_id, ...same } = update;
    await feed({ update_id, ...same });
    await someone.says("encore");
    expect(someone.read).toEqual(["bonjour", "encore"]);
    expect(await house.store.transaction(({ outbox }) => outbox.waiting("telegram"))).toMatchObject({ count: 0 });
  });

  test("replies of one chat keep their order, whatever the others do", async () => {
    const { api, person, feed, house, channel } = await telegram({ how, converse: scripted() });
    const [one, two] = [person(1), person(2)];
    const said = Array.from({ length: 12 }, (_, index) => String(index));
    api.refusals.push({ method: "sendMessage", status: 429, retryAfter: 3, chat: 1 });
    await feed(...said.flatMap((text) => [one.message(text), two.message(text)]));
    expect(one.read).toEqual([]);
    expect(two.read).toEqual(said);
    house.clock.pass(3_000);
    await channel.flush();
    expect(one.read).toEqual(said);
  });

  test("a text that breaks the conversation is answered, and those of others go on", async () => {
    const echo = scripted();
    const { person, logged } = await telegram({
      how,
      converse: (conversation, input, context) =>
        input.kind === "text" && input.text === "casse"
          ? Promise.reject(new RangeError("on purpose"))
          : echo(conversation, input, context),
    });
    await person(1).says("casse");
    await person(2).says("bonjour");
    expect(person(1).read).toEqual([expect.stringContaining("le souci vient de chez nous")]);
    expect(person(2).read).toEqual(["bonjour"]);
    expect(logged).toEqual(["TELEGRAM_TURN_FAILED"]);
  });
});

describe("by long polling", () => {
  test("updates are confirmed only once their turns are kept", async () => {
    const heard: [offset: number, kept: number][] = [];
    const { api, person, feed, house } = await telegram({ how: "long polling", converse: scripted() });
    const someone = person(7);
    const updates = ["un", "deux", "trois"].map((text) => someone.message(text));
    const first = updates[0]?.update_id ?? 0;
    api.onPoll = async (offset) => {
      const stored = await house.store.transaction(({ conversations }) => conversations.find("telegram:7"));
      heard.push([offset, JSON.parse(stored?.state ?? '{"answers":[]}').answers.length]);
    };
    await feed(...updates);
    expect(heard.filter(([offset]) => offset > 0)).toEqual([[first + 3, 3]]);
  });

  test("an update that the store could not keep is asked for again, and then answered", async () => {
    let failures = 0;
    const storeOver = (store: Store): Store => ({
      ...store,
      async transaction(work) {
        if (failures-- > 0) throw Object.assign(new Error("disk full"), { code: "STORE_FULL" });
        return await store.transaction(work);
      },
    });
    const { person, logged, pauses } = await telegram({ how: "long polling", converse: scripted(), storeOver });
    failures = 2;
    await person(7).says("bonjour");
    expect(person(7).read).toEqual(["bonjour"]);
    expect(logged.filter((code) => code === "STORE_FULL")).toHaveLength(1);
    expect(pauses.length).toBeGreaterThan(0);
  });

  test.each([
    [{ status: 429, retryAfter: 7 }, "TELEGRAM_ERROR_429", 7_000],
    [{ status: 502 }, "TELEGRAM_ERROR_502", 1_000],
    [{ status: 409 }, "TELEGRAM_ANOTHER_POLLER", 1_000],
    [{ status: 0 }, "TELEGRAM_UNREACHABLE", 1_000],
  ])("a poll refused with %o is tried again after a while", async (refusal, code, pause) => {
    const { person, logged, pauses } = await telegram({
      how: "long polling",
      converse: scripted(),
      before: ({ refusals }) => refusals.push({ method: "getUpdates", ...refusal }),
    });
    await person(7).says("bonjour");
    expect(person(7).read).toEqual(["bonjour"]);
    expect(logged).toEqual([code]);
    expect(pauses).toEqual([pause]);
  });

  test("a fault that lasts is told once, and waited for longer and longer", async () => {
    const { person, logged, pauses } = await telegram({
      how: "long polling",
      converse: scripted(),
      before: ({ refusals }) => {
        for (let times = 0; times < 7; times++) refusals.push({ method: "getUpdates", status: 500 });
      },
    });
    await person(7).says("bonjour");
    expect(logged).toEqual(["TELEGRAM_ERROR_500"]);
    expect(pauses).toEqual([1_000, 2_000, 5_000, 15_000, 60_000, 60_000, 60_000]);
  });

  test.each([401, 404])("a token refused with %i is told once, ends the polling, and nothing else", async (status) => {
    const { polling, logged, house } = await telegram({
      how: "long polling",
      before: (api) => {
        if (status === 401) api.token = "another";
        else api.refusals.push({ method: "getUpdates", status });
      },
    });
    await polling;
    expect(logged).toEqual(["TELEGRAM_TOKEN_REFUSED"]);
    expect(await house.store.transaction(({ outbox }) => outbox.waiting("telegram"))).toMatchObject({ count: 0 });
  });

  test("a webhook that was set is taken away first", async () => {
    const { api, person } = await telegram({ how: "long polling", converse: scripted() });
    await person(7).says("bonjour");
    const methods = api.calls.map(({ method }) => method);
    expect(methods.indexOf("deleteWebhook")).toBeLessThan(methods.indexOf("getUpdates"));
    expect(methods).toContain("deleteWebhook");
  });
});

describe("by webhook", () => {
  test.each([
    ["a wrong secret", "wrong"],
    ["no secret", null],
    ["an empty secret", ""],
  ])("with %s is refused with 401, and nothing happens", async (_what, secret) => {
    const { webhook, person, api, house, channel } = await telegram();
    expect(await postTo(webhook, person(7).message("bonjour"), secret)).toBe(401);
    await channel.flush();
    expect(api.calls).toEqual([]);
    expect(await house.store.transaction(({ conversations }) => conversations.find("telegram:7"))).toBeNull();
  });

  test.each([
    ["what is no JSON", "{", 400],
    ["what is no update", { hello: 1 }, 400],
    ["more than an update may weigh", { update_id: 1, blob: "x".repeat(300_000) }, 413],
    ["an update of a kind not asked for", { update_id: 1, poll: { id: "1" } }, 200],
  ])("%s is answered with its status", async (_what, body, status) => {
    const { webhook } = await telegram();
    expect(await postTo(webhook, body)).toBe(status);
  });

  test("a turn that could not be kept is not confirmed, so that Telegram sends it again", async () => {
    let failing = false;
    const storeOver = (store: Store): Store => ({
      ...store,
      transaction: (work) =>
        failing ? Promise.reject(Object.assign(new Error("busy"), { code: "STORE_BUSY" })) : store.transaction(work),
    });
    const { webhook, person, channel } = await telegram({ converse: scripted(), storeOver });
    const update = person(7).message("bonjour");
    failing = true;
    expect(await postTo(webhook, update)).toBe(503);
    failing = false;
    expect(await postTo(webhook, update)).toBe(200);
    await channel.flush();
    expect(person(7).read).toEqual(["bonjour"]);
  });
});

describe("the address of the webhook", () => {
  const open = async (before: (one: Telegram) => void) => {
    const one = await telegram();
    before(one);
    const pauses: number[] = [];
    const wait = async (ms: number) => {
      pauses.push(ms);
    };
    const { signal } = new AbortController();
    const log = (code: string) => one.logged.push(code);
    await openWebhook(one.channel, { url: "https://beffroi.example/hook", secret: SECRET, signal, log, wait });
    return { ...one, pauses };
  };

  test("is given to Telegram with the secret, and the menu with it", async () => {
    const { api, logged } = await open(() => {});
    expect(api.called("setWebhook")).toMatchObject([{ url: "https://beffroi.example/hook", secret_token: SECRET }]);
    expect(api.called("setMyCommands")).toHaveLength(2);
    expect(logged).toEqual([]);
  });

  test("is given again when Telegram is ill, and the fault is told once", async () => {
    const { api, logged, pauses } = await open(({ api }) => {
      for (const status of [502, 502, 429]) api.refusals.push({ method: "setWebhook", status, retryAfter: 9 });
    });
    expect(api.called("setWebhook")).toHaveLength(4);
    expect(logged).toEqual(["TELEGRAM_ERROR_502", "TELEGRAM_ERROR_429"]);
    expect(pauses).toEqual([9_000, 9_000, 9_000]);
  });

  test("is not given again with a token that is refused", async () => {
    const { api, logged } = await open(({ api }) => {
      api.token = "another";
    });
    expect(api.called("setWebhook")).toHaveLength(1);
    expect(logged).toEqual(["TELEGRAM_TOKEN_REFUSED"]);
  });
});

describe("a reply", () => {
  const waiting = ({ house }: Telegram) => house.store.transaction(({ outbox }) => outbox.waiting("telegram"));

  test("waits as long as Telegram asks, to the second, and then leaves", async () => {
    const one = await telegram({ converse: scripted() });
    one.api.refusals.push({ method: "sendMessage", status: 429, retryAfter: 30 });
    await one.person(7).says("bonjour");
    one.house.clock.pass(29_999);
    await one.channel.flush();
    expect(one.api.called("sendMessage")).toHaveLength(1);
    one.house.clock.pass(1);
    await one.channel.flush();
    expect(one.person(7).read).toEqual(["bonjour"]);
    expect(one.logged).toEqual([]);
  });

  test.each([
    ["is ill", 500],
    ["is ill behind its door", 502],
    ["does not answer", 0],
    ["refuses the token", 401],
  ])("leaves later when Telegram %s (%i)", async (_what, status) => {
    const one = await telegram({ converse: scripted() });
    one.api.refusals.push({ method: "sendMessage", status });
    await one.person(7).says("bonjour");
    expect(one.person(7).read).toEqual([]);
    one.house.clock.pass(1_000);
    await one.channel.flush();
    expect(one.person(7).read).toEqual(["bonjour"]);
  });

  test("to a person who blocked the bot is given up, its text erased, and the next ones of others leave", async () => {
    const one = await telegram({ converse: scripted() });
    one.api.refusals.push({ method: "sendMessage", status: 403, chat: 7 });
    await one.person(7).says("bonjour");
    await one.person(8).says("salut");
    expect(one.person(8).read).toEqual(["salut"]);
    expect(one.logged).toEqual(["TELEGRAM_REFUSED_403"]);
    expect(await waiting(one)).toMatchObject({ count: 0 });
  });

  test("that was kept but not sent when the process died is sent by the next one", async () => {
    const one = await telegram({ converse: scripted() });
    const input = { kind: "text", text: "bonjour" } as const;
    await takeTurn(one.house, { channel: "telegram", session: "7", inputId: "1", input, language: "fr" });
    const next = await one.restart();
    await next.channel.flush();
    expect(next.person(7).read).toEqual(["bonjour"]);
    await next.person(7).says("encore");
    expect(next.person(7).read).toEqual(["bonjour", "encore"]);
    opened.splice(opened.indexOf(one), 1, next);
  });

  test("that was being sent when the process died is sent again once it is no longer held", async () => {
    const one = await telegram({ converse: scripted() });
    const input = { kind: "text", text: "bonjour" } as const;
    await takeTurn(one.house, { channel: "telegram", session: "7", inputId: "1", input, language: "fr" });
    const now = one.house.clock.now();
    await one.house.store.transaction(({ outbox }) => outbox.claim("telegram", { now, until: now + 30_000, limit: 9 }));
    const next = await one.restart();
    await next.channel.flush();
    expect(next.person(7).read).toEqual([]);
    next.house.clock.pass(30_000);
    await next.channel.flush();
    expect(next.person(7).read).toEqual(["bonjour"]);
    opened.splice(opened.indexOf(one), 1, next);
  });

  test("of many parts goes on where it was stopped, and says nothing twice", async () => {
    const one = await telegram({ converse: scripted() });
    const said = Array.from({ length: 900 }, (_, index) => `mot${index}`).join(" ");
    const [first] = [one.person(7).message(said)];
    const stopped = one.api
      .until(() => one.api.called("sendMessage").length === 1)
      .then(() => one.api.refusals.push({ method: "sendMessage", status: 429, retryAfter: 5 }));
    await one.feed(first);
    await stopped;
    one.house.clock.pass(5_000);
    await one.channel.flush();
    expect(one.person(7).read.length).toBeGreaterThan(1);
    expect(one.person(7).read.join(" ")).toBe(said);
  });
});

describe("in a group or a channel", () => {
  const group = { id: -100, type: "supergroup", title: "Voisins" };

  test("a bot that is added says why it leaves, and leaves", async () => {
    const { api, person, feed, house } = await telegram();
    const { from } = person(7, "en");
    await feed(
      api.update({
        my_chat_member: {
          chat: group,
          from,
          date: 0,
          old_chat_member: { status: "left" },
          new_chat_member: { status: "member" },
        },
      }),
    );
    expect(api.shownIn(group.id).map(({ text }) => text)).toEqual([expect.stringContaining("I only talk one to one")]);
    expect(api.left).toEqual([group.id]);
    expect(await house.store.transaction(({ conversations }) => conversations.find(`telegram:${group.id}`))).toBeNull();
  });

  test("a command is refused politely, what people say to one another is not heard", async () => {
    const { api, person, feed } = await telegram();
    const { from } = person(7);
    const said = (text: string) => api.update({ message: { message_id: 1, date: 0, chat: group, from, text } });
    await feed(said("bonjour à tous"));
    expect(api.calls).toEqual([]);
    await feed(said("/start@beffroi_bot"));
    expect(api.shownIn(group.id)).toHaveLength(1);
    expect(api.left).toEqual([group.id]);
  });

  test("a bot that a person blocks, or that is sent away, says nothing", async () => {
    const { api, person, feed } = await telegram();
    const { from, chat } = person(7);
    const moved = (where: object, status: string) =>
      api.update({
        my_chat_member: {
          chat: where,
          from,
          date: 0,
          old_chat_member: { status: "member" },
          new_chat_member: { status },
        },
      });
    await feed(moved({ id: chat, type: "private" }, "kicked"), moved(group, "kicked"), moved(group, "left"));
    expect(api.calls).toEqual([]);
  });
});

test("when a flag closes the channel, people are told so and nothing is kept", async () => {
  const { person, house } = await telegram({ isOpen: () => false });
  await person(7).says("bonjour");
  expect(person(7).read).toEqual([expect.stringContaining("fermé pour le moment")]);
  expect(await house.store.transaction(({ conversations }) => conversations.find("telegram:7"))).toBeNull();
});
