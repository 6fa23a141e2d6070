import { describe, expect, test } from "vitest";
import { giveAppointment } from "../../src/app/appointments";
import { openReferral } from "../../src/app/follow-referral";
import { askAnotherDate } from "../../src/app/own-referral";
import { acceptAppointment } from "../../src/app/resident/accept-appointment";
import { momentOf } from "../../src/referral/local-time";
import { BEAURAINS, followed } from "./followed";

const GIVEN = { day: "2026-12-01", time: "10:00", place: "Mairie, bureau 2" };
const AT = momentOf(GIVEN.day, GIVEN.time) ?? 0;

async function invited() {
  const all = await followed("see");
  expect(await giveAppointment(all.house, BEAURAINS, all.reference, GIVEN, 2)).toBe("done");
  await all.noticed();
  return { ...all, opened: () => openReferral(all.house, BEAURAINS, all.reference) };
}

describe("the resident", () => {
  test("says that they will come: the operators are told once, and their page still holds", async () => {
    const { house, proof, noticed, opened } = await invited();
    const before = await opened();
    expect(await acceptAppointment(house, proof, AT)).toBe("done");
    expect(await acceptAppointment(house, proof, AT)).toBe("done");
    expect(await noticed()).toEqual(["accept"]);
    expect(await opened()).toMatchObject({ version: before?.version, appointment: { accepted: house.clock.now() } });
  });

  test("does not say yes to another moment, nor with another secret", async () => {
    const { house, proof, noticed } = await invited();
    expect(await acceptAppointment(house, proof, AT + 1)).toBe("REFERRAL_CHANGED");
    expect(await acceptAppointment(house, { ...proof, secret: "x" }, AT)).toBe("REFERRAL_UNKNOWN");
    expect(await noticed()).toEqual([]);
  });

  test("asks for another date, with a word about when it would suit them, or without", async () => {
    const { house, proof, noticed, opened } = await invited();
    expect(await askAnotherDate(house, proof, "Plutôt jeudi")).toBe("done");
    expect(await noticed()).toEqual(["reschedule", "message"]);
    expect(await opened()).toMatchObject({ state: "contacted", messages: [{ text: "Plutôt jeudi" }] });
    expect(await acceptAppointment(house, proof, AT)).toBe("REFERRAL_NOT_IN_THIS_STATE");
    expect(await askAnotherDate(house, proof, "")).toBe("REFERRAL_NOT_IN_THIS_STATE");
  });
});
