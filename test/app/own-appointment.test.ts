import { describe, expect, test } from "vitest";
import { giveAppointment } from "../../src/app/appointments";
import { openReferral } from "../../src/app/follow-referral";
import { openOwn } from "../../src/app/own-referral";
import { answerAppointment } from "../../src/app/resident/answer-appointment";
import { appointmentWords, showOwn } from "../../src/app/resident/show-own";
import { MESSAGE_MAX_CHARACTERS } from "../../src/app/thread";
import { askTransfer } from "../../src/app/transfer-referral";
import { momentOf } from "../../src/referral/local-time";
import { BEAURAINS, followed } from "./followed";
import { answersAppointment } from "./shown";

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
    expect(await answersAppointment(house, proof, "accept")).toBe("done");
    expect(await answersAppointment(house, proof, "accept")).toBe("done");
    expect(await noticed()).toEqual(["accept"]);
    expect(await opened()).toMatchObject({ version: before?.version, appointment: { accepted: house.clock.now() } });
  });

  test.each(["accept", "decline", "reschedule"] as const)(
    "does not answer (%s) with what was shown before: it was moved meanwhile",
    async (answer) => {
      const { house, proof, reference, noticed, opened } = await invited();
      const mark = (await openOwn(house, proof))?.appointment?.mark ?? null;
      for (const [n, moved] of [
        { ...GIVEN, day: "2026-12-08" },
        { ...GIVEN, place: "Chez vous" },
      ].entries()) {
        expect(await giveAppointment(house, BEAURAINS, reference, moved, 3 + n)).toBe("done");
        expect(await answerAppointment(house, proof, { answer, mark })).toBe("REFERRAL_CHANGED");
      }
      expect(await answerAppointment(house, proof, { answer, mark: null })).toBe("REFERRAL_CHANGED");
      expect(await noticed()).toEqual([]);
      expect(await opened()).toMatchObject({ state: "appointment", appointment: { status: "held", accepted: null } });
    },
  );

  test("does not answer with another secret", async () => {
    const { house, proof, noticed } = await invited();
    const mark = (await openOwn(house, proof))?.appointment?.mark ?? null;
    const forged = { ...proof, secret: "x" };
    expect(await answerAppointment(house, forged, { answer: "accept", mark })).toBe("REFERRAL_UNKNOWN");
    expect(await noticed()).toEqual([]);
  });

  test.each(["accept", "decline", "reschedule"] as const)(
    "does not answer (%s) once its hour has come",
    async (answer) => {
      const { house, proof, opened } = await invited();
      house.clock.pass(AT - house.clock.now());
      expect(await answersAppointment(house, proof, answer)).toBe("REFERRAL_NOT_IN_THIS_STATE");
      expect((await openOwn(house, proof))?.actions).toEqual(["withdraw"]);
      expect((await opened())?.appointment).toMatchObject({ status: "held", accepted: null });
    },
  );

  test("who asked for another date still reads so afterwards, until someone answers", async () => {
    const { house, proof, reference } = await invited();
    const said = async () => {
      const own = await openOwn(house, proof);
      return own === null ? [] : appointmentWords(own).map(({ key }) => key);
    };
    await answersAppointment(house, proof, "reschedule");
    expect(await said()).toEqual(["followed.awaited"]);
    expect(await giveAppointment(house, BEAURAINS, reference, { ...GIVEN, day: "2026-12-08" }, 4)).toBe("done");
    expect(await said()).toEqual(["followed.held"]);
  });

  test("who is asked to be passed on is told that their appointment would fall", async () => {
    const { house, proof, reference } = await invited();
    await askTransfer(house, BEAURAINS, reference, "ccas-arras", 3);
    const own = await openOwn(house, proof);
    expect(own === null ? [] : showOwn(house, own).text.map(({ key }) => key)).toContain("followed.transfer_calls_off");
  });

  test("asks for another date, with a word about when it would suit them, or without", async () => {
    const { house, proof, noticed, opened } = await invited();
    expect(await answersAppointment(house, proof, "reschedule", "Plutôt jeudi")).toBe("done");
    expect(await noticed()).toEqual(["reschedule", "message"]);
    expect(await opened()).toMatchObject({ state: "contacted", messages: [{ text: "Plutôt jeudi" }] });
    expect(await answersAppointment(house, proof, "accept")).toBe("REFERRAL_NOT_IN_THIS_STATE");
    expect(await answersAppointment(house, proof, "reschedule")).toBe("REFERRAL_NOT_IN_THIS_STATE");
  });

  test("keeps the appointment when what they wish for cannot be written", async () => {
    const { house, proof, reference, noticed, opened } = await invited();
    const long = "x".repeat(MESSAGE_MAX_CHARACTERS + 1);
    expect(await answersAppointment(house, proof, "reschedule", long)).toBe("FOLLOW_UP_INVALID");
    await house.store.transaction(async ({ followUp }) => {
      for (let n = 0; n < 200; n++) await followUp.write({ reference, at: n, by: "resident", text: String(n) });
    });
    expect(await answersAppointment(house, proof, "reschedule", "Plutôt jeudi")).toBe("THREAD_FULL");
    expect(await opened()).toMatchObject({ state: "appointment", appointment: { status: "held" } });
    expect(await noticed()).toEqual([]);
  });
});
