import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { setReminders } from "../../src/app/resident/reminder-list";
import { dayOf, momentOf, timeOf } from "../../src/referral/local-time";
import { openHouse } from "../app/house";
import { openStore } from "../store/open-store";
import { openPostgres, postgresMissing } from "../support/postgres";
import { startWorker } from "../support/worker";

const SESSIONS = ["telegram:1", "telegram:2", "telegram:3"];
const HOURS = 3_600_000;

/** Three people whose RSA was opened in November, and who agreed to be reminded. */
async function agreed(address: string): Promise<void> {
  const house = await openHouse({ address });
  await house.store.transaction(async (records) => {
    const rights = [{ aid: "rsa", status: "received", since: "2026-11" } as const];
    const parts = [{ from: null, rights, own: [] }];
    for (const session of SESSIONS) await setReminders(house, records, { session, language: "fr", parts });
  });
  await house.store.close();
}

/** Runs a process over a span of days; how it ended. */
async function live(address: string, from: string, to: string, step: number, die = 0): Promise<string | number> {
  const args = [address, ...[from, to].map((day) => String(momentOf(day, "00:10"))), String(step), String(die)];
  const worker = await startWorker("test/faults/reminder-worker.ts", args);
  const [status, signal] = await once(worker, "exit");
  return signal ?? status;
}

/** When each was told that there is a date. */
async function told(address: string): Promise<Record<string, string[]>> {
  const store = await openStore(address);
  const all: Record<string, string[]> = {};
  for (;;) {
    const claim = { now: Number.MAX_SAFE_INTEGER - 1, until: Number.MAX_SAFE_INTEGER, limit: 100 };
    const claimed = await store.transaction(({ outbox }) => outbox.claim("telegram", claim));
    if (claimed.length === 0) break;
    for (const { id, lane, due } of claimed) {
      all[lane] = [...(all[lane] ?? []), `${dayOf(due)} ${timeOf(due)}`];
      await store.transaction(({ outbox }) => outbox.acknowledge(id));
    }
  }
  await store.close();
  return all;
}
const each = (moments: string[]) => Object.fromEntries(SESSIONS.map((session) => [`reminder:${session}`, moments]));

/** Two processes look at once, every six hours, from winter to summer: 2 February at 12:10, and 3 May an hour later by the clock. */
async function twoProcesses(address: string): Promise<void> {
  await agreed(address);
  const both = await Promise.all([1, 2].map(() => live(address, "2027-01-28", "2027-05-05", 6 * HOURS)));
  expect(both).toEqual([0, 0]);
  expect(await told(address)).toEqual(each(["2027-02-01 12:10", "2027-05-03 13:10"]));
}

describe("each date is told once", () => {
  test("by two processes over one file, across the change of hour", async () => {
    const folder = mkdtempSync(join(tmpdir(), "beffroi-reminders-"));
    await twoProcesses(join(folder, "store.db"));
    rmSync(folder, { recursive: true });
  }, 300_000);

  test.skipIf(postgresMissing !== null)(
    `by two processes over PostgreSQL ${postgresMissing ?? ""}`.trim(),
    async () => {
      const server = await openPostgres();
      try {
        await twoProcesses(await server.newDatabase());
      } finally {
        await server.close();
      }
    },
    300_000,
  );

  test("by processes that die at each step in turn, and by the one that comes after", async () => {
    const folder = mkdtempSync(join(tmpdir(), "beffroi-reminders-"));
    let deaths = 0;
    for (let step = 1; ; step++) {
      const address = join(folder, `store-${step}.db`);
      await agreed(address);
      const ended = await live(address, "2027-02-01", "2027-02-02", 6 * HOURS, step);
      if (ended === "SIGKILL") deaths++;
      else expect(ended).toBe(0);
      // Another process lives the same day again: what the first put is not put twice, what it did not is.
      expect(await live(address, "2027-02-01", "2027-02-02", 6 * HOURS)).toBe(0);
      expect(await told(address)).toEqual(each(["2027-02-01 12:10"]));
      if (ended !== "SIGKILL") break;
    }
    expect(deaths).toBeGreaterThan(10);
    rmSync(folder, { recursive: true });
  }, 300_000);
});
