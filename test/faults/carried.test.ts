import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { MAIL, type Mail, putMail } from "../../src/app/mail";
import { putWebhooks, WEBHOOK } from "../../src/app/notify/webhooks";
import { openHouse, type TestHouse } from "../app/house";
import { openMailServer } from "../mail/mail-server";
import { openSoftware } from "../notify/software";
import { startWorker } from "../support/worker";

/** What the other side got: what says that it is the same, who or what it is about, and all that it says. */
interface Received {
  readonly number: string;
  readonly about: string;
  readonly said: unknown;
}

interface OtherSide {
  readonly port: number;
  received(): readonly Received[];
  close(): Promise<void>;
}

interface Kind {
  readonly topic: string;
  /** Puts twelve in the outbox; about whom or what, in the order in which each lane leaves. */
  put(house: TestHouse): Promise<readonly string[]>;
  open(onReceived: () => Promise<void>): Promise<OtherSide>;
}

const LETTERS = "23456789ACDF";

const MAILS: Kind = {
  topic: MAIL,
  put: (house) =>
    house.store.transaction(async (records) => {
      const to = [...LETTERS].map((letter) => `operator-${letter.toLowerCase()}@example.org`);
      for (const [n, each] of to.entries()) {
        const reference = `CDFH-234${LETTERS.charAt(n)}`;
        const params = { kind: "arrived", reference, path: `/referrals/${reference}` } as const;
        const mail: Mail = { to: each, template: "notice", params, language: "fr" };
        await putMail(house, records, mail);
      }
      return to;
    }),
  async open(onReceived) {
    const server = await openMailServer({ onReceived });
    const received = () =>
      server.mails.map(({ headers, to, parts }) => ({
        number: headers["message-id"] ?? "none",
        about: String(to),
        said: [headers.subject, parts],
      }));
    return { port: server.port, received, close: () => server.close() };
  },
};

const KINDS = ["arrived", "message", "unanswered", "withdraw"] as const;

const EVENTS: Kind = {
  topic: WEBHOOK,
  put: (house) =>
    house.store.transaction(async (records) => {
      const told: string[] = [];
      for (const reference of ["CDFH-2342", "CDFH-2343", "CDFH-2344"])
        for (const kind of KINDS) {
          await putWebhooks(house, records, { reference, kind, readBy: "ccas-arras" });
          told.push(`${reference} ${kind}`);
        }
      return told;
    }),
  async open(onReceived) {
    const server = await openSoftware((response) => void onReceived().then(() => response.end()));
    const received = () =>
      server.received.map(({ headers, body }) => {
        const said: { id: string; reference: string; kind: string } = JSON.parse(body);
        expect(headers["beffroi-delivery"]).toBe(said.id);
        return { number: said.id, about: `${said.reference} ${said.kind}`, said };
      });
    return { port: server.port, received, close: () => server.close() };
  },
};

/** Longer than what a dead process held is held. */
const LATER = 10 * 60_000;

/**
 * Where each carrier dies: before anything leaves ; when the other side has it and was killed before it could say so
 * ("unsaid") ; when it said so, and the store does not know yet.
 */
const DEATHS = ["claimed:1", "unsaid:2", "sent:1", "claimed:4", "never"] as const;

test.each([MAILS, EVENTS])(
  "killed at any point, a carrier of the topic $topic loses nothing; what comes twice says the same under the same number",
  async ({ topic, put, open }) => {
    const folder = mkdtempSync(join(tmpdir(), "beffroi-carried-"));
    const file = join(folder, "store.db");
    const webhooks = [{ id: "software", structures: null }];
    const house = await openHouse({ address: file, mailOpen: true, webhooks });
    const expected = await put(house);

    let onReceived = async () => {};
    const other = await open(() => onReceived());
    for (const [round, die] of DEATHS.entries()) {
      const args = [file, topic, String(other.port), String(house.clock.now() + round * LATER), die];
      const worker = await startWorker("test/faults/carry-worker.ts", args);
      const ended = once(worker, "exit");
      let received = 0;
      onReceived = async () => {
        if (die !== `unsaid:${++received}`) return;
        worker.kill("SIGKILL");
        await ended;
      };
      const [status, signal] = await ended;
      expect(signal ?? status).toBe(die === "never" ? 0 : "SIGKILL");
    }

    const received = other.received();
    const first = new Map<string, Received>();
    for (const each of received) {
      // Whoever reads it can tell: of one number, there is one letter.
      if (first.has(each.number)) expect(each).toEqual(first.get(each.number));
      else first.set(each.number, each);
    }
    const about = [...first.values()].map((each) => each.about);
    expect(about.toSorted()).toEqual(expected.toSorted());
    // Of one hand-off, other software hears in order.
    if (topic === WEBHOOK) expect(about.toSorted(byReference)).toEqual(expected);
    // It happened: some came twice. Never more than what is on its way at once, for each death.
    const twice = received.length - expected.length;
    expect(twice).toBeGreaterThan(0);
    expect(twice).toBeLessThanOrEqual(4 * 5);
    expect(await house.store.transaction(({ outbox }) => outbox.waiting(topic))).toMatchObject({ count: 0 });
    await other.close();
    await house.store.close();
    rmSync(folder, { recursive: true });
  },
  300_000,
);

/** By hand-off alone: those of one stay in the order in which they came. */
const byReference = (a: string, b: string): number =>
  a.slice(0, 9) < b.slice(0, 9) ? -1 : a.slice(0, 9) > b.slice(0, 9) ? 1 : 0;
