import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { MAIL, type Mail, putMail } from "../../src/app/mail";
import { openHouse } from "../app/house";
import { openMailServer } from "../mail/mail-server";
import { startWorker } from "../support/worker";

const MAILS = Array.from({ length: 12 }, (_, n): Mail => {
  const reference = `CDFH-234${"23456789ACDF".charAt(n)}`;
  const params = { kind: "arrived", reference, path: `/referrals/${reference}` } as const;
  return { to: `operator${n}@example.org`, template: "notice", params, language: "fr" };
});
/** Longer than what a dead process held is held. */
const LATER = 10 * 60_000;

/**
 * Where each carrier dies: before the mail leaves ; when the mail server has it and was killed before it could say so
 * ("unsaid") ; when it said so, and the store does not know yet.
 */
const DEATHS = ["claimed:1", "unsaid:2", "sent:1", "claimed:4", "never"] as const;

test("killed at any point, a carrier loses no mail; one that comes twice bears the same number", async () => {
  const folder = mkdtempSync(join(tmpdir(), "beffroi-mail-"));
  const file = join(folder, "store.db");
  const house = await openHouse({ address: file, mailOpen: true });
  await house.store.transaction(async (records) => {
    for (const mail of MAILS) await putMail(house, records, mail);
  });

  let onReceived = async () => {};
  const server = await openMailServer({ onReceived: () => onReceived() });
  for (const [round, die] of DEATHS.entries()) {
    const args = [file, String(server.port), String(house.clock.now() + round * LATER), die];
    const worker = await startWorker("test/faults/mail-worker.ts", args);
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

  const byNumber = new Map(server.mails.map(({ headers, to }) => [headers["message-id"], to[0]]));
  expect([...byNumber.values()].sort()).toEqual(MAILS.map(({ to }) => to).sort());
  // It happened: some came twice. Never more than what is on its way at once, for each death.
  const twice = server.mails.length - MAILS.length;
  expect(twice).toBeGreaterThan(0);
  expect(twice).toBeLessThanOrEqual(4 * 5);
  expect(await house.store.transaction(({ outbox }) => outbox.waiting(MAIL))).toMatchObject({ count: 0 });
  await server.close();
  await house.store.close();
  rmSync(folder, { recursive: true });
}, 300_000);
