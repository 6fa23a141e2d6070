import { describe, expect, test } from "vitest";
import { giveAppointment } from "../../src/app/appointments";
import { closeReferral } from "../../src/app/close-referral";
import { actOnReferral, openReferral } from "../../src/app/follow-referral";
import { listReferrals } from "../../src/app/inbox/list-referrals";
import { answerTransfer, openOwn, writeAsResident } from "../../src/app/own-referral";
import { showOwn } from "../../src/app/resident/show-own";
import { writeToResident } from "../../src/app/thread";
import { askTransfer, listPassedOn, transferWithOralConsent } from "../../src/app/transfer-referral";
import { structureName } from "../../src/territory/snapshot";
import { BEAURAINS, followed, NOT_MINE } from "./followed";
import { answersAppointment, answersTransfer } from "./shown";

const ARRAS = NOT_MINE;
const TO = ARRAS.structure;

describe("passing a hand-off on to another structure", () => {
  test("is asked of the resident, and nothing moves before they say yes", async () => {
    const { house, reference, proof, noticed, events } = await followed("see", "contact");
    expect(await askTransfer(house, BEAURAINS, reference, TO, 3)).toBe("done");
    expect(await openReferral(house, ARRAS, reference)).toBeNull();
    expect(await openOwn(house, proof)).toMatchObject({ state: "contacted", transfer: { to: TO, reader: TO } });

    expect(await answersTransfer(house, proof, true)).toBe("done");
    expect(await openReferral(house, ARRAS, reference)).toMatchObject({
      ...{ state: "created", structure: TO, contact: { name: "Camille" } },
      transfers: [{ fromStructure: "commune-beaurains", toStructure: TO, consent: "given" }],
    });
    expect(await noticed()).toEqual(["arrived", "transferred", "transfer_given"]);
    expect((await events()).slice(-2)).toEqual(["operator:op transfer_ask", "resident transfer"]);
    expect(await openOwn(house, proof)).toMatchObject({ readBy: TO, transfer: null });
  });

  test("leaves nothing of the person to those who read it before: only that it was passed on, and where it stands", async () => {
    const { house, reference, proof } = await followed("see");
    await askTransfer(house, BEAURAINS, reference, TO, 2);
    await answersTransfer(house, proof, true);
    expect(await openReferral(house, BEAURAINS, reference)).toBeNull();
    expect((await listReferrals(house, BEAURAINS)).lines).toEqual([]);
    expect(await actOnReferral(house, BEAURAINS, reference, "contact", 4)).toBe("NOT_FOUND");
    expect(await writeToResident(house, BEAURAINS, reference, "Bonjour")).toBe("NOT_FOUND");
    const [passed, ...others] = await listPassedOn(house, BEAURAINS);
    expect(others).toEqual([]);
    expect(passed).toEqual({ reference, toStructure: TO, state: "created", answered: expect.any(Number) });
    expect(await listPassedOn(house, ARRAS)).toEqual([]);
  });

  test("leaves what was written before under the name of those who wrote it", async () => {
    const { house, reference, proof } = await followed("see");
    const post = { role: "operator", state: "active", duty: null, lastSignIn: null, createdBy: "z" } as const;
    await house.store.transaction(async ({ accounts }) => {
      for (const each of [BEAURAINS, ARRAS]) await accounts.create({ ...each, ...post, email: null, name: null });
    });
    await writeToResident(house, BEAURAINS, reference, "Bonjour");
    await writeAsResident(house, proof, "Merci");
    await askTransfer(house, BEAURAINS, reference, TO, 2);
    await answersTransfer(house, proof, true);
    await writeToResident(house, ARRAS, reference, "Nous prenons la suite");
    const own = await openOwn(house, proof);
    expect(own?.messages.map(({ from }) => from)).toEqual(["commune-beaurains", null, TO]);
    const told = own === null ? [] : showOwn(house, own).text;
    expect(told.find(({ key }) => key === "followed.message_of")?.params).toMatchObject({
      structure: structureName(house.snapshot(), "commune-beaurains"),
    });
  });

  test("refused, it stays where it is, and is not asked any more", async () => {
    const { house, reference, proof, noticed } = await followed("see");
    await askTransfer(house, BEAURAINS, reference, TO, 2);
    expect(await answersTransfer(house, proof, false)).toBe("done");
    expect(await openReferral(house, BEAURAINS, reference)).toMatchObject({
      state: "seen",
      contact: { name: "Camille" },
    });
    expect(await openReferral(house, ARRAS, reference)).toBeNull();
    expect(await noticed()).toEqual(["arrived", "transfer_refused"]);
    expect(await answersTransfer(house, proof, true)).toBe("REFERRAL_NOT_IN_THIS_STATE");
  });

  test("names who would read it, and goes to nobody else", async () => {
    const { house: before, reference, proof } = await followed("see");
    const without = (desk: string | null) => ({
      ...before,
      snapshot: () => {
        const { structures, ...rest } = before.snapshot();
        const known = structures.map((each) => (each.id === TO ? { ...each, hasAccount: false } : each));
        return { ...rest, structures: known, desk };
      },
    });
    const atDesk = without("commune-beaurains");
    expect(await askTransfer(atDesk, BEAURAINS, reference, TO, 2)).toBe("done");
    expect(await openOwn(atDesk, proof)).toMatchObject({ transfer: { to: TO, reader: "commune-beaurains" } });
    expect(await answersTransfer(before, proof, true)).toBe("REFERRAL_CHANGED");
    expect(await openReferral(before, ARRAS, reference)).toBeNull();
    expect(await openOwn(before, proof)).toMatchObject({ readBy: "commune-beaurains", transfer: null });
    expect(await askTransfer(before, BEAURAINS, reference, TO, 3)).toBe("done");
    expect(await openOwn(before, proof)).toMatchObject({ transfer: { to: TO, reader: TO } });
    expect(await answersTransfer(without(null), proof, true)).toBe("REFERRAL_CHANGED");
  });

  test.each([true, false])(
    "answered (%s) on what was asked before, nothing is: another structure is asked by now",
    async (agreed) => {
      const { house, reference, proof, noticed } = await followed("see");
      await askTransfer(house, BEAURAINS, reference, TO, 2);
      const mark = (await openOwn(house, proof))?.transfer?.mark ?? null;
      house.clock.pass(1);
      await askTransfer(house, BEAURAINS, reference, "commune-dainville", 3);
      expect(await answerTransfer(house, proof, { agreed, mark })).toBe("REFERRAL_CHANGED");
      expect(await answerTransfer(house, proof, { agreed, mark: null })).toBe("REFERRAL_CHANGED");
      expect(await openOwn(house, proof)).toMatchObject({ state: "seen", transfer: { to: "commune-dainville" } });
      expect(await noticed()).toEqual(["arrived"]);
    },
  );

  test("with a consent given aloud, it goes at once, with the day it was given", async () => {
    const { house, reference, noticed } = await followed("see");
    const given = { to: TO, oralOn: "2026-11-20" };
    expect(await transferWithOralConsent(house, BEAURAINS, reference, given, 2)).toBe("done");
    const passed = await openReferral(house, ARRAS, reference);
    expect(passed).toMatchObject({ state: "created", transfers: [{ consent: "oral", oralOn: "2026-11-20" }] });
    expect(passed?.events.at(-1)).toMatchObject({ by: "operator:op", what: "transfer_oral", detail: "2026-11-20" });
    expect(await noticed()).toEqual(["arrived", "transferred"]);
  });

  test.each(["2026-11-19", "2026-11-21", "hier", ""])("a consent given aloud on %j is none", async (oralOn) => {
    const { house, reference } = await followed("see");
    expect(await transferWithOralConsent(house, BEAURAINS, reference, { to: TO, oralOn }, 2)).toBe("FOLLOW_UP_INVALID");
    expect(await openReferral(house, ARRAS, reference)).toBeNull();
  });

  test.each(["commune-beaurains", "palace", "mairie-wancourt", ""])("nobody can receive it at %j", async (to) => {
    const { house, reference } = await followed("see");
    expect(await askTransfer(house, BEAURAINS, reference, to, 2)).toBe("FOLLOW_UP_INVALID");
    expect(await transferWithOralConsent(house, BEAURAINS, reference, { to, oralOn: "2026-11-20" }, 2)).toBe(
      "FOLLOW_UP_INVALID",
    );
  });

  test("is no more possible once closed, by who does not read it, or on what has changed since", async () => {
    const { house, reference } = await followed("see");
    const oral = { to: TO, oralOn: "2026-11-20" };
    expect(await askTransfer(house, ARRAS, reference, TO, 2)).toBe("NOT_FOUND");
    expect(await askTransfer(house, BEAURAINS, reference, TO, 1)).toBe("REFERRAL_CHANGED");
    expect(await transferWithOralConsent(house, BEAURAINS, reference, oral, 1)).toBe("REFERRAL_CHANGED");
    await closeReferral(house, BEAURAINS, reference, [], 2);
    expect(await askTransfer(house, BEAURAINS, reference, TO, 3)).toBe("REFERRAL_NOT_IN_THIS_STATE");
    expect(await transferWithOralConsent(house, BEAURAINS, reference, oral, 3)).toBe("REFERRAL_NOT_IN_THIS_STATE");
  });

  test("asked again of another structure, only the last is asked", async () => {
    const { house, reference, proof } = await followed("see");
    await askTransfer(house, BEAURAINS, reference, TO, 2);
    await transferWithOralConsent(house, BEAURAINS, reference, { to: TO, oralOn: "2026-11-20" }, 3);
    expect(await answersTransfer(house, proof, true)).toBe("REFERRAL_NOT_IN_THIS_STATE");
    const consents = (await openReferral(house, ARRAS, reference))?.transfers.map(({ consent }) => consent);
    expect(consents).toEqual(["dropped", "oral"]);
  });

  test("answered after it was closed, does nothing", async () => {
    const { house, reference, proof } = await followed("see");
    await askTransfer(house, BEAURAINS, reference, TO, 2);
    await closeReferral(house, BEAURAINS, reference, [], 3);
    expect(await answersTransfer(house, proof, true)).toBe("REFERRAL_NOT_IN_THIS_STATE");
    expect(await openReferral(house, ARRAS, reference)).toBeNull();
  });

  test("takes the thread along and the appointment away", async () => {
    const { house, reference, proof } = await followed("see");
    await writeAsResident(house, proof, "Je ne peux pas me déplacer.");
    await giveAppointment(house, BEAURAINS, reference, { day: "2026-11-24", time: "10:00", place: "Mairie" }, 2);
    await transferWithOralConsent(house, BEAURAINS, reference, { to: TO, oralOn: "2026-11-20" }, 3);
    const passed = await openReferral(house, ARRAS, reference);
    expect(passed?.appointment?.status).toBe("cancelled");
    expect(passed?.messages.map(({ text }) => text)).toEqual(["Je ne peux pas me déplacer."]);
    expect(await answersAppointment(house, proof, "reschedule")).toBe("REFERRAL_NOT_IN_THIS_STATE");
  });
});
