import { expect, test } from "vitest";
import { setReminders } from "../../src/app/resident/reminder-list";
import { dayOf, momentOf, timeOf } from "../../src/referral/local-time";
import type { SessionKey, Store } from "../../src/store/port";
import { START } from "../app/house";
import { ENGINES } from "./engines";
import { houseOver, openFollowedHouse } from "./followed-house";
import { type HouseProcess, startHouse } from "./house-process";
import { NOTHING, within } from "./scenes";

const SESSIONS: readonly SessionKey[] = ["telegram:1", "telegram:2", "telegram:3"];

/** Three people whose RSA was opened in November, and who agreed to be reminded. */
async function agreed(store: Store): Promise<void> {
  const base = await openFollowedHouse();
  const house = houseOver(base, store, START);
  await store.transaction(async (records) => {
    const rights = [{ aid: "rsa", status: "received", since: "2026-11" } as const];
    const parts = [{ from: null, rights, own: [] }];
    for (const session of SESSIONS) await setReminders(house, records, { session, language: "fr", parts });
  });
  await base.store.close();
}

/** From winter to summer: around the dates, and the night on which the hour changes. */
const DAYS = [
  ...["2027-01-31", "2027-02-01", "2027-02-02", "2027-03-27", "2027-03-28", "2027-03-29"],
  ...["2027-05-02", "2027-05-03", "2027-05-04"],
];
const EVERY = 6 * 3_600_000;
const FROM = momentOf("2027-01-31", "00:10") ?? 0;
/** As a house that looks every six hours. */
const MOMENTS = Array.from({ length: 400 }, (_, n) => FROM + n * EVERY).filter((now) => DAYS.includes(dayOf(now)));

/**
 * Before which step each waits for the other: in a file, where one writes at a time, once both know who is due; over a
 * server, once both have read the same list, and neither has changed it.
 */
const MEETING = { file: 4, server: 6 } as const;

/** When each was told that there is a date. */
async function told(store: Store): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (;;) {
    const claim = { now: Number.MAX_SAFE_INTEGER - 1, until: Number.MAX_SAFE_INTEGER, limit: 100 };
    const claimed = await store.transaction(({ outbox }) => outbox.claim("telegram", claim));
    if (claimed.length === 0) return all;
    for (const { id, lane, due } of claimed) {
      all[lane] = [...(all[lane] ?? []), `${dayOf(due)} ${timeOf(due)}`];
      await store.transaction(({ outbox }) => outbox.acknowledge(id));
    }
  }
}

/** Both look at the same moment; whether both had something to do. */
async function look(both: readonly HouseProcess[], address: string, now: number, stop: number): Promise<boolean> {
  const looking = both.map((process) => process.run({ address, act: "remind", shown: NOTHING, now, stop }));
  const reached = await Promise.all(looking.map((each) => each.reached));
  for (const each of looking) each.go();
  for (const each of looking) expect(await each.ended).toMatchObject({ done: expect.any(Number) });
  return reached.every((how) => how === "stopped");
}

test.each(ENGINES.filter(({ missing }) => missing === null))(
  "each date is told once by two processes that look at the same moment over $engine, across the change of hour",
  async ({ kind, open }) => {
    const stores = await open();
    const both = [await startHouse(), await startHouse()];
    try {
      const address = await stores.fresh();
      await within(address, agreed);
      let met = 0;
      for (const now of MOMENTS) if (await look(both, address, now, MEETING[kind])) met++;
      expect(met).toBe(2);
      // 2 February at 12:10, and 3 May an hour later by the clock.
      const each = SESSIONS.map((session) => [`reminder:${session}`, ["2027-02-01 12:10", "2027-05-03 13:10"]]);
      expect(await within(address, told)).toEqual(Object.fromEntries(each));
    } finally {
      for (const process of both) await process.close();
      await stores.close();
    }
  },
  300_000,
);
