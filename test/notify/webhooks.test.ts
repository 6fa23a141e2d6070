import { createHmac } from "node:crypto";
import type { ServerResponse } from "node:http";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { carryWaiting } from "../../src/app/carry";
import { putWebhooks, WEBHOOK } from "../../src/app/notify/webhooks";
import { isPrivate } from "../../src/channels/webhook/addresses";
import { type WebhookAddress, webhookCarrier } from "../../src/channels/webhook/carrier";
import { openHouse, type TestHouse } from "../app/house";
import { openSoftware } from "./software";

const HOOK = { id: "si", structures: null, secret: "a secret of thirty-two characters or more" };

const closing: (() => Promise<void>)[] = [];
let house: TestHouse;
beforeEach(async () => {
  house = await openHouse({ webhooks: [HOOK] });
  closing.push(() => house.store.close());
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function opened(answer: Parameters<typeof openSoftware>[0]) {
  const software = await openSoftware(answer);
  closing.push(software.close);
  return software;
}

function carrierTo(url: string, changes: Partial<WebhookAddress> = {}, withinMs = 5_000) {
  const faults: string[] = [];
  const carrier = webhookCarrier({
    webhooks: [{ ...HOOK, url, allowPrivate: true, ...changes }],
    consoleUrl: "https://beffroi.example/console",
    now: () => house.clock.now(),
    onFault: (code) => faults.push(code),
    withinMs,
  });
  return { faults, carry: () => carryWaiting(house, carrier) };
}

const put = (...references: string[]) =>
  house.store.transaction(async (records) => {
    for (const reference of references)
      await putWebhooks(house, records, { reference, kind: "arrived", readBy: "ccas-arras" });
  });
const left = () =>
  house.store.transaction(async ({ outbox }) => ({
    waiting: (await outbox.waiting(WEBHOOK)).count,
    dead: (await outbox.deadLetters([WEBHOOK], 10)).map(({ code }) => code),
  }));
const ok = (response: ServerResponse) => response.writeHead(204).end();

describe("a webhook", () => {
  test("tells a number, a kind, a link and a date, and signs them with their time", async () => {
    const { url, received } = await opened(ok);
    await put("CDFH-2345");
    expect(await carrierTo(url).carry()).toBe(1);
    const [{ headers, body } = { headers: {}, body: "" }] = received;
    expect(JSON.parse(body)).toEqual({
      ...{ id: headers["beffroi-delivery"], kind: "arrived", reference: "CDFH-2345", structure: "ccas-arras" },
      link: "https://beffroi.example/console/referrals/CDFH-2345",
      date: new Date(house.clock.now()).toISOString(),
    });
    const [, seconds = "", signature] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers["beffroi-signature"])) ?? [];
    expect(Number(seconds)).toBe(Math.floor(house.clock.now() / 1000));
    expect(signature).toBe(createHmac("sha256", HOOK.secret).update(`${seconds}.${body}`).digest("hex"));
    expect(await left()).toEqual({ waiting: 0, dead: [] });
  });

  test.each([400, 401, 404, 429, 500, 503])(
    "that answers %d is told again later, by the same number",
    async (status) => {
      const { url, received } = await opened((response, count) => response.writeHead(count === 1 ? status : 200).end());
      const { carry, faults } = carrierTo(url);
      await put("CDFH-2345");
      expect(await carry()).toBe(0);
      house.clock.pass(59_999);
      expect(await carry()).toBe(0);
      house.clock.pass(1);
      expect(await carry()).toBe(1);
      expect(faults).toEqual([`WEBHOOK_ANSWERED_${status}`]);
      expect(new Set(received.map(({ headers }) => headers["beffroi-delivery"])).size).toBe(1);
      expect(received[0]?.headers["beffroi-signature"]).not.toBe(received[1]?.headers["beffroi-signature"]);
    },
  );

  test.each([301, 302, 307, 308])("that answers %d is not followed, and is a dead letter", async (status) => {
    const elsewhere = await opened(ok);
    const { url } = await opened((response) => response.writeHead(status, { location: elsewhere.url }).end());
    await put("CDFH-2345");
    expect(await carrierTo(url).carry()).toBe(0);
    expect(elsewhere.received).toEqual([]);
    expect(await left()).toEqual({ waiting: 0, dead: [`WEBHOOK_ANSWERED_${status}`] });
  });

  test("that is gone (410), or is no longer configured, is a dead letter", async () => {
    const { url } = await opened((response) => response.writeHead(410).end());
    await put("CDFH-2345");
    await carrierTo(url).carry();
    await put("CDFH-2346");
    await carrierTo(url, { id: "another" }).carry();
    expect((await left()).dead.sort()).toEqual(["WEBHOOK_ANSWERED_410", "WEBHOOK_NOT_CONFIGURED"]);
  });

  test.each<[string, (response: ServerResponse) => void, string]>([
    ["does not answer", () => {}, "WEBHOOK_TOO_SLOW"],
    ["hangs up", (response) => response.destroy(), "WEBHOOK_UNREACHABLE"],
  ])("that %s is left in time, and told again later", async (_what, answer, code) => {
    const { url } = await opened(answer);
    const { carry, faults } = carrierTo(url, {}, 400);
    await put("CDFH-2345");
    expect(await carry()).toBe(0);
    expect(faults).toEqual([code]);
    expect(await left()).toEqual({ waiting: 1, dead: [] });
  });

  test("whose answer has no end is not read to its end", async () => {
    const { url } = await opened((response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write("x".repeat(10_000)), 5);
      response.on("close", () => clearInterval(timer));
    });
    await put("CDFH-2345");
    expect(await carrierTo(url).carry()).toBe(1);
  });

  test("that failed for one hand-off is told of another meanwhile, and keeps the order of each", async () => {
    const { url, received } = await opened((response, count) => response.writeHead(count === 1 ? 500 : 200).end());
    const { carry } = carrierTo(url);
    await put("CDFH-2345");
    expect(await carry()).toBe(0);
    await put("CDFH-2345", "CDFH-2346");
    expect(await carry()).toBe(1);
    house.clock.pass(60_000);
    expect(await carry()).toBe(2);
    const told = received.map(({ body }) => JSON.parse(body).reference);
    expect(told).toEqual(["CDFH-2345", "CDFH-2346", "CDFH-2345", "CDFH-2345"]);
  });
});

describe("a private network", () => {
  const hosts = ["127.0.0.1", "localhost", "[::1]", "0.0.0.0", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1", "127.1"];
  test.each(hosts)("is not gone to as %s unless it is allowed", async (host) => {
    const { port, received } = await opened(ok);
    await put("CDFH-2345");
    expect(await carrierTo(`http://${host}:${port}/`, { allowPrivate: false }).carry()).toBe(0);
    expect(received).toEqual([]);
    expect(await left()).toEqual({ waiting: 0, dead: ["WEBHOOK_PRIVATE_ADDRESS"] });
  });

  test("is gone to by its name where it is allowed", async () => {
    const { port, received } = await opened(ok);
    await put("CDFH-2345");
    expect(await carrierTo(`http://localhost:${port}/`).carry()).toBe(1);
    expect(received).toHaveLength(1);
  });

  test.each([
    ...["10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1", "224.0.0.1"],
    ...[
      "3fff::1",
      "5f00::1",
      "255.255.255.255",
      "fd00::1",
      "fe80::1",
      "ff02::1",
      "::",
      "64:ff9b::a00:1",
      "2002:a00:1::",
      "::ffff:10.0.0.1",
    ],
    ...["not an address", ""],
  ])("%j is of one", (address) => expect(isPrivate(address)).toBe(true));

  test.each(["1.1.1.1", "172.32.0.1", "192.167.1.1", "8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8"])(
    "%s is of none",
    (address) => expect(isPrivate(address)).toBe(false),
  );
});
