import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { carryWaiting } from "../../src/app/carry";
import { MAIL, type Mail, putMail } from "../../src/app/mail";
import { mailCarrier } from "../../src/channels/mail/carrier";
import type { Patience } from "../../src/channels/mail/smtp";
import { readMailSettings } from "../../src/commands/support/mail-settings";
import { createWords } from "../../src/words";
import { loadResources } from "../../src/words/load";
import { openHouse, type TestHouse } from "../app/house";
import { CERTIFICATE } from "./certificate";
import { CREDENTIALS, type MailServer, openMailServer, type Refusal } from "./mail-server";

const MINUTE = 60_000;
const SIGN_IN: Mail = {
  ...{ to: "operator@example.org", template: "sign_in", language: "fr" },
  params: { path: "/sign-in/aToken_-1" },
};
const ARRIVED: Mail = {
  ...{ to: "ccas@example.org", template: "notice", language: "en" },
  params: { kind: "arrived", reference: "CDFH-2345", path: "/referrals/CDFH-2345" },
};
const FROM = "Beffroi <no-reply@example.org>";
const resources = loadResources("locales");

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});
const opened = async <T extends { close(): Promise<void> }>(opening: Promise<T>): Promise<T> => {
  const thing = await opening;
  closing.push(() => thing.close());
  return thing;
};

let house: TestHouse;
beforeEach(async () => {
  house = await openHouse({ mailOpen: true });
  closing.push(() => house.store.close());
});

const PATIENCE: Patience = { silenceMs: 5_000, wholeMs: 10_000 };

/** Carries what waits to the server of an address as the environment gives it; the faults told on the way. */
function carrierTo(url: string, { authority, patience = PATIENCE }: { authority?: string; patience?: Patience } = {}) {
  const faults: string[] = [];
  const settings = readMailSettings(url, FROM);
  if (!settings) throw new Error("no server");
  const carrier = mailCarrier({
    from: settings.from,
    server: { ...settings.server, ...(authority === undefined ? {} : { authority }) },
    wordsOf: (language) => createWords(resources, language),
    ...{ consoleUrl: "https://beffroi.example/console", showSupport: true, patience },
    now: () => house.clock.now(),
    onFault: (code) => faults.push(code),
  });
  return { faults, carry: () => carryWaiting(house, carrier) };
}

const put = (...mails: Mail[]) =>
  house.store.transaction(async (records) => {
    for (const mail of mails) expect(await putMail(house, records, mail)).not.toBeNull();
  });
const left = () =>
  house.store.transaction(async ({ outbox }) => ({
    waiting: (await outbox.waiting(MAIL)).count,
    dead: (await outbox.deadLetters([MAIL], 10)).map(({ code, payload }) => [code, payload !== null]),
  }));

describe("a mail", () => {
  test("arrives in plain text and in HTML, with its link and its number, in the language of who reads it", async () => {
    const server = await opened(openMailServer());
    const { carry, faults } = carrierTo(`smtp://127.0.0.1:${server.port}?tls=never`);
    await put(SIGN_IN, ARRIVED);
    expect(await carry()).toBe(2);
    expect(faults).toEqual([]);
    expect(await left()).toEqual({ waiting: 0, dead: [] });

    const signIn = server.mails.find(({ to }) => to[0] === SIGN_IN.to);
    expect(signIn).toMatchObject({ from: "no-reply@example.org", to: [SIGN_IN.to] });
    expect(signIn?.headers).toMatchObject({
      from: FROM,
      subject: "Votre lien pour ouvrir Beffroi",
      "auto-submitted": "auto-generated",
      "content-language": "fr",
    });
    const link = "https://beffroi.example/console/sign-in/aToken_-1";
    expect(signIn?.parts["text/plain"]).toContain(`Ouvrir mon espace\u00a0:\r\n${link}\r\n`);
    expect(signIn?.parts["text/plain"]).toContain("Avec le soutien de la Communauté urbaine d’Arras");
    expect(signIn?.parts["text/html"]).toContain(`<a href="${link}"`);

    const arrived = server.mails.find(({ to }) => to[0] === ARRIVED.to);
    expect(arrived?.headers.subject).toBe("New request CDFH-2345");
    for (const part of Object.values(arrived?.parts ?? {}))
      expect(part).toContain("https://beffroi.example/console/referrals/CDFH-2345");
    expect(arrived?.headers["message-id"]).toMatch(/^<[0-9a-f]{32}@example\.org>$/);
    expect(arrived?.headers["message-id"]).not.toBe(signIn?.headers["message-id"]);
  });

  test.each([
    ["a name", { ...ARRIVED, params: { ...ARRIVED.params, name: "Camille" } }],
    ["an aid for a number", { ...ARRIVED, params: { ...ARRIVED.params, reference: "RSA" } }],
    ["a sentence for a link", { ...SIGN_IN, params: { path: "/ Camille demande le RSA" } }],
    ["another site for a link", { ...SIGN_IN, params: { path: "//evil.example" } }],
    ["a line more in the address", { ...SIGN_IN, to: "a@example.org\r\nBcc: b@example.org" }],
    ["two addresses", { ...SIGN_IN, to: "a@example.org, b@example.org" }],
  ])("that holds %s cannot be put", async (_what, mail) => {
    await expect(put(mail as Mail)).rejects.toThrow(); // what TypeScript would refuse, as other code might build it
    expect(await left()).toMatchObject({ waiting: 0 });
  });

  test("is not put in a house without a mail server", async () => {
    const without = await openHouse();
    closing.push(() => without.store.close());
    await without.store.transaction(async (records) => {
      expect(await putMail(without, records, ARRIVED)).toBeNull();
      expect(await records.outbox.waiting(MAIL)).toMatchObject({ count: 0 });
    });
  });

  test("that an earlier version put, and that nobody can read any more, does not hold back the others", async () => {
    const server = await opened(openMailServer());
    const { carry, faults } = carrierTo(`smtp://127.0.0.1:${server.port}?tls=never`);
    const payload = JSON.stringify({ ...ARRIVED, template: "long_gone" });
    await house.store.transaction(({ outbox }) => outbox.put({ id: "old", topic: MAIL, lane: "old", payload, due: 0 }));
    await put(ARRIVED);
    expect(await carry()).toBe(1);
    expect(faults).toEqual(["MAIL_UNREADABLE"]);
    expect(await left()).toEqual({ waiting: 0, dead: [["MAIL_UNREADABLE", false]] });
  });
});

describe("a server that refuses", () => {
  let server: MailServer;
  beforeEach(async () => {
    server = await opened(openMailServer());
  });

  test.each<[Refusal, string]>([
    [["connect", 421], "MAIL_REFUSED_421"],
    [["connect", 554], "MAIL_REFUSED_554"],
    [["from", 451], "MAIL_REFUSED_451"],
    [["to", 450], "MAIL_REFUSED_450"],
    [["data", 452], "MAIL_REFUSED_452"],
  ])("for now (%s) gets it again later, then later still", async (refusal, code) => {
    const { carry, faults } = carrierTo(`smtp://127.0.0.1:${server.port}?tls=never`);
    await put(ARRIVED);
    server.refuse(refusal);
    for (const minutes of [1, 2, 4]) {
      expect(await carry()).toBe(0);
      house.clock.pass(minutes * MINUTE - 1);
      const told = faults.length;
      await carry();
      expect(faults).toHaveLength(told); // not a moment before
      house.clock.pass(1);
    }
    expect(faults).toEqual([code, code, code]);
    server.refuse(null);
    expect(await carry()).toBe(1);
    expect(server.mails).toHaveLength(1);
  });

  test.each<[Refusal, string]>([
    [["from", 550], "MAIL_REFUSED_550"],
    [["to", 550], "MAIL_REFUSED_550"],
    [["to", 553], "MAIL_REFUSED_553"],
    [["data", 552], "MAIL_REFUSED_552"],
    [["data", 554], "MAIL_REFUSED_554"],
  ])("for good (%s) is asked once, and the mail is a dead letter that can be sent again", async (refusal, code) => {
    const { carry, faults } = carrierTo(`smtp://127.0.0.1:${server.port}?tls=never`);
    await put(ARRIVED);
    server.refuse(refusal);
    expect(await carry()).toBe(0);
    house.clock.pass(24 * 60 * MINUTE);
    expect(await carry()).toBe(0);
    expect(faults).toEqual([code]);
    expect(await left()).toEqual({ waiting: 0, dead: [[code, true]] });

    server.refuse(null);
    await house.store.transaction(async ({ outbox }) => {
      for (const { id } of await outbox.deadLetters([MAIL], 10)) await outbox.revive(id, house.clock.now());
    });
    expect(await carry()).toBe(1);
    expect(server.mails).toMatchObject([{ to: [ARRIVED.to] }]);
  });

  test("a link that holds for an hour is not kept, and not sent once the hour is past", async () => {
    const { carry } = carrierTo(`smtp://127.0.0.1:${server.port}?tls=never`);
    const until = house.clock.now() + 60 * MINUTE;
    await put({ ...SIGN_IN, until }, { ...SIGN_IN, to: "other@example.org", until });
    server.refuse(["to", 451]);
    expect(await carry()).toBe(0);
    house.clock.pass(MINUTE);
    server.refuse(["to", 550]);
    expect(await carry()).toBe(0);
    expect(await left()).toEqual({ waiting: 0, dead: Array(2).fill(["MAIL_REFUSED_550", false]) });
    await put({ ...SIGN_IN, until });
    house.clock.pass(60 * MINUTE);
    server.refuse(null);
    expect(await carry()).toBe(0);
    expect((await left()).dead[0]).toEqual(["MAIL_TOO_LATE", false]);
    expect(server.mails).toEqual([]);
  });
});

describe("a server that does not answer", () => {
  test("because it is down gets everything once it is back; after three days the mail waits among the dead letters", async () => {
    const gone = await openMailServer();
    await gone.close();
    const { carry, faults } = carrierTo(`smtp://127.0.0.1:${gone.port}?tls=never`);
    await put(ARRIVED);
    const began = house.clock.now();
    while ((await left()).waiting > 0) {
      await carry();
      house.clock.pass(10 * MINUTE);
    }
    expect(new Set(faults)).toEqual(new Set(["MAIL_SERVER_UNREACHABLE"]));
    expect((house.clock.now() - began) / (24 * 60 * MINUTE)).toBeGreaterThan(2.5);
    expect(await left()).toEqual({ waiting: 0, dead: [["MAIL_SERVER_UNREACHABLE", true]] });

    const back = await opened(openMailServer({ port: gone.port }));
    await put(SIGN_IN);
    expect(await carry()).toBe(1);
    expect(back.mails).toMatchObject([{ to: [SIGN_IN.to] }]);
  });

  /** A server that does with each connection what it is told, and is none. */
  async function listening(onConnection: (socket: Socket) => void) {
    const sockets = new Set<Socket>();
    const server = createServer((socket) => {
      sockets.add(socket);
      socket.on("error", () => {});
      onConnection(socket);
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    closing.push(async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    });
    return (server.address() as AddressInfo).port; // it listens on a port, not on a pipe
  }

  test.each<[string, (socket: Socket) => void]>([
    ["says nothing", () => {}],
    [
      "greets without end, one word at a time",
      (socket) => {
        const timer = setInterval(() => socket.write("220-wait\r\n"), 20);
        socket.on("close", () => clearInterval(timer));
      },
    ],
    ["hangs up", (socket) => socket.destroy()],
  ])("and %s is left in time", async (_what, behave) => {
    const patience = { silenceMs: 150, wholeMs: 400 };
    const { carry, faults } = carrierTo(`smtp://127.0.0.1:${await listening(behave)}?tls=never`, { patience });
    await put(ARRIVED);
    const began = performance.now();
    expect(await carry()).toBe(0);
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(faults).toEqual(["MAIL_SERVER_UNREACHABLE"]);
    expect(await left()).toEqual({ waiting: 1, dead: [] });
  });
});

describe("encryption", () => {
  const addressOf = (tls: "none" | "starttls" | "implicit", port: number, credentials = CREDENTIALS) =>
    `${tls === "implicit" ? "smtps" : "smtp"}://${credentials}@127.0.0.1:${port}`;
  const authority = CERTIFICATE;

  test.each(["starttls", "implicit"] as const)("(%s) carries the password and the mail", async (tls) => {
    const server = await opened(openMailServer({ tls, password: true }));
    const { carry, faults } = carrierTo(addressOf(tls, server.port), { authority });
    await put(ARRIVED);
    expect(await carry()).toBe(1);
    expect(faults).toEqual([]);
    expect(server.mails).toMatchObject([{ encrypted: true, user: "beffroi@arras" }]);
    expect(server.signIns).toEqual([true]);
  });

  test.each([
    ["that the server does not offer", "none", authority],
    ["by a server for which nobody vouches", "starttls", undefined],
    ["from the start, by a server for which nobody vouches", "implicit", undefined],
  ] as const)("%s: neither the password nor the mail leaves, and the mail is kept", async (_what, tls, trusted) => {
    const server = await opened(openMailServer({ tls, password: true }));
    const options = trusted === undefined ? {} : { authority: trusted };
    const { carry, faults } = carrierTo(addressOf(tls, server.port), options);
    await put(ARRIVED);
    expect(await carry()).toBe(0);
    expect(faults).toEqual(["MAIL_NOT_ENCRYPTED"]);
    expect(server.signIns).toEqual([]);
    expect(server.mails).toEqual([]);
    expect(await left()).toEqual({ waiting: 1, dead: [] });
  });

  test("with a password that is refused: the mail is kept until it is mended", async () => {
    const server = await opened(openMailServer({ tls: "starttls", password: true }));
    const wrong = carrierTo(addressOf("starttls", server.port, "beffroi:forgotten"), { authority });
    await put(ARRIVED);
    expect(await wrong.carry()).toBe(0);
    expect(wrong.faults).toEqual(["MAIL_SIGN_IN_REFUSED"]);
    house.clock.pass(MINUTE);
    expect(await carrierTo(addressOf("starttls", server.port), { authority }).carry()).toBe(1);
  });
});

test("two processes that carry at the same time send each mail once", async () => {
  const server = await opened(openMailServer());
  const url = `smtp://127.0.0.1:${server.port}?tls=never`;
  const mails = Array.from({ length: 12 }, (_, n): Mail => ({ ...ARRIVED, to: `operator${n}@example.org` }));
  await put(...mails);
  const [one, other] = await Promise.all([carrierTo(url).carry(), carrierTo(url).carry()]);
  expect(one + other).toBe(12);
  expect(server.mails.map(({ to }) => to[0]).sort()).toEqual(mails.map(({ to }) => to).sort());
});

describe("the settings", () => {
  const server = { port: 587, user: null, password: null, security: "starttls" };
  test.each([
    ["smtp://mail.example.org", { ...server, host: "mail.example.org" }],
    ["smtps://mail.example.org", { ...server, host: "mail.example.org", port: 465, security: "tls" }],
    ["smtp://[::1]:25/?tls=never", { ...server, host: "::1", port: 25, security: "plain" }],
    [
      "smtps://a%40b:p%25@h.example:4650",
      { host: "h.example", port: 4650, user: "a@b", password: "p%", security: "tls" },
    ],
  ])("%s is read", (url, expected) => {
    expect(readMailSettings(url, FROM)).toEqual({ server: expected, from: FROM });
  });

  test("without a server there is no mail", () => expect(readMailSettings(null, null)).toBeNull());

  test.each([
    ["mail.example.org", FROM, "SMTP_URL"],
    ["https://mail.example.org", FROM, "SMTP_URL"],
    ["smtp://", FROM, "SMTP_URL"],
    ["smtp://mail.example.org/folder", FROM, "SMTP_URL"],
    ["smtps://mail.example.org?tls=never", FROM, "SMTP_URL"],
    ["smtp://mail.example.org?tls=maybe", FROM, "SMTP_URL"],
    ["smtp://user:50%@mail.example.org", FROM, "SMTP_URL"],
    ["smtp://mail.example.org", null, "MAIL_FROM"],
    ["smtp://mail.example.org", "Beffroi", "MAIL_FROM"],
    ["smtp://mail.example.org", "beffroi@localhost", "MAIL_FROM"],
    ["smtp://mail.example.org", "a@example.org, b@example.org", "MAIL_FROM"],
  ])("%s from %s are refused, naming %s and nothing of what it holds", (url, from, variable) => {
    const read = () => readMailSettings(url, from);
    expect(read).toThrow(expect.objectContaining({ code: "SETTINGS_INVALID", variable }));
    expect(read).toThrow(expect.not.objectContaining({ message: expect.stringContaining("50%") }));
  });
});
