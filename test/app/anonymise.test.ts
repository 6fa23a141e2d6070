import { describe, expect, test } from "vitest";
import { closeReferral, recordOutcomes } from "../../src/app/close-referral";
import { expireOld } from "../../src/app/expire";
import { DELAYS } from "../../src/app/house";
import { actOnOwn, writeAsResident } from "../../src/app/own-referral";
import type { ReferralDraft } from "../../src/dialogue/referral-draft";
import { ANSWERS, BEAURAINS, followedWith } from "./followed";
import type { TestHouse } from "./house";

const DAY = 86_400_000;
const ALL: Partial<ReferralDraft> = {
  answers: ANSWERS,
  aids: ["prime_activite", "rsa"],
  nonTakeUp: [{ aid: "prime_activite", form: "non_connaissance" }],
};
const OUTCOMES = [
  { aid: "prime_activite", outcome: "opened", amount: 210.5, rhythm: "monthly", since: "2026-12", gapCause: "income" },
  { aid: "rsa", outcome: "refused", reason: "resources" },
];

const kept = (house: TestHouse) =>
  house.store.transaction(async ({ evaluation }) => ({
    evaluations: await evaluation.all(),
    outcomes: await evaluation.outcomes(),
  }));

const left = (house: TestHouse, reference: string) =>
  house.store.transaction(async ({ referrals, followUp }) => ({
    referral: await referrals.find(reference),
    events: await referrals.events(reference),
    transfers: await followUp.transfers(reference),
    outcomes: await followUp.outcomes(reference),
  }));

describe("what remains of a hand-off once it is anonymised", () => {
  test("is what evaluation needs, and nothing that leads back to anyone", async () => {
    const { house, reference, proof } = await followedWith(ALL, "see", "start");
    await writeAsResident(house, proof, "Merci beaucoup");
    house.clock.pass(DAY);
    await closeReferral(house, BEAURAINS, reference, OUTCOMES, 3);
    house.clock.pass(DELAYS.closedReferralDays * DAY);
    await expireOld(house);

    const { evaluations, outcomes } = await kept(house);
    const [evaluation] = evaluations;
    expect(evaluations).toHaveLength(1);
    expect(evaluation).toMatchObject({
      ...{ month: "2026-11", lot: 1, neighbourhood: null, ageBand: "30_45", need: "rights", mode: "call" },
      readBy: "commune-beaurains",
    });
    expect(JSON.parse(evaluation?.steps ?? "")).toEqual({ see: 0, start: 0, close: 1 });
    const id = evaluation?.id;
    expect(outcomes).toMatchObject([
      {
        ...{ evaluation: id, aid: "prime_activite", outcome: "opened", amount: 21_000, rhythm: "monthly" },
        ...{ since: "2026-12", noted: "2026-11", gapCause: "income", nonTakeUp: "non_connaissance" },
      },
      { evaluation: id, aid: "rsa", outcome: "refused", reason: "resources", amount: null, nonTakeUp: null },
    ]);
    const { estimatedMin, estimatedMax } = outcomes[0] ?? {};
    expect(estimatedMin).toBeGreaterThan(0);
    for (const cents of [estimatedMin, estimatedMax]) expect(Number(cents) % 1_000).toBe(0);
    const text = JSON.stringify({ evaluations, outcomes });
    for (const trace of [reference, "Camille", "+33321000000", "62099", "1992", "Merci", "celibataire"])
      expect(text).not.toContain(trace);
    // A month is the finest there is of when: days and moments would find the number again in an old mail.
    expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}|\d{12}/);
    expect(await left(house, reference)).toEqual({ referral: null, events: [], transfers: [], outcomes: [] });
  });

  test("keeps each outcome in the month in which it was noted, though another was before, and until long after it", async () => {
    const { house, reference } = await followedWith(ALL, "see", "start");
    await closeReferral(house, BEAURAINS, reference, OUTCOMES.slice(0, 1), 3);
    house.clock.pass((DELAYS.closedReferralDays - 1) * DAY); // 19 December
    expect(await recordOutcomes(house, BEAURAINS, reference, OUTCOMES.slice(1), 4)).toBe("done");
    house.clock.pass(2 * DAY);
    await expireOld(house);
    expect((await kept(house)).evaluations).toEqual([]);
    house.clock.pass(DELAYS.closedReferralDays * DAY);
    await expireOld(house);
    expect((await kept(house)).outcomes.map(({ aid, noted }) => [aid, noted])).toEqual([
      ["prime_activite", "2026-11"],
      ["rsa", "2026-12"],
    ]);
  });

  test("counts once, however often the upkeep runs", async () => {
    const { house } = await followedWith(ALL);
    house.clock.pass(DELAYS.openReferralDays * DAY);
    await Promise.all([expireOld(house), expireOld(house)]);
    await expireOld(house);
    const { evaluations, outcomes } = await kept(house);
    expect(evaluations).toHaveLength(1);
    // Nothing became of it, but why it was not received was said.
    expect(outcomes).toMatchObject([{ aid: "prime_activite", outcome: null, nonTakeUp: "non_connaissance" }]);
  });
});

describe("what remains of a hand-off that is taken back", () => {
  const takenBack = async () => {
    const made = await followedWith(ALL, "see", "start");
    await closeReferral(made.house, BEAURAINS, made.reference, OUTCOMES, 3);
    made.house.clock.pass(DAY);
    await actOnOwn(made.house, made.proof, "withdraw");
    return made;
  };

  test("is that one was, that month: nothing of what the person had told, or of what was done", async () => {
    const { house, reference } = await takenBack();
    expect(await kept(house)).toEqual({ evaluations: [], outcomes: [] });
    const withdrawals = await house.store.transaction(({ evaluation }) => evaluation.withdrawals());
    expect(withdrawals).toEqual([{ month: "2026-11", count: 1 }]);
    const now = house.clock.now();
    expect(await left(house, reference)).toEqual({
      referral: {
        ...{ reference, keyHash: expect.any(String), digest: "", secretHash: null, session: null },
        ...{ state: "withdrawn", version: 5, structure: BEAURAINS.structure, readBy: BEAURAINS.structure },
        ...{ need: "erased", mode: null, commune: null, neighbourhood: null, language: "und" },
        ...{ contact: null, aids: null, answers: null, nonTakeUp: null, estimate: null, appointment: null },
        ...{ appointmentAt: null, asked: null },
        ...{ created: now, arrived: now, since: now, nudges: 0, nextNudge: null },
        expires: now + DELAYS.takenBackDays * DAY,
      },
      events: [{ reference, at: now, by: "resident", what: "withdraw", detail: null }],
      ...{ transfers: [], outcomes: [] },
    });
  });

  test("goes too, after a month in which whoever sends it again is told", async () => {
    const { house, reference } = await takenBack();
    house.clock.pass(DELAYS.takenBackDays * DAY);
    expect(await expireOld(house)).toMatchObject({ takenBack: 1, referrals: 0 });
    expect(await left(house, reference)).toEqual({ referral: null, events: [], transfers: [], outcomes: [] });
  });
});
