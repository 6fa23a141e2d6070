import { describe, expect, test } from "vitest";
import { cancelAppointment, giveAppointment } from "../../src/app/appointments";
import { closeReferral, recordOutcomes } from "../../src/app/close-referral";
import { deliverNotices } from "../../src/app/deliver-notices";
import { actOnReferral, openReferral, PLAIN_ACTIONS } from "../../src/app/follow-referral";
import { listReferrals } from "../../src/app/inbox/list-referrals";
import { openOwn } from "../../src/app/own-referral";
import { ANSWERS, BEAURAINS, followed, followedWith, NOT_MINE, OTHER } from "./followed";
import { answersAppointment } from "./shown";

describe("an operator", () => {
  test("moves it on, signed and dated", async () => {
    const { house, reference, events } = await followed();
    expect(await deliverNotices(house)).toBe(1);
    expect(await actOnReferral(house, BEAURAINS, reference, "see", 1)).toBe("done");
    expect(await actOnReferral(house, BEAURAINS, reference, "miss", 2)).toBe("done");
    expect(await actOnReferral(house, BEAURAINS, reference, "miss", 3)).toBe("done");
    expect(await actOnReferral(house, OTHER, reference, "contact", 4)).toBe("done");
    expect(await actOnReferral(house, BEAURAINS, reference, "start", 5)).toBe("done");
    expect(await closeReferral(house, BEAURAINS, reference, [], 6)).toBe("done");
    expect(await events()).toEqual([
      "system deliver",
      "operator:op see",
      "operator:op miss",
      "operator:op miss",
      "operator:other contact",
      "operator:op start",
      "operator:op close",
    ]);
    expect((await openReferral(house, BEAURAINS, reference))?.state).toBe("closed");
  });

  test("takes up again what was closed too early", async () => {
    const { house, reference } = await followed("see");
    await closeReferral(house, BEAURAINS, reference, [], 2);
    expect(await actOnReferral(house, BEAURAINS, reference, "reopen", 3)).toBe("done");
    expect(await openReferral(house, BEAURAINS, reference)).toMatchObject({ state: "in_progress", version: 4 });
  });

  test("does nothing that its state does not allow", async () => {
    const { house, reference } = await followed();
    expect(await actOnReferral(house, BEAURAINS, reference, "reopen", 1)).toBe("REFERRAL_NOT_IN_THIS_STATE");
    expect(await closeReferral(house, BEAURAINS, reference, [], 1)).toBe("REFERRAL_NOT_IN_THIS_STATE");
    expect(await cancelAppointment(house, BEAURAINS, reference, 1)).toBe("REFERRAL_NOT_IN_THIS_STATE");
    expect(await openReferral(house, BEAURAINS, reference)).toMatchObject({ state: "created", version: 1 });
  });

  test("of another structure neither sees nor moves it", async () => {
    const { house, reference } = await followed();
    expect(await openReferral(house, NOT_MINE, reference)).toBeNull();
    for (const action of PLAIN_ACTIONS)
      expect(await actOnReferral(house, NOT_MINE, reference, action, 1)).toBe("NOT_FOUND");
    expect(await closeReferral(house, NOT_MINE, reference, [], 1)).toBe("NOT_FOUND");
    expect((await listReferrals(house, NOT_MINE)).lines).toEqual([]);
  });

  test("who saw it before someone else changed it is told so, and changes nothing", async () => {
    const { house, reference, events } = await followed("see");
    expect(await actOnReferral(house, OTHER, reference, "contact", 2)).toBe("done");
    const before = await events();
    expect(await actOnReferral(house, BEAURAINS, reference, "miss", 2)).toBe("REFERRAL_CHANGED");
    expect(await closeReferral(house, BEAURAINS, reference, [], 2)).toBe("REFERRAL_CHANGED");
    expect(await events()).toEqual(before);
  });

  test("is not disturbed by a notice that is carried meanwhile", async () => {
    const { house, reference } = await followed();
    await deliverNotices(house);
    expect(await actOnReferral(house, BEAURAINS, reference, "see", 1)).toBe("done");
  });
});

describe("an appointment", () => {
  const TUESDAY = { day: "2026-11-24", time: "14:30", place: "Mairie, bureau 2" };
  const AT = Date.parse("2026-11-24T13:30:00Z");

  test("is at a date and a time of Arras, and at a place in words", async () => {
    const { house, reference } = await followed();
    expect(await giveAppointment(house, BEAURAINS, reference, TUESDAY, 1)).toBe("done");
    expect(await openReferral(house, BEAURAINS, reference)).toMatchObject({
      state: "appointment",
      appointment: { at: AT, place: "Mairie, bureau 2", status: "held" },
    });
  });

  test.each([
    ["a day that is past", { day: "2026-11-19" }],
    ["a day by which it would be erased", { day: "2027-05-20" }],
    ["a year that is a slip of the finger", { day: "9999-12-31" }],
    ["a day that does not exist", { day: "2026-11-31" }],
    ["an hour that does not exist", { time: "24:30" }],
    ["an hour the clock jumps over", { day: "2027-03-28", time: "02:30" }],
    ["no place", { place: "  " }],
    ["a place that nobody sees", { place: "\u200b\u0000" }],
    ["a novel for a place", { place: "x".repeat(301) }],
    ["no day", { day: undefined }],
  ])("with %s is refused, and nothing changes", async (_what, changes) => {
    const { house, reference } = await followed();
    const input = { ...TUESDAY, ...changes };
    expect(await giveAppointment(house, BEAURAINS, reference, input, 1)).toBe("FOLLOW_UP_INVALID");
    expect(await openReferral(house, BEAURAINS, reference)).toMatchObject({ state: "created", appointment: null });
  });

  test.each([
    ["reschedule", "reschedule_asked"],
    ["decline", "declined"],
  ] as const)("the resident may %s; then it no longer holds, and the operators are told", async (action, status) => {
    const { house, reference, proof, noticed } = await followed();
    await giveAppointment(house, BEAURAINS, reference, TUESDAY, 1);
    expect(await answersAppointment(house, proof, action)).toBe("done");
    expect(await openOwn(house, proof)).toMatchObject({ state: "contacted", appointment: { status } });
    expect(await noticed()).toEqual(["arrived", action]);
    expect(await answersAppointment(house, proof, action)).toBe("REFERRAL_NOT_IN_THIS_STATE");
    expect(await giveAppointment(house, BEAURAINS, reference, { ...TUESDAY, day: "2026-11-25" }, 3)).toBe("done");
    expect(await openOwn(house, proof)).toMatchObject({ state: "appointment", appointment: { status: "held" } });
  });

  test.each([
    ["called off", "cancelled", cancelAppointment],
    [
      "called off by closing before its date",
      "cancelled",
      (...[house, who, reference, version]: Parameters<typeof cancelAppointment>) =>
        closeReferral(house, who, reference, [], version),
    ],
  ])("is %s", async (_what, status, act) => {
    const { house, reference } = await followed();
    await giveAppointment(house, BEAURAINS, reference, TUESDAY, 1);
    expect(await act(house, BEAURAINS, reference, 2)).toBe("done");
    expect(await openReferral(house, BEAURAINS, reference)).toMatchObject({ appointment: { at: AT, status } });
  });

  test.each([
    ["missed", "miss", "unreachable"],
    ["kept, when the claims begin", "start", "in_progress"],
  ] as const)("is %s, once its time has come", async (status, action, state) => {
    const { house, reference } = await followed();
    await giveAppointment(house, BEAURAINS, reference, TUESDAY, 1);
    house.clock.pass(AT - house.clock.now());
    expect(await actOnReferral(house, BEAURAINS, reference, action, 2)).toBe("done");
    expect(await openReferral(house, BEAURAINS, reference)).toMatchObject({
      ...{ state, appointment: { status: status.split(",")[0] } },
    });
  });

  test.each(["miss", "start"] as const)("stands when an operator notes %j before its date", async (action) => {
    const { house, reference, proof, events } = await followed();
    await giveAppointment(house, BEAURAINS, reference, TUESDAY, 1);
    await answersAppointment(house, proof, "accept");
    expect(await actOnReferral(house, BEAURAINS, reference, action, 2)).toBe("done");
    expect(await openOwn(house, proof)).toMatchObject({
      ...{ state: "appointment", appointment: { at: AT, status: "held", accepted: house.clock.now() } },
    });
    expect((await events()).at(-1)).toBe(`operator:op ${action}`);
    expect(await answersAppointment(house, proof, "decline")).toBe("done");
  });

  describe("that stands while the claims have begun", () => {
    const begun = async () => {
      const { house, reference, events } = await followed("start");
      await giveAppointment(house, BEAURAINS, reference, TUESDAY, 2);
      return {
        house,
        events,
        start: (version: number) => actOnReferral(house, BEAURAINS, reference, "start", version),
        cancel: (version: number) => cancelAppointment(house, BEAURAINS, reference, version),
        offered: async () => (await openReferral(house, BEAURAINS, reference))?.actions.includes("start"),
      };
    };

    test("has them begin no second time before its date", async () => {
      const { start, events, offered } = await begun();
      expect(await offered()).toBe(false);
      expect(await start(3)).toBe("REFERRAL_NOT_IN_THIS_STATE");
      expect(await events()).toEqual(["operator:op start", "operator:op arrange"]);
    });

    test("has them begin once when they were not yet under way", async () => {
      const { house, reference } = await followed();
      await giveAppointment(house, BEAURAINS, reference, TUESDAY, 1);
      expect(await actOnReferral(house, BEAURAINS, reference, "start", 2)).toBe("done");
      expect(await actOnReferral(house, BEAURAINS, reference, "start", 3)).toBe("REFERRAL_NOT_IN_THIS_STATE");
    });

    test("leads back to them once its date has come", async () => {
      const { house, start, offered } = await begun();
      house.clock.pass(AT - house.clock.now());
      expect(await offered()).toBe(true);
      expect(await start(3)).toBe("done");
    });

    test("leads back to them when it is called off", async () => {
      const { start, cancel, offered } = await begun();
      await cancel(3);
      expect(await offered()).toBe(true);
      expect(await start(4)).toBe("done");
    });
  });
});

describe("what became of each aid", () => {
  const OPENED = { aid: "rsa", outcome: "opened", amount: 651.69, rhythm: "monthly", since: "2026-12" };

  test("is kept, the amount in cents, beside what had been estimated", async () => {
    const { house, reference } = await followedWith({ answers: ANSWERS }, "see");
    const outcomes = [
      { ...OPENED, gapCause: "income" },
      { aid: "aide_logement", outcome: "refused", reason: "incomplete_file" },
      { aid: "css_gratuite", outcome: "opened", amount: null, rhythm: null, since: "2026-12" },
      { aid: "ars", outcome: "not_eligible" },
    ];
    expect(await closeReferral(house, BEAURAINS, reference, outcomes, 2)).toBe("done");
    const followedUp = await openReferral(house, BEAURAINS, reference);
    const estimated = followedUp?.estimate?.aids.find(({ aid }) => aid === "rsa");
    expect(followedUp?.outcomes.find(({ aid }) => aid === "rsa")).toMatchObject({
      ...{ outcome: "opened", amount: 65_169, rhythm: "monthly", since: "2026-12", gapCause: "income" },
      ...{
        estimatedMin: Math.round((estimated?.min ?? -1) * 100),
        estimatedMax: expect.any(Number),
        by: "operator:op",
      },
    });
    expect(followedUp?.outcomes.map(({ aid, outcome }) => `${aid} ${outcome}`)).toEqual([
      "aide_logement refused",
      "ars not_eligible",
      "css_gratuite opened",
      "rsa opened",
    ]);
  });

  test("is noted as it comes, while the claims are made, and corrected once closed", async () => {
    const { house, reference } = await followed("start");
    expect(await recordOutcomes(house, BEAURAINS, reference, [OPENED], 2)).toBe("done");
    expect(await recordOutcomes(house, OTHER, reference, [], 2)).toBe("REFERRAL_CHANGED");
    expect(await closeReferral(house, BEAURAINS, reference, [OPENED], 3)).toBe("done");
    const corrected = { aid: "rsa", outcome: "already_had" };
    expect(await recordOutcomes(house, OTHER, reference, [corrected], 4)).toBe("done");
    const { outcomes, state } = (await openReferral(house, BEAURAINS, reference)) ?? {};
    expect(state).toBe("closed");
    expect(outcomes).toMatchObject([{ aid: "rsa", outcome: "already_had", amount: null, by: "operator:other" }]);
  });

  test.each([
    ["closing", closeReferral],
    ["noting", recordOutcomes],
  ])("stays as noted when %s says nothing of it, and so does who noted it", async (_what, act) => {
    const { house, reference } = await followed("start");
    await recordOutcomes(house, BEAURAINS, reference, [OPENED], 2);
    expect(await act(house, OTHER, reference, [], 3)).toBe("done");
    const { outcomes } = (await openReferral(house, BEAURAINS, reference)) ?? {};
    expect(outcomes).toMatchObject([{ aid: "rsa", outcome: "opened", amount: 65_169, by: "operator:op" }]);
  });

  test("noted of another aid leaves what was noted before", async () => {
    const { house, reference } = await followed("start");
    await recordOutcomes(house, BEAURAINS, reference, [OPENED], 2);
    await closeReferral(house, OTHER, reference, [{ aid: "ars", outcome: "given_up" }], 3);
    const { outcomes } = (await openReferral(house, BEAURAINS, reference)) ?? {};
    expect(outcomes).toMatchObject([{ aid: "ars" }, { aid: "rsa", outcome: "opened" }]);
  });

  test("noted by mistake is not known any more once that is said", async () => {
    const { house, reference } = await followed("start");
    await recordOutcomes(house, BEAURAINS, reference, [OPENED], 2);
    expect(await recordOutcomes(house, OTHER, reference, [{ aid: "rsa", outcome: "not_known" }], 3)).toBe("done");
    const { outcomes, events } = (await openReferral(house, BEAURAINS, reference)) ?? {};
    expect(outcomes).toEqual([]);
    expect(events?.at(-1)).toMatchObject({ by: "operator:other", what: "outcomes" });
  });

  test("are noted while an appointment is still to come, and the appointment stands", async () => {
    const { house, reference } = await followed();
    const day = { day: "2026-12-01", time: "10:00", place: "Mairie" };
    await giveAppointment(house, BEAURAINS, reference, day, 1);
    const { version = 0 } = (await openReferral(house, BEAURAINS, reference)) ?? {};
    expect(await recordOutcomes(house, BEAURAINS, reference, [OPENED], version)).toBe("done");
    expect(await openReferral(house, BEAURAINS, reference)).toMatchObject({
      ...{ state: "appointment", appointment: { place: day.place } },
      outcomes: [{ aid: OPENED.aid, outcome: OPENED.outcome }],
    });
  });

  test.each<[string, unknown]>([
    ["no list", {}],
    ["an aid that does not exist", [{ ...OPENED, aid: "gold" }]],
    ["one aid twice", [OPENED, OPENED]],
    ["an amount without its rhythm", [{ ...OPENED, rhythm: null }]],
    ["a rhythm without its amount", [{ ...OPENED, amount: null }]],
    ["a negative amount", [{ ...OPENED, amount: -1 }]],
    ["no number for an amount", [{ ...OPENED, amount: Number.NaN }]],
    ["a month that does not exist", [{ ...OPENED, since: "2026-13" }]],
    ["no month", [{ ...OPENED, since: null }]],
    ["a month of another century", [{ ...OPENED, since: "2062-12" }]],
    ["a month after which days have no more names", [{ ...OPENED, since: "9999-12" }]],
    ["a month long past", [{ ...OPENED, since: "0202-12" }]],
    ["a refusal without its reason", [{ aid: "rsa", outcome: "refused" }]],
    ["a reason of one's own", [{ aid: "rsa", outcome: "refused", reason: "parce que" }]],
    ["a cause of one's own", [{ ...OPENED, gapCause: "parce que" }]],
    ["a field more", [{ ...OPENED, note: "Camille" }]],
    ["an unknown outcome", [{ aid: "rsa", outcome: "won" }]],
  ])("with %s is refused, and nothing changes", async (_what, outcomes) => {
    const { house, reference } = await followed("start");
    expect(await closeReferral(house, BEAURAINS, reference, outcomes, 2)).toBe("FOLLOW_UP_INVALID");
    expect(await openReferral(house, BEAURAINS, reference)).toMatchObject({ state: "in_progress", outcomes: [] });
  });
});
