import { describe, expect, test } from "vitest";
import type { Store, StoredCase, StoredOutcome, StoredTransfer } from "../../src/store/port";
import { NOW, referral } from "./referrals";

const REFERENCE = "CDFH-2345";

const outcome = (aid: string, changes: Partial<StoredOutcome> = {}): StoredOutcome => ({
  ...{
    reference: REFERENCE,
    aid,
    outcome: "opened",
    amount: 65_169,
    rhythm: "monthly",
    since: "2026-12",
    reason: null,
  },
  ...{ estimatedMin: 60_000, estimatedMax: 65_169, gapCause: "income", at: NOW, by: "operator:a1" },
  ...changes,
});

const transfer = (changes: Partial<StoredTransfer> = {}): StoredTransfer => ({
  ...{
    reference: REFERENCE,
    asked: NOW,
    by: "operator:a1",
    fromStructure: "ccas",
    toStructure: "mds",
    toReader: "desk",
  },
  ...{ consent: "asked", oralOn: null, answered: null },
  ...changes,
});

const found: StoredCase = {
  ...{ id: "c1", aid: "rsa", month: "2026-11", household: "{}", estimated: 60_000, granted: 50_000, cause: null },
  ...{ lawVersion: "v", state: "proposed", proposedBy: "a1" },
};

/** What gathers around a referral, and what evaluation keeps of it. */
export function followUpContract(opened: () => Store): void {
  const withReferral = (work: Parameters<Store["transaction"]>[0]) => async () => {
    await opened().transaction(({ referrals }) => referrals.create(referral()));
    await opened().transaction(work);
  };

  describe("what gathers around a referral", () => {
    test(
      "outcomes are replaced as a whole, one an aid",
      withReferral(async ({ followUp }) => {
        await followUp.setOutcomes(REFERENCE, [outcome("rsa"), outcome("css", { amount: null, rhythm: null })]);
        const refused = outcome("apl", { outcome: "refused", reason: "resources", amount: null, estimatedMin: null });
        await followUp.setOutcomes(REFERENCE, [outcome("rsa"), refused]);
        expect(await followUp.outcomes(REFERENCE)).toEqual([refused, outcome("rsa")]);
        expect(await followUp.outcomes("nothing")).toEqual([]);
        expect(await followUp.allOutcomes()).toEqual([refused, outcome("rsa")]);
      }),
    );

    test(
      "a transfer that is asked is answered once",
      withReferral(async ({ followUp }) => {
        const answer = { consent: "given", oralOn: null, answered: NOW + 1 };
        expect(await followUp.answerTransfer(REFERENCE, answer)).toBe(false);
        await followUp.addTransfer(transfer());
        expect(await followUp.answerTransfer(REFERENCE, answer)).toBe(true);
        expect(await followUp.answerTransfer(REFERENCE, { ...answer, consent: "refused" })).toBe(false);
        expect(await followUp.transfers(REFERENCE)).toEqual([transfer(answer)]);
      }),
    );

    test(
      "what a structure passed on is found, not what it only asked",
      withReferral(async ({ followUp }) => {
        const oral = transfer({ consent: "oral", oralOn: "2026-11-20", answered: NOW });
        for (const each of [transfer({ consent: "refused", answered: NOW }), oral, transfer()])
          await followUp.addTransfer(each);
        expect(await followUp.transferredFrom("ccas", 10)).toEqual([oral]);
        expect(await followUp.transferredFrom("mds", 10)).toEqual([]);
      }),
    );

    test(
      "messages keep their order, and each side reads the other's",
      withReferral(async ({ followUp }) => {
        const write = (by: string, text: string) => followUp.write({ reference: REFERENCE, at: NOW, by, text });
        await write("operator:a1", "Bonjour");
        await write("resident", "Bonjour à vous");
        await write("resident", "Mardi, peut-être ?");
        expect(await followUp.unreadBy("ccas")).toEqual(new Map([[REFERENCE, 2]]));
        expect(await followUp.unreadBy("mds")).toEqual(new Map());
        await followUp.markRead(REFERENCE, "resident", NOW + 1);
        expect(await followUp.unreadBy("ccas")).toEqual(new Map());
        await write("operator:a1", "À mardi");
        await followUp.markRead(REFERENCE, "operator", NOW + 2, 3);
        expect((await followUp.messages(REFERENCE)).at(-1)?.read).toBeNull();
        await followUp.markRead(REFERENCE, "operator", NOW + 3);
        expect((await followUp.messages(REFERENCE)).map(({ place, text, read }) => [place, text, read])).toEqual([
          [1, "Bonjour", NOW + 2],
          [2, "Bonjour à vous", NOW + 1],
          [3, "Mardi, peut-être ?", NOW + 1],
          [4, "À mardi", NOW + 3],
        ]);
      }),
    );

    test(
      "a consent is what was last said of it",
      withReferral(async ({ followUp }) => {
        const consent = { reference: REFERENCE, consent: "reminders", given: true, at: NOW };
        await followUp.setConsent(consent);
        await followUp.setConsent({ ...consent, consent: "interview", given: false });
        await followUp.setConsent({ ...consent, given: false, at: NOW + 1 });
        expect(await followUp.consents(REFERENCE)).toEqual([
          { ...consent, consent: "interview", given: false },
          { ...consent, given: false, at: NOW + 1 },
        ]);
      }),
    );

    test(
      "erased with its contents, nothing of it remains",
      withReferral(async ({ followUp, referrals }) => {
        await followUp.setOutcomes(REFERENCE, [outcome("rsa")]);
        await followUp.write({ reference: REFERENCE, at: NOW, by: "resident", text: "Bonjour" });
        await followUp.setConsent({ reference: REFERENCE, consent: "reminders", given: true, at: NOW });
        await followUp.addTransfer(transfer());
        await referrals.eraseContents(REFERENCE);
        for (const left of [followUp.outcomes, followUp.messages, followUp.consents, followUp.transfers])
          expect(await left(REFERENCE)).toEqual([]);
        expect(await followUp.allOutcomes()).toEqual([]);
      }),
    );
  });

  describe("what evaluation keeps", () => {
    test("refusals are counted by month, need and consent", () =>
      opened().transaction(async ({ refusals }) => {
        const refused = { month: "2026-11", need: "rsa", consent: "interview" };
        for (const each of [refused, refused, { ...refused, consent: "transmission" }]) await refusals.count(each);
        expect(await refusals.totals()).toEqual([
          { ...refused, count: 2 },
          { ...refused, consent: "transmission", count: 1 },
        ]);
      }));

    test("a referral that is anonymised leaves its figures", () =>
      opened().transaction(async ({ evaluation }) => {
        const kept = {
          ...{ id: "e1", month: "2026-11", lot: 2, neighbourhood: "none", ageBand: "30_45", need: "rsa" },
          ...{ mode: "call", readBy: "ccas", steps: "{}" },
        };
        const { reference: _, at: __, by: ___, ...rsa } = outcome("rsa");
        const opened = { ...rsa, evaluation: "e1", noted: "2026-12", nonTakeUp: "non_demande" };
        await evaluation.keep(kept, [opened]);
        expect(await evaluation.all()).toEqual([kept]);
        expect(await evaluation.outcomes()).toEqual([opened]);
      }));

    test("those that were taken back are counted by month, and nothing more", () =>
      opened().transaction(async ({ evaluation }) => {
        for (const month of ["2026-12", "2026-11", "2026-12"]) await evaluation.countWithdrawal(month);
        expect(await evaluation.withdrawals()).toEqual([
          { month: "2026-11", count: 1 },
          { month: "2026-12", count: 2 },
        ]);
      }));

    test("those that were erased before their end are counted by month and by who read them, and nothing more", () =>
      opened().transaction(async ({ evaluation }) => {
        for (const month of ["2026-12", "2026-11", "2026-12"]) await evaluation.countUnfinished(month, "ccas");
        await evaluation.countUnfinished("2026-12", "desk");
        expect(await evaluation.unfinished()).toEqual([
          { month: "2026-11", readBy: "ccas", count: 1 },
          { month: "2026-12", readBy: "ccas", count: 2 },
          { month: "2026-12", readBy: "desk", count: 1 },
        ]);
      }));

    test("a case is kept once for an aid of a referral, without who proposed it or of which, or deleted", () =>
      opened().transaction(async ({ evaluation, referrals }) => {
        await referrals.create(referral());
        expect(await evaluation.proposeCase(found, REFERENCE)).toBe(true);
        expect(await evaluation.proposeCase({ ...found, id: "again" }, REFERENCE)).toBe(false);
        expect(await evaluation.proposeCase({ ...found, id: "c2", aid: "apl" }, REFERENCE)).toBe(true);
        expect(await evaluation.findCase("c1")).toEqual(found);
        await evaluation.keepCase("c1");
        await evaluation.deleteCase("c2");
        for (const aid of [found.aid, "apl"])
          expect(await evaluation.proposeCase({ ...found, aid, id: "again" }, REFERENCE)).toBe(false);
        expect(await evaluation.cases("kept")).toEqual([{ ...found, state: "kept", proposedBy: null }]);
        expect(await evaluation.cases("proposed")).toEqual([]);
      }));

    test.each(["eraseContents", "forget"] as const)(
      "a case that nobody has read goes with its referral (%s), and one that is kept stays",
      async (erase) =>
        await opened().transaction(async ({ evaluation, referrals }) => {
          await referrals.create(referral());
          await evaluation.proposeCase(found, REFERENCE);
          await evaluation.proposeCase({ ...found, id: "c2", aid: "apl" }, REFERENCE);
          await evaluation.keepCase("c2");
          await referrals[erase](REFERENCE);
          expect(await evaluation.cases("proposed")).toEqual([]);
          expect(await evaluation.cases("kept")).toMatchObject([{ id: "c2" }]);
        }),
    );
  });
}
