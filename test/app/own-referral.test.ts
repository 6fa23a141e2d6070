import { describe, expect, test } from "vitest";
import { closeReferral, recordOutcomes } from "../../src/app/close-referral";
import { actOnReferral, openReferral } from "../../src/app/follow-referral";
import { listReferrals } from "../../src/app/inbox/list-referrals";
import { noteConsent } from "../../src/app/oral-consent";
import { actOnOwn, markReadByResident, openOwn, type Proof, writeAsResident } from "../../src/app/own-referral";
import { changeConsent } from "../../src/app/resident/own-consent";
import { MESSAGE_MAX_CHARACTERS, markReadByOperator, writeToResident } from "../../src/app/thread";
import { askTransfer } from "../../src/app/transfer-referral";
import { BEAURAINS, followed, NOT_MINE } from "./followed";

describe("a resident, with the number and the secret they were told", () => {
  test("sees who follows it, where it stands and what they can do", async () => {
    const { house, proof, reference } = await followed("see");
    expect(await openOwn(house, proof)).toMatchObject({
      ...{ reference, state: "seen", readBy: "commune-beaurains", need: "rights", transfer: null },
      ...{ messages: [], appointment: null, actions: ["withdraw"] },
    });
  });

  test.each<[string, (proof: { reference: string; secret: string }) => Proof]>([
    ["another secret", ({ reference }) => ({ reference, secret: "x".repeat(32) })],
    ["no secret", ({ reference }) => ({ reference, secret: "" })],
    ["a conversation it does not come from", ({ reference }) => ({ reference, session: "telegram:1" })],
    ["a number that does not exist", ({ secret }) => ({ reference: "2222-2222", secret })],
    ["no number", ({ secret }) => ({ reference: "", secret })],
  ])("with %s is told of nothing, and changes nothing", async (_what, wrong) => {
    const { house, proof, events } = await followed("see");
    const forged = wrong(proof);
    expect(await openOwn(house, forged)).toBeNull();
    const before = await events();
    expect(await actOnOwn(house, forged, "withdraw")).toBe("REFERRAL_UNKNOWN");
    expect(await writeAsResident(house, forged, "Bonjour")).toBe("REFERRAL_UNKNOWN");
    expect(await changeConsent(house, forged, "reminders", true)).toBe("REFERRAL_UNKNOWN");
    expect(await markReadByResident(house, forged, { messages: [] })).toBe("REFERRAL_UNKNOWN");
    expect(await events()).toEqual(before);
  });

  test("comes back when it is not settled: it is new again for the operators", async () => {
    const { house, proof, reference, noticed, state } = await followed("see");
    await closeReferral(house, BEAURAINS, reference, [], 2);
    expect(await actOnOwn(house, proof, "come_back")).toBe("done");
    expect(await state()).toBe("delivered");
    expect(await noticed()).toEqual(["arrived", "came_back"]);
  });

  test("takes it back while it is followed: the operators are told, by its number alone", async () => {
    const { house, proof, noticed } = await followed("see", "contact");
    expect(await actOnOwn(house, proof, "withdraw")).toBe("done");
    expect(await noticed()).toEqual(["arrived", "withdraw"]);
    expect(await openOwn(house, proof)).toBeNull(); // its secret is erased with it
  });

  test("gives a consent, takes it back, and leaves the others as they are", async () => {
    const { house, proof, events } = await followed();
    expect(await changeConsent(house, proof, "reminders", true)).toBe("done");
    expect(await changeConsent(house, proof, "interview", true)).toBe("done");
    expect(await changeConsent(house, proof, "reminders", false)).toBe("done");
    const consents = (await openOwn(house, proof))?.consents.map(({ consent, given }) => [consent, given]);
    expect(consents).toEqual(
      expect.arrayContaining([
        ["reminders", false],
        ["interview", true],
      ]),
    );
    expect(await events()).toContain("resident refusal:reminders");
  });
});

describe("what was done about a hand-off is bounded", () => {
  test("a consent that is said again and again is noted once", async () => {
    const { house, proof, events } = await followed();
    for (const _time of [1, 2, 3]) expect(await changeConsent(house, proof, "interview", false)).toBe("done");
    expect(await events()).toEqual(["resident refusal:interview"]);
  });

  test("once it is full, nothing is added but messages, and its end", async () => {
    const { house, proof, reference } = await followed("start");
    await house.store.transaction(async ({ referrals }) => {
      for (let n = 0; n < 500; n++) await referrals.record({ reference, at: n, by: "operator:op", what: "miss" });
    });
    const acts = [
      () => actOnReferral(house, BEAURAINS, reference, "miss", 2),
      () => recordOutcomes(house, BEAURAINS, reference, [{ aid: "rsa", outcome: "given_up" }], 2),
      () => askTransfer(house, BEAURAINS, reference, "ccas-arras", 2),
      () => noteConsent(house, BEAURAINS, reference, { consent: "interview", given: true, on: "2026-11-20" }, 2),
    ];
    for (const act of acts) expect(await act()).toBe("HISTORY_FULL");
    expect(await writeToResident(house, BEAURAINS, reference, "Faites une autre demande.")).toBe("done");
    expect(await writeAsResident(house, proof, "D’accord.")).toBe("done");
    expect(await closeReferral(house, BEAURAINS, reference, [], 2)).toBe("done");
    expect(await actOnReferral(house, BEAURAINS, reference, "reopen", 3)).toBe("HISTORY_FULL");
    expect(await actOnOwn(house, proof, "come_back")).toBe("HISTORY_FULL");
    expect(await actOnOwn(house, proof, "withdraw")).toBe("done");
  });
});

describe("the thread", () => {
  test("goes both ways, and each side knows what it has not read", async () => {
    const { house, proof, reference, noticed } = await followed("see");
    expect(await writeToResident(house, BEAURAINS, reference, " Bonjour, mardi vous irait ? ")).toBe("done");
    expect(await writeAsResident(house, proof, "Oui, merci.")).toBe("done");
    expect(await noticed()).toEqual(["arrived", "message"]);
    expect((await listReferrals(house, BEAURAINS)).lines).toMatchObject([{ reference, unread: 1 }]);
    expect(await markReadByOperator(house, BEAURAINS, reference)).toBe("done");
    expect((await listReferrals(house, BEAURAINS)).lines).toMatchObject([{ reference, unread: 0 }]);
    const shown = await openOwn(house, proof);
    // What comes while the page is on its way to them was not read with it.
    expect(await writeToResident(house, BEAURAINS, reference, "Avec votre avis d’impôt.")).toBe("done");
    expect(await markReadByResident(house, proof, shown ?? { messages: [] })).toBe("done");
    const { messages = [] } = (await openOwn(house, proof)) ?? {};
    expect(messages.map(({ by, text, read }) => [by, text, read !== null])).toEqual([
      ["operator:op", "Bonjour, mardi vous irait ?", true],
      ["resident", "Oui, merci.", true],
      ["operator:op", "Avec votre avis d’impôt.", false],
    ]);
  });

  test("does not make a form of the operator stale", async () => {
    const { house, proof, reference } = await followed();
    await writeAsResident(house, proof, "Bonjour");
    expect(await actOnReferral(house, BEAURAINS, reference, "see", 1)).toBe("done");
  });

  test.each(["", "   ", "x".repeat(MESSAGE_MAX_CHARACTERS + 1)])(
    "holds no message that is empty or without end",
    async (text) => {
      const { house, proof, reference } = await followed();
      expect(await writeAsResident(house, proof, text)).toBe("FOLLOW_UP_INVALID");
      expect(await writeToResident(house, BEAURAINS, reference, text)).toBe("FOLLOW_UP_INVALID");
      expect((await openOwn(house, proof))?.messages).toEqual([]);
    },
  );

  test("is bounded: beyond two hundred messages, each side is told to call", async () => {
    const { house, proof, reference } = await followed();
    await house.store.transaction(async ({ followUp }) => {
      for (let n = 0; n < 200; n++) await followUp.write({ reference, at: n, by: "resident", text: String(n) });
    });
    expect(await writeAsResident(house, proof, "Bonjour")).toBe("THREAD_FULL");
    expect(await writeToResident(house, BEAURAINS, reference, "Bonjour")).toBe("THREAD_FULL");
  });

  test("holds what can be seen, on as many lines as were written", async () => {
    const { house, proof, reference } = await followed();
    await writeAsResident(house, proof, " Bonjour,\r\n\u202eà\u0000 mardi\ud800 ");
    await writeToResident(house, BEAURAINS, reference, "Bon\u2066jour\u0007");
    expect((await openOwn(house, proof))?.messages.map(({ text }) => text)).toEqual(["Bonjour,\nà mardi", "Bonjour"]);
    for (const unseen of ["\u200b", "\u0000\n"])
      expect(await writeAsResident(house, proof, unseen)).toBe("FOLLOW_UP_INVALID");
  });

  test("is not for the operators of another structure, and is erased with the rest", async () => {
    const { house, proof, reference } = await followed();
    expect(await writeToResident(house, NOT_MINE, reference, "Bonjour")).toBe("NOT_FOUND");
    expect(await markReadByOperator(house, NOT_MINE, reference)).toBe("NOT_FOUND");
    await writeAsResident(house, proof, "Bonjour");
    await actOnOwn(house, proof, "withdraw");
    expect((await openReferral(house, BEAURAINS, reference))?.messages).toEqual([]);
    expect(await writeToResident(house, BEAURAINS, reference, "Bonjour")).toBe("REFERRAL_NOT_IN_THIS_STATE");
  });
});
