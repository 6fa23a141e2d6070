import { describe, expect, test } from "vitest";
import { deliverNotices } from "../../src/app/deliver-notices";
import { expireOld } from "../../src/app/expire";
import { DELAYS } from "../../src/app/house";
import { NOTICE } from "../../src/app/notices";
import { nudgeOperators } from "../../src/app/nudge-operators";
import { receiveReferral } from "../../src/app/receive-referral";
import { remindResidents } from "../../src/app/resident/remind";
import { followed } from "./followed";
import { openHouse, type TestHouse } from "./house";
import { DRAFT } from "./scripted";

const DAY = 86_400_000;

async function another(house: TestHouse): Promise<string> {
  const sent = await receiveReferral(house, DRAFT, crypto.randomUUID());
  if (sent.status !== "sent") throw new Error(sent.status);
  return sent.reference;
}

const find = (house: TestHouse, reference: string) =>
  house.store.transaction(({ referrals }) => referrals.find(reference));

/** Writes what no version of the house can read in the fields that can be changed. */
async function spoil(house: TestHouse, reference: string): Promise<void> {
  const found = await find(house, reference);
  if (!found) throw new Error(reference);
  const changes = { appointment: "{", nonTakeUp: "{" };
  await house.store.transaction(({ referrals }) => referrals.change(found, changes, { silent: true }));
}

describe("one that cannot be read", () => {
  test("among the notices is set aside with a code, and the others are carried", async () => {
    const { house, reference } = await followed();
    const notice = { id: "bad", topic: NOTICE, lane: "notice:bad", payload: "{", due: 0 };
    await house.store.transaction(({ outbox }) => outbox.put(notice));
    await expect(deliverNotices(house)).rejects.toThrow();
    expect(await find(house, reference)).toMatchObject({ state: "delivered" });
    expect(await deliverNotices(house)).toBe(0);
    const [dead] = await house.store.transaction(({ outbox }) => outbox.deadLetters([NOTICE], 1));
    expect(dead).toMatchObject({ id: "bad", code: "NOTICE_UNREADABLE" });
  });

  test("whose notice cannot be carried is tried again later, and the others are carried", async () => {
    const { house, reference: bad } = await followed();
    const good = await another(house);
    await spoil(house, bad);
    await expect(deliverNotices(house)).rejects.toThrow();
    expect(await find(house, good)).toMatchObject({ state: "delivered" });
    const waiting = await house.store.transaction(({ outbox }) => outbox.waiting(NOTICE));
    expect(waiting).toEqual({ count: 1, oldest: house.clock.now() + 60_000 });
  });

  test("leaves the reminders of the others, and is looked at again the next day", async () => {
    const { house, reference: bad } = await followed();
    const good = await another(house);
    await spoil(house, bad);
    house.clock.pass(4 * DAY);
    await expect(nudgeOperators(house)).rejects.toThrow();
    expect(await find(house, good)).toMatchObject({ nudges: 1 });
    expect(await find(house, bad)).toMatchObject({ nudges: 0, nextNudge: house.clock.now() + DAY });
    expect(await nudgeOperators(house)).toBe(0);
  });

  test("leaves the dates of the others, and is looked at again the next day", async () => {
    const house = await openHouse();
    const now = house.clock.now();
    const list = { language: "fr", since: now, nextDue: now, expires: now + 400 * DAY };
    const received = { aid: "rsa", status: "received", since: "2026-09" };
    const rights = JSON.stringify([{ from: null, rights: [received], own: [] }]);
    await house.store.transaction(async ({ reminders }) => {
      await reminders.set({ ...list, session: "telegram:1", rights: "{" });
      await reminders.set({ ...list, session: "telegram:2", rights });
    });
    await expect(remindResidents(house)).rejects.toThrow();
    const [bad, good] = await house.store.transaction(({ reminders }) =>
      Promise.all(["telegram:1", "telegram:2"].map((session) => reminders.find(session))),
    );
    expect(bad?.nextDue).toBe(now + DAY);
    expect(good?.nextDue).toBeGreaterThan(now);
    expect(await remindResidents(house)).toBe(0);
  });

  test("is erased in its time all the same, as the others are", async () => {
    const { house, reference: bad } = await followed();
    const good = await another(house);
    await spoil(house, bad);
    house.clock.pass((DELAYS.openReferralDays + 1) * DAY);
    expect(await expireOld(house)).toMatchObject({ referrals: 2 });
    for (const reference of [bad, good]) expect(await find(house, reference)).toBeNull();
  });
});
