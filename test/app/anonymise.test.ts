import { describe, expect, test } from "vitest";
import { closeReferral } from "../../src/app/close-referral";
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
    expect(JSON.parse(evaluation?.dates ?? "")).toEqual({
      ...{ create: "2026-11-20", see: "2026-11-20", start: "2026-11-20", close: "2026-11-21", expire: "2026-12-21" },
      outcomes: "2026-11-21",
    });
    const id = evaluation?.id;
    expect(outcomes).toMatchObject([
      {
        ...{ evaluation: id, aid: "prime_activite", outcome: "opened", amount: 21_050, rhythm: "monthly" },
        ...{ since: "2026-12", gapCause: "income", nonTakeUp: "non_connaissance" },
      },
      { evaluation: id, aid: "rsa", outcome: "refused", reason: "resources", amount: null, nonTakeUp: null },
    ]);
    expect(outcomes[0]?.estimatedMin).toBeGreaterThan(0);
    const text = JSON.stringify({ evaluations, outcomes });
    for (const trace of [reference, "Camille", "+33321000000", "62099", "1992", "Merci", "celibataire"])
      expect(text).not.toContain(trace);
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

  test("taken back, holds nothing of what the person had told", async () => {
    const { house, proof } = await followedWith(ALL, "see");
    await actOnOwn(house, proof, "withdraw");
    const { evaluations, outcomes } = await kept(house);
    expect(evaluations).toMatchObject([{ month: "2026-11", need: "rights", ageBand: null, neighbourhood: null }]);
    expect(outcomes).toEqual([]);
  });
});
