import { describe, expect, test } from "vitest";
import { cancelAppointment, giveAppointment } from "../../src/app/appointments";
import { closeReferral } from "../../src/app/close-referral";
import { deliverNotices } from "../../src/app/deliver-notices";
import { expireOld } from "../../src/app/expire";
import { actOnReferral } from "../../src/app/follow-referral";
import { nudgeOperators } from "../../src/app/nudge-operators";
import { actOnOwn, writeAsResident } from "../../src/app/own-referral";
import { markReadByOperator, writeToResident } from "../../src/app/thread";
import { BEAURAINS, followed } from "./followed";
import { answersAppointment } from "./shown";

const DAY = 86_400_000;

type Followed = Awaited<ReturnType<typeof followed>>;

/** It came on Friday 20 November 2026, at noon. */
describe("what waits", () => {
  test("is reminded of once a step, and escalated when nobody moves", async () => {
    const { house, noticed, events } = await followed();
    await deliverNotices(house);
    const told: string[] = [];
    for (let day = 1; day <= 20; day++) {
      house.clock.pass(DAY);
      await nudgeOperators(house);
      await nudgeOperators(house);
      told.push(...(await noticed()).map((kind) => `${kind} after ${day}`));
    }
    expect(told).toEqual(["unseen after 4", "not_contacted after 7", "escalated after 11"]);
    expect((await events()).filter((event) => event.includes("nudge"))).toEqual([
      "system nudge:unseen",
      "system nudge:not_contacted",
      "system nudge:escalated",
    ]);
  });

  test("is not reminded of twice by two processes on one store", async () => {
    const { house, noticed } = await followed();
    await noticed();
    house.clock.pass(4 * DAY);
    expect((await Promise.all([nudgeOperators(house), nudgeOperators(house)])).toSorted()).toEqual([0, 1]);
    expect(await noticed()).toEqual(["unseen"]);
  });

  test("after a long silence of the house itself, is told all that is due, in order", async () => {
    const { house, noticed } = await followed();
    await noticed();
    house.clock.pass(40 * DAY);
    await nudgeOperators(house);
    expect(await noticed()).toEqual(["unseen", "not_contacted", "escalated"]);
  });

  test("is not reminded of what an operator has just done", async () => {
    const { house, reference, noticed } = await followed();
    await noticed();
    house.clock.pass(4 * DAY - 1);
    await actOnReferral(house, BEAURAINS, reference, "see", 1);
    house.clock.pass(1);
    expect(await nudgeOperators(house)).toBe(0);
    house.clock.pass(3 * DAY);
    await nudgeOperators(house);
    expect(await noticed()).toEqual(["not_contacted"]);
  });

  test("begins again for those who it comes back to, or who it is passed on to", async () => {
    const { house, reference, proof, noticed } = await followed("see", "start");
    await noticed();
    house.clock.pass(10 * DAY); // Monday 30 November
    await closeReferral(house, BEAURAINS, reference, [], 3);
    await actOnOwn(house, proof, "come_back");
    await noticed();
    house.clock.pass(2 * DAY);
    await nudgeOperators(house);
    expect(await noticed()).toEqual(["unseen"]);
  });

  test("is asked about after the appointment, not before", async () => {
    const { house, reference, noticed } = await followed();
    await noticed();
    await giveAppointment(house, BEAURAINS, reference, { day: "2026-12-01", time: "10:00", place: "Mairie" }, 1);
    house.clock.pass(12 * DAY);
    expect(await nudgeOperators(house)).toBe(0);
    house.clock.pass(DAY);
    await nudgeOperators(house);
    expect(await noticed()).toEqual(["appointment_past"]);
  });

  test.each([
    ["asks for another date", (f: Followed) => answersAppointment(f.house, f.proof, "reschedule")],
    ["will not come", (f: Followed) => answersAppointment(f.house, f.proof, "decline")],
    ["is told that it is called off", (f: Followed) => cancelAppointment(f.house, BEAURAINS, f.reference, 3)],
    ["writes", (f: Followed) => writeAsResident(f.house, f.proof, "Je viendrai avec ma sœur")],
  ])("when the person %s, is reminded of in two and five working days, then escalated", async (_what, ask) => {
    const made = await followed("contact");
    const { house, reference, noticed } = made;
    await giveAppointment(house, BEAURAINS, reference, { day: "2027-02-01", time: "10:00", place: "Mairie" }, 2);
    expect(await ask(made)).toBe("done");
    await noticed();
    const told: string[] = [];
    for (let day = 1; day <= 20; day++) {
      house.clock.pass(DAY);
      await nudgeOperators(house);
      told.push(...(await noticed()).map((kind) => `${kind} after ${day}`));
    }
    expect(told).toEqual(["unanswered after 4", "unanswered after 7", "escalated after 11"]);
  });

  test.each([
    ["written to", (f: Followed) => writeToResident(f.house, BEAURAINS, f.reference, "Mardi à 10 h ?")],
    ["marked as read", (f: Followed) => markReadByOperator(f.house, BEAURAINS, f.reference)],
  ])("is no more, once the person who wrote is %s", async (_what, answer) => {
    const made = await followed("contact");
    const { house, proof, noticed } = made;
    house.clock.pass(DAY);
    await writeAsResident(house, proof, "Une question");
    house.clock.pass(2 * DAY);
    expect(await answer(made)).toBe("done");
    await noticed();
    house.clock.pass(10 * DAY);
    expect(await nudgeOperators(house)).toBe(0);
  });

  test("is reminded of when they write once it is closed, and kept from then on", async () => {
    const { house, reference, proof, noticed, state } = await followed("see");
    await closeReferral(house, BEAURAINS, reference, [], 2);
    house.clock.pass(29 * DAY);
    await writeAsResident(house, proof, "La CAF me redemande un papier");
    await noticed();
    house.clock.pass(3 * DAY);
    await expireOld(house);
    await nudgeOperators(house);
    expect(await state()).toBe("closed");
    expect(await noticed()).toEqual(["unanswered"]);
  });

  test("is kept from its last move on, and its operators are told two weeks before it is erased", async () => {
    const { house, reference, noticed, state } = await followed("see");
    house.clock.pass(160 * DAY);
    await closeReferral(house, BEAURAINS, reference, [], 2);
    house.clock.pass(25 * DAY);
    expect(await actOnReferral(house, BEAURAINS, reference, "reopen", 3)).toBe("done");
    await expireOld(house);
    expect(await state()).toBe("in_progress");
    await noticed();
    house.clock.pass(165 * DAY);
    await nudgeOperators(house);
    expect(await noticed()).toEqual(["stalled", "escalated"]);
    house.clock.pass(DAY);
    await nudgeOperators(house);
    expect(await noticed()).toEqual(["expiring"]);
    house.clock.pass(14 * DAY - 1);
    await expireOld(house);
    expect(await state()).toBe("in_progress");
    house.clock.pass(1);
    await expireOld(house);
    expect(await state()).toBeUndefined();
  });

  test("is not reminded of before it is due, whatever made the house look at it", async () => {
    const { house, reference, noticed } = await followed();
    await noticed();
    await house.store.transaction(async ({ referrals }) => {
      const found = await referrals.find(reference);
      if (found) await referrals.change(found, { nextNudge: 0 }, { silent: true });
    });
    await nudgeOperators(house);
    expect(await noticed()).toEqual([]);
    house.clock.pass(4 * DAY);
    await nudgeOperators(house);
    expect(await noticed()).toEqual(["unseen"]);
  });

  test("is nothing once it is taken back", async () => {
    const { house, proof, noticed } = await followed();
    await noticed();
    await actOnOwn(house, proof, "withdraw");
    house.clock.pass(40 * DAY);
    expect(await nudgeOperators(house)).toBe(0);
    expect(await noticed()).toEqual([]);
  });
});
