import { describe, expect, test } from "vitest";
import { closeReferral } from "../../src/app/close-referral";
import { deliverNotices } from "../../src/app/deliver-notices";
import { expireOld } from "../../src/app/expire";
import { actOnReferral, openReferral } from "../../src/app/follow-referral";
import { DELAYS, type House } from "../../src/app/house";
import { listReferrals } from "../../src/app/inbox/list-referrals";
import { receiveReferral, withdrawReferral } from "../../src/app/receive-referral";
import { openHouse } from "./house";
import { DRAFT } from "./scripted";

const DAY = 86_400_000;
const KEY = "5f0e5f43-6a3b-4f39-9c36-0d2f7c2f7d10";
const open = (options: Parameters<typeof openHouse>[0] = {}) =>
  openHouse({ accounts: ["commune-beaurains"], ...options });
const OPERATOR = { id: "op", structure: "commune-beaurains", created: 0 };

const send = async (house: House, draft: unknown = DRAFT, key = KEY) => {
  const outcome = await receiveReferral(house, draft, key);
  if (outcome.status !== "sent" || outcome.secret === null) throw new Error(JSON.stringify(outcome));
  return { reference: outcome.reference, secret: outcome.secret };
};

describe("a hand-off from the web", () => {
  test("holds no mark that steers what is shown, and no aid that is none of the law", async () => {
    const house = await open();
    const contact = {
      ...{ ...DRAFT.contact, name: "\u202eCamille\u0000\nBcc: a@b.fr\ud800", when: "le\u2066 soir" },
      guardian: { name: "M.\r\nRoche\u200b" },
    };
    const { reference } = await send(house, { ...DRAFT, contact, aids: ["rsa", "gold", "rsa", "constructor"] });
    expect(await openReferral(house, OPERATOR, reference)).toMatchObject({
      contact: { name: "Camille Bcc: a@b.fr", when: "le soir", guardian: { name: "M. Roche" } },
      aids: ["rsa"],
    });
  });

  test("arrives with the scopes consented to, its consents and its notice", async () => {
    const house = await open();
    const { reference } = await send(house);
    const followed = await openReferral(house, OPERATOR, reference);
    expect(followed).toMatchObject({ reference, state: "created", contact: DRAFT.contact, aids: DRAFT.aids });
    expect(followed?.answers).toEqual(DRAFT.answers);
    expect(followed?.events.map(({ by, what }) => `${by} ${what}`)).toEqual([
      "resident create",
      "resident consent:contact",
      "resident consent:aids",
      "resident consent:answers",
    ]);
  });

  test("keeps nothing of a scope that was refused, but that it was", async () => {
    const house = await open();
    const consents = { aids: false, answers: false, reminders: true, interview: false };
    const { reference } = await send(house, { ...DRAFT, consents });
    const followed = await openReferral(house, OPERATOR, reference);
    expect(followed).toMatchObject({ aids: null, answers: null });
    expect(followed?.events.map(({ what }) => what)).toEqual(
      expect.arrayContaining(["consent:contact", "refusal:aids", "refusal:answers", "refusal:interview"]),
    );
    // What was not asked is neither agreed to nor refused.
    expect(followed?.events.map(({ what }) => what).join(" ")).not.toContain("state_evaluation");
    // Nor is what cannot be kept: no reminder leaves for a hand-off of the web.
    expect(followed?.events.map(({ what }) => what).join(" ")).not.toContain("reminders");
    expect(followed?.remindable).toBe(false);
    const refused = await house.store.transaction(({ refusals }) => refusals.totals());
    expect(refused.map(({ need, consent, count }) => [need, consent, count])).toEqual([
      ["rights", "aids", 1],
      ["rights", "answers", 1],
      ["rights", "interview", 1],
    ]);
  });

  test("sent twice is one, told the same", async () => {
    const house = await open();
    const both = await Promise.all([send(house), send(house)]);
    expect(both[0]).toEqual(both[1]);
    expect((await listReferrals(house, OPERATOR)).lines).toHaveLength(1);
  });

  test("does not go under the key of another one", async () => {
    const house = await open();
    await send(house);
    const other = { ...DRAFT, contact: { ...DRAFT.contact, name: "Dominique" } };
    expect(await receiveReferral(house, other, KEY)).toEqual({ status: "refused", code: "REFERRAL_KEY_REUSED" });
  });

  test("keeps neither its key nor its secret", async () => {
    const house = await open();
    const { reference, secret } = await send(house);
    const kept = JSON.stringify(await house.store.transaction(({ referrals }) => referrals.find(reference)));
    expect(kept).not.toContain(KEY);
    expect(kept).not.toContain(secret);
  });

  const nested = (depth: number): unknown => JSON.parse("[".repeat(depth) + "]".repeat(depth));
  const contact = (changes: object) => ({ ...DRAFT, contact: { ...DRAFT.contact, ...changes } });
  test.each<[string, unknown, string]>([
    ["nothing", undefined, "REFERRAL_INVALID"],
    ["a text", "hello", "REFERRAL_INVALID"],
    ["an unknown need", { ...DRAFT, need: "gold" }, "REFERRAL_INVALID"],
    ["a field more", { ...DRAFT, admin: true }, "REFERRAL_INVALID"],
    ["no name", contact({ name: " " }), "REFERRAL_INVALID"],
    ["a name that nobody sees", contact({ name: "\u200b\u2060\u0000" }), "REFERRAL_INVALID"],
    ["a telephone in words", contact({ address: "call me" }), "REFERRAL_INVALID"],
    ["an e-mail with a line more", contact({ means: "email", address: "a@b.fr\nBcc: c@d.fr" }), "REFERRAL_INVALID"],
    ["an answer that is a function", { ...DRAFT, answers: [{ question: "a", value: {} }] }, "REFERRAL_INVALID"],
    ["lists inside lists", contact({ name: nested(16_000) }), "REFERRAL_INVALID"],
    ["a novel", contact({ name: "x".repeat(40_000) }), "REFERRAL_TOO_LARGE"],
    ["a structure that does not exist", { ...DRAFT, structure: "palace" }, "REFERRAL_WRONG_STRUCTURE"],
    ["a structure of elsewhere", { ...DRAFT, structure: "mairie-wancourt" }, "REFERRAL_WRONG_STRUCTURE"],
  ])("with %s is refused, without repeating it", async (_what, draft, code) => {
    const house = await open();
    expect(await receiveReferral(house, draft, KEY)).toEqual({ status: "refused", code });
    expect((await listReferrals(house, OPERATOR)).lines).toEqual([]);
  });

  test.each(["", "short", "x".repeat(200), "spaces in the key here and there"])(
    "with the key %j is refused",
    async (key) => {
      expect(await receiveReferral(await open(), DRAFT, key)).toEqual({
        status: "refused",
        code: "REFERRAL_KEY_INVALID",
      });
    },
  );

  test("that nobody can read is refused", async () => {
    const outcome = await receiveReferral(await openHouse(), DRAFT, KEY);
    expect(outcome).toEqual({ status: "refused", code: "REFERRAL_NO_DESK" });
  });

  test("reaches a structure proposed to someone without a home", async () => {
    const house = await openHouse({ desk: "ccas-arras", accounts: ["ccas-arras"] });
    const draft = { ...DRAFT, structure: "ccas-arras", need: "domiciliation", commune: null };
    expect(await receiveReferral(house, draft, KEY)).toMatchObject({ status: "sent" });
  });
});

describe("the resident takes it back", () => {
  test("with the secret, however the number is typed; what it held is erased", async () => {
    const house = await open();
    const { reference, secret } = await send(house);
    const typed = ` ${reference.toLowerCase().replace("-", " ")} `;
    expect(await withdrawReferral(house, typed, secret)).toEqual({ status: "withdrawn", reference });
    const kept = JSON.stringify(await house.store.transaction(({ referrals }) => referrals.find(reference)));
    for (const trace of ["Camille", "+33321000000", "rsa", "celibataire", "62099"]) expect(kept).not.toContain(trace);
    expect((await listReferrals(house, OPERATOR)).lines).toEqual([]);
    expect(await listReferrals(house, OPERATOR, { view: "closed" })).toMatchObject({
      lines: [{ reference, section: "gone", state: "withdrawn", name: null }],
      counts: { open: 0, closed: 1, all: 1 },
    });
    expect(await openReferral(house, OPERATOR, reference)).toMatchObject({ state: "withdrawn", actions: [] });
  });

  test.each<[string, (sent: { reference: string; secret: string }) => [string, string]]>([
    ["another secret", ({ reference }) => [reference, "x".repeat(32)]],
    ["no secret", ({ reference }) => [reference, ""]],
    ["a number that cannot be", ({ secret }) => ["1111-1111", secret]],
    ["another number", ({ secret }) => ["2222-2222", secret]],
  ])("not with %s", async (_what, wrong) => {
    const house = await open();
    const sent = await send(house);
    expect(await withdrawReferral(house, ...wrong(sent))).toEqual({ status: "refused", code: "REFERRAL_UNKNOWN" });
    expect(await openReferral(house, OPERATOR, sent.reference)).toMatchObject({ state: "created" });
  });

  test("and a late copy of the request does not bring it back", async () => {
    const house = await open();
    const { reference, secret } = await send(house);
    await withdrawReferral(house, reference, secret);
    expect(await receiveReferral(house, DRAFT, KEY)).toEqual({ status: "withdrawn", reference });
    expect(await deliverNotices(house)).toBe(1);
    expect(await openReferral(house, OPERATOR, reference)).toMatchObject({ state: "withdrawn", contact: null });
  });
});

describe("a notice", () => {
  test("is delivered once: the hand-off is on the operators' page", async () => {
    const house = await open();
    const { reference } = await send(house);
    expect(await openReferral(house, OPERATOR, reference)).toMatchObject({ state: "created" });
    expect(await deliverNotices(house)).toBe(1);
    expect(await openReferral(house, OPERATOR, reference)).toMatchObject({ state: "delivered" });
    expect(await deliverNotices(house)).toBe(0);
  });
});

describe("time", () => {
  test.each([
    ["nobody closed", false, DELAYS.openReferralDays],
    ["was closed", true, DELAYS.closedReferralDays],
  ])("forgets a hand-off that %s: its number is nobody’s any more", async (_what, closed, days) => {
    const house = await open();
    const { reference } = await send(house);
    if (closed) {
      await actOnReferral(house, OPERATOR, reference, "see", 1);
      await closeReferral(house, OPERATOR, reference, [], 2);
    }
    house.clock.pass(days * DAY - 1);
    expect(await expireOld(house)).toMatchObject({ referrals: 0 });
    house.clock.pass(1);
    expect(await expireOld(house)).toMatchObject({ referrals: 1 });
    expect(await expireOld(house)).toMatchObject({ referrals: 0 });
    expect(await openReferral(house, OPERATOR, reference)).toBeNull();
    expect(await listReferrals(house, OPERATOR, { view: "all" })).toMatchObject({ lines: [], counts: { all: 0 } });
  });
});
