import { describe, expect, test } from "vitest";
import { openReferral } from "../../src/app/follow-referral";
import { receiveReferral } from "../../src/app/receive-referral";
import type { ReferralDraft } from "../../src/dialogue/conversation";
import { readWorlds } from "../../src/dialogue/worlds";
import { assess } from "../../src/law/rights";
import { contextOf } from "../dialogue/talk";
import { ANSWERS, BEAURAINS } from "./followed";
import { openHouse } from "./house";
import { DRAFT } from "./scripted";

async function handedOver(changes: Partial<ReferralDraft>) {
  const house = await openHouse({ accounts: ["commune-beaurains"] });
  const sent = await receiveReferral(house, { ...DRAFT, ...changes }, crypto.randomUUID());
  if (sent.status !== "sent") throw new Error(JSON.stringify(sent));
  return { house, referral: await openReferral(house, BEAURAINS, sent.reference) };
}

describe("an estimate that goes with a hand-off", () => {
  test("is worked out by the house from the answers, with the month, the day and the version of the law", async () => {
    const { house, referral } = await handedOver({ answers: ANSWERS });
    const [world] = readWorlds({ v: 2, language: "fr", answers: ANSWERS }, contextOf());
    if (!world) throw new Error("the answers describe nobody");
    const { rights } = assess(house.law(), world.household, contextOf().month);
    const expected = rights.find(({ aid }) => aid === "prime_activite");
    expect(referral?.estimate).toMatchObject({
      ...{ month: "2026-11", date: "2026-11-20", lawVersion: house.law().version },
    });
    expect(expected?.amount.min).toBeGreaterThan(0);
    expect(referral?.estimate?.aids.find(({ aid }) => aid === "prime_activite")).toEqual({
      ...{ aid: "prime_activite", status: "yes", rhythm: "monthly", ...expected?.amount },
    });
  });

  test("takes no amount from the page that sent it: a draft that brings one is refused", async () => {
    const house = await openHouse({ accounts: ["commune-beaurains"] });
    const forged = { ...DRAFT, answers: ANSWERS, estimate: { aids: [{ aid: "rsa", min: 9_999, max: 9_999 }] } };
    expect(await receiveReferral(house, forged, crypto.randomUUID())).toMatchObject({ code: "REFERRAL_INVALID" });
  });

  test.each<[string, Partial<ReferralDraft>]>([
    ["the answers were not handed over", { answers: null }],
    ["they were refused, though a page sent them", { answers: ANSWERS, consents: { answers: false } }],
    ["the questions were not all answered", { answers: ANSWERS.slice(0, 4) }],
    ["they are no answers of ours", { answers: [{ question: "note", value: "Camille a peur de son mari" }] }],
  ])("is not there when %s", async (_what, changes) => {
    const { referral } = await handedOver(changes);
    expect(referral?.estimate).toBeNull();
    expect(JSON.stringify(referral)).not.toContain("Camille a peur");
  });
});

describe("what tells of a permit, of health or of autonomy", () => {
  const intimate = [
    { question: "cas", value: ["handicap", "epargne"] },
    { question: "adultes.0.taux_incapacite", value: "entre_50_et_79" },
    { question: "adultes.0.titre_sejour", value: "resident" },
    { question: "adultes.0.gir", value: 2 },
    { question: "aides_percues", value: ["aah"] },
  ];
  const rest = ANSWERS.filter(({ question }) => !intimate.some((each) => each.question === question));
  const answers = [...rest, ...intimate];

  test("is not kept without a choice of its own, whatever the page sent", async () => {
    for (const consents of [{}, { intimate: false }]) {
      const { referral } = await handedOver({ answers, consents });
      expect(referral?.answers).toEqual(rest);
    }
  });

  test("is none either as a page opened before an upgrade says it", async () => {
    const before = [{ question: "adultes.0.cas", value: ["handicap"] }];
    expect((await handedOver({ answers: before, consents: {} })).referral?.answers).toEqual([]);
    expect((await handedOver({ answers: before, consents: { intimate: true } })).referral?.answers).toEqual([
      { question: "cas", value: ["handicap"] },
    ]);
  });

  test("is kept with it", async () => {
    const { referral } = await handedOver({ answers, consents: { intimate: true } });
    expect(referral?.answers).toEqual(answers);
  });

  test("is not what says nothing of the kind: nobody is disabled by having savings", async () => {
    const plain = [...rest, { question: "cas", value: ["epargne"] }];
    const { referral } = await handedOver({ answers: plain, consents: {} });
    expect(referral?.answers).toEqual(plain);
  });
});

describe("under fifteen", () => {
  const born = (date: string) => [{ question: "adultes.0.date_naissance", value: date }];
  const send = async (changes: Partial<ReferralDraft>) =>
    receiveReferral(
      await openHouse({ accounts: ["commune-beaurains"] }),
      { ...DRAFT, ...changes },
      crypto.randomUUID(),
    );

  test("nobody is handed over by themselves alone", async () => {
    expect(await send({ answers: born("2011-11-21") })).toEqual({ status: "refused", code: "REFERRAL_TOO_YOUNG" });
    expect(await send({ answers: born("2011-11-20") })).toMatchObject({ status: "sent" });
  });

  test("someone who answers for them may", async () => {
    const contact = { ...DRAFT.contact, pour_qui: "proche" as const };
    expect(await send({ answers: born("2016-01-01"), contact })).toMatchObject({ status: "sent" });
  });
});
