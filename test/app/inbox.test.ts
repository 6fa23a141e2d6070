import { describe, expect, test } from "vitest";
import { listReferrals } from "../../src/app/inbox/list-referrals";
import { type Search, searchReferrals } from "../../src/app/inbox/search-referrals";
import type { Place, View } from "../../src/referral/sections";
import type { Records, StoredReferral } from "../../src/store/port";
import { BEAURAINS, NOT_MINE } from "./followed";
import { openHouse, type TestHouse } from "./house";
import { held, named, receive } from "./received";

const DAY = 86_400_000;
const HOUR = 3_600_000;
const SEEKING: Search = { text: "", need: null, lot: null };

/** All that is listed, page after page, as "place in order: section". */
async function walk(house: TestHouse, view: View = "open"): Promise<readonly string[]> {
  const read: string[] = [];
  for (let after: Place | null = null; ; ) {
    const { lines, next } = await listReferrals(house, BEAURAINS, { view, after });
    read.push(...lines.map(({ reference, section }) => `${Number(reference.slice(-4)) - 1000} ${section}`));
    if (next === null) return read;
    expect(lines.length).toBe(30);
    after = next;
  }
}

describe("the inbox of a structure", () => {
  test("hides nobody who waits, however many came after: page after page, the longest wait first", async () => {
    const house = await openHouse();
    const now = house.clock.now();
    const all = Array.from({ length: 230 }, (_, n) => ({ arrived: now - n * HOUR, created: now - n * HOUR }));
    await receive(house, ...all);
    expect(await walk(house)).toEqual(all.map((_, n) => `${229 - n} waiting`));
  });

  test("has those who wait, then appointments, the next first, then what is followed; what is over is behind a filter", async () => {
    const house = await openHouse();
    const now = house.clock.now();
    await receive(
      house,
      { state: "closed", since: now - DAY },
      { state: "contacted", since: now - DAY },
      held(now + DAY),
      { state: "unreachable", arrived: now - 3 * DAY },
      { state: "withdrawn", contact: null },
      held(now + HOUR),
      { state: "in_progress", since: now - 2 * DAY },
      { state: "delivered", arrived: now - HOUR },
      { state: "closed", since: now },
    );
    const open = ["3 waiting", "7 waiting", "5 appointments", "2 appointments", "6 followed", "1 followed"];
    expect(await walk(house)).toEqual(open);
    expect(await walk(house, "to_do")).toEqual(open.slice(0, 2));
    expect(await walk(house, "in_progress")).toEqual(open.slice(2));
    expect(await walk(house, "closed")).toEqual(["8 closed", "0 closed", "4 gone"]);
    expect(await walk(house, "all")).toEqual([...open, "8 closed", "0 closed", "4 gone"]);
    const { counts } = await listReferrals(house, BEAURAINS);
    expect(counts).toEqual({ open: 6, to_do: 2, in_progress: 4, closed: 3, all: 9 });
  });

  test("has first those who wrote, or wait for another date, once they were reached: the longest first", async () => {
    const house = await openHouse();
    const now = house.clock.now();
    const asked = (state: string, hours: number) => ({ state, asked: now - hours * HOUR });
    await receive(
      house,
      { state: "delivered", arrived: now - 9 * DAY },
      asked("contacted", 1),
      { state: "contacted", since: now - 9 * DAY },
      asked("in_progress", 3),
      // Who was never reached waits with the others, whatever they wrote; a date that holds is not left for a message.
      { ...asked("unreachable", 2), arrived: now - DAY },
      { ...held(now + DAY), asked: now - HOUR },
    );
    const open = ["3 asked", "1 asked", "0 waiting", "4 waiting", "5 appointments", "2 followed"];
    expect(await walk(house)).toEqual(open);
    expect(await walk(house, "all")).toEqual(open);
    expect(await walk(house, "to_do")).toEqual(open.slice(0, 4));
    expect((await listReferrals(house, BEAURAINS)).counts).toMatchObject({ open: 6, to_do: 4, in_progress: 2 });
  });

  test.each<[string, Partial<StoredReferral>, number, object]>([
    ["came an hour ago", { state: "delivered" }, HOUR, { late: null, days: 0 }],
    ["nobody looked at", { state: "delivered" }, 5 * DAY, { late: "unseen", days: 3 }],
    ["nobody reached", { state: "seen" }, 8 * DAY, { late: "not_contacted", days: 5 }],
    ["was tried yesterday", { state: "unreachable", arrived: 0 }, DAY, { late: null }],
    ["rests", { state: "in_progress" }, 30 * DAY, { late: "stalled", days: 20 }],
    ["met a week ago", held(Date.parse("2026-11-20T12:00:00Z")), 7 * DAY, { late: "appointment_past", days: 0 }],
    ["is over", { state: "closed" }, 60 * DAY, { late: null, days: 0 }],
  ])("says how late one is that %s", async (_what, changes, passed, line) => {
    const house = await openHouse();
    await receive(house, { ...changes, ...(changes.arrived === 0 ? { arrived: house.clock.now() - 9 * DAY } : {}) });
    house.clock.pass(passed);
    expect((await listReferrals(house, BEAURAINS, { view: "all" })).lines).toMatchObject([line]);
  });

  test("tells beforehand what will be erased if nobody moves", async () => {
    const house = await openHouse();
    const expires = house.clock.now() + 20 * DAY;
    await receive(house, { state: "seen", expires });
    expect((await listReferrals(house, BEAURAINS)).lines).toMatchObject([{ erasedOn: null }]);
    house.clock.pass(7 * DAY);
    expect((await listReferrals(house, BEAURAINS)).lines).toMatchObject([{ erasedOn: expires }]);
  });

  test("has today's appointments and those who wrote at its top, even closed ones, and no other day's", async () => {
    const house = await openHouse();
    const now = house.clock.now();
    await receive(house, held(now - 2 * HOUR), held(now + 13 * HOUR), held(now + 3 * HOUR), held(now - DAY), {
      state: "closed",
    });
    await house.store.transaction(({ followUp }) =>
      followUp.write({ reference: "CDFH-1004", at: now, by: "resident", text: "Bonjour" }),
    );
    const { today, wrote, writers } = await listReferrals(house, BEAURAINS);
    expect(today.map(({ reference }) => reference)).toEqual(["CDFH-1000", "CDFH-1002"]);
    expect(wrote).toMatchObject([{ reference: "CDFH-1004", section: "closed", unread: 1 }]);
    expect(writers).toBe(1);
  });

  test("shows what cannot be read by its number, and the others beside it", async () => {
    const house = await openHouse();
    await receive(house, { contact: "{" }, { ...held(house.clock.now()), appointment: "{" }, {});
    const { lines } = await listReferrals(house, BEAURAINS);
    expect(lines.map(({ name, appointment }) => [name, appointment?.place])).toEqual([
      [null, undefined],
      ["Camille", undefined],
      ["Camille", null],
    ]);
  });

  test("asks the store as often for sixty as for three", async () => {
    const asked = async (many: number) => {
      const house = await openHouse();
      await receive(house, ...Array.from({ length: many }, () => ({})));
      const calls: string[] = [];
      const counted = <T extends object>(part: T): T =>
        new Proxy(part, {
          get(target, name, self) {
            if (typeof name === "string") calls.push(name);
            return Reflect.get(target, name, self);
          },
        });
      const store = {
        close: () => house.store.close(),
        transaction: <T>(work: (records: Records) => Promise<T>) =>
          house.store.transaction((records) =>
            work({ ...records, referrals: counted(records.referrals), followUp: counted(records.followUp) }),
          ),
      };
      await listReferrals({ ...house, store }, BEAURAINS);
      return calls;
    };
    const few = await asked(3);
    expect(few.length).toBeLessThan(8);
    expect((await asked(60)).length).toBeLessThanOrEqual(few.length);
  });

  test("is that of its operators alone", async () => {
    const house = await openHouse();
    await receive(house, {});
    expect(await listReferrals(house, NOT_MINE)).toMatchObject({ lines: [], today: [], wrote: [], counts: { all: 0 } });
    expect(await searchReferrals(house, NOT_MINE, { ...SEEKING, text: "Camille" })).toEqual({ lines: [], more: false });
    expect(await searchReferrals(house, NOT_MINE, { ...SEEKING, text: "CDFH-1000" })).toEqual({
      lines: [],
      more: false,
    });
  });
});

describe("looking for someone", () => {
  const found = async (house: TestHouse, search: Partial<Search>) =>
    (await searchReferrals(house, BEAURAINS, { ...SEEKING, ...search }))?.lines.map(
      ({ reference }) => Number(reference.slice(-4)) - 1000,
    );

  test("finds by name, number or telephone, whatever the state, in the order of the inbox", async () => {
    const house = await openHouse();
    await receive(
      house,
      { contact: named("Éloïse Martin", "06 12 34 56 78"), state: "closed" },
      { contact: named("Martine"), state: "in_progress" },
      { contact: named("Samir"), state: "seen" },
      { contact: "{" },
    );
    expect(await found(house, { text: "MARTIN" })).toEqual([1, 0]);
    expect(await found(house, { text: "eloise" })).toEqual([0]);
    expect(await found(house, { text: "+33 6 12 34 56 78" })).toEqual([0]);
    expect(await found(house, { text: "CDFH 1002" })).toEqual([2]);
    expect(await found(house, { text: "cdfh-1003" })).toEqual([3]);
    expect(await found(house, { text: "Dominique" })).toEqual([]);
  });

  test("goes through all of them, a batch after the other, and shows the first fifty", async () => {
    const house = await openHouse();
    const now = house.clock.now();
    const many = Array.from({ length: 450 }, (_, n) => ({
      arrived: now + n,
      contact: named(n < 440 ? "Samir" : "Zoé"),
    }));
    await receive(house, ...many);
    expect(await found(house, { text: "zoe" })).toEqual([440, 441, 442, 443, 444, 445, 446, 447, 448, 449]);
    const all = await searchReferrals(house, BEAURAINS, { ...SEEKING, text: "samir" });
    expect(all).toMatchObject({ more: true });
    expect(all?.lines).toHaveLength(50);
  });

  test("keeps to a need and to a lot", async () => {
    const house = await openHouse();
    await receive(house, { need: "rsa" }, { need: "energy", commune: "62099" }, { need: "energy", commune: "62041" });
    expect(await found(house, { need: "energy" })).toEqual([1, 2]);
    expect(await found(house, { lot: 1 })).toEqual([1]);
    expect(await found(house, { need: "rsa", text: "camille" })).toEqual([0]);
    expect(await found(house, { need: "rsa", text: "samir" })).toEqual([]);
  });

  test.each([{}, { text: "c" }, { text: "?", need: "rsa" }])(
    "asks for more when there is too little: %j",
    async (search) => {
      const house = await openHouse();
      await receive(house, { need: "rsa" });
      expect(await found(house, search)).toBeUndefined();
    },
  );
});
