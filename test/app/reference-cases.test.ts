import { describe, expect, test } from "vitest";
import { closeReferral } from "../../src/app/close-referral";
import { expireOld } from "../../src/app/expire";
import { openReferral } from "../../src/app/follow-referral";
import { DELAYS } from "../../src/app/house";
import { actOnOwn } from "../../src/app/own-referral";
import { casesToRead, exportCases, proposeCase, readCase } from "../../src/app/reference-cases";
import { simulate } from "../../src/app/simulation";
import { ANSWERS, BEAURAINS, followedWith, NOT_MINE, OTHER } from "./followed";

const opened = (amount: number) => [
  { aid: "prime_activite", outcome: "opened", amount, rhythm: "monthly", since: "2026-11", gapCause: "income" },
];
const ASKED = { aid: "prime_activite", consentedOn: "2026-11-20" };

/** Closed with an amount, EUR a month, worked out from the estimate. */
async function closed(granted: (estimated: number) => number = () => 12.34, answers: typeof ANSWERS | null = ANSWERS) {
  const made = await followedWith({ answers }, "see");
  const { estimate } = (await openReferral(made.house, BEAURAINS, made.reference)) ?? {};
  const estimated = estimate?.aids.find(({ aid }) => aid === "prime_activite")?.max ?? 0;
  await closeReferral(made.house, BEAURAINS, made.reference, opened(granted(estimated)), 2);
  return made;
}

type Closed = Awaited<ReturnType<typeof closed>>;

describe("an amount far from its estimate", () => {
  test("becomes a reference case once a second person has read it: dates to the month, no commune, amounts rounded", async () => {
    const { house, reference, proof } = await closed();
    expect(await proposeCase(house, BEAURAINS, reference, ASKED)).toBe("done");
    expect(await exportCases(house)).toBe("");
    expect(await casesToRead(house, BEAURAINS)).toEqual([]);
    const [found] = await casesToRead(house, OTHER);
    const id = found?.id ?? "";
    expect(await readCase(house, BEAURAINS, id, true)).toBe("NOT_FOUND");
    expect(await readCase(house, OTHER, id, true)).toBe("done");
    expect(await readCase(house, OTHER, id, false)).toBe("NOT_FOUND");

    const line = JSON.parse(await exportCases(house));
    expect(line).toMatchObject({ mois: "2026-11", aid: "prime_activite", granted: 12, cause: "income" });
    expect(line.household.adultes[0]).toMatchObject({ date_naissance: "1992-04-15", revenus: { salaire_net: 900 } });
    expect(line.household.logement).not.toHaveProperty("commune_insee");
    const text = JSON.stringify(line);
    for (const trace of [reference, "Camille", "62099", "operator", BEAURAINS.id, "1992-04-10"])
      expect(text).not.toContain(`"${trace}"`);
    // It is a case like the others: what it says was estimated is what the law gives for it.
    const { estimate } = (await simulate(house.law(), line)) as { estimate: Record<string, unknown> }; // a success
    expect(estimate.ppa).toBeCloseTo(line.estimated, 2);
    await actOnOwn(house, proof, "withdraw");
    expect(await exportCases(house)).toContain(id);
  });

  test("is deleted when the second person does not keep it", async () => {
    const { house, reference } = await closed();
    await proposeCase(house, BEAURAINS, reference, ASKED);
    const [found] = await casesToRead(house, OTHER);
    expect(await readCase(house, OTHER, found?.id ?? "", false)).toBe("done");
    expect(await casesToRead(house, OTHER)).toEqual([]);
    expect(await exportCases(house)).toBe("");
  });

  test.each<[string, () => ReturnType<typeof closed>, object]>([
    ["the gap is small", () => closed((estimated) => estimated + 19.99), {}],
    ["the answers were not handed over", () => closed(undefined, null), {}],
    [
      "the answers leave something open",
      () =>
        closed(
          undefined,
          ANSWERS.map((each) => (each.question === "logement.loyer" ? { ...each, value: null } : each)),
        ),
      {},
    ],
    ["nothing became of that aid", () => closed(), { aid: "rsa" }],
    ["no consent was given yet", () => closed(), { consentedOn: "2026-11-21" }],
    ["no day is said", () => closed(), { consentedOn: "" }],
  ])("is not proposed when %s", async (_what, make, changes) => {
    const { house, reference } = await make();
    expect(await proposeCase(house, BEAURAINS, reference, { ...ASKED, ...changes })).toBe("FOLLOW_UP_INVALID");
    expect(await casesToRead(house, OTHER)).toEqual([]);
  });

  test("is proposed once, before it is read and after", async () => {
    const { house, reference } = await closed();
    expect(await proposeCase(house, BEAURAINS, reference, ASKED)).toBe("done");
    expect(await proposeCase(house, BEAURAINS, reference, ASKED)).toBe("FOLLOW_UP_INVALID");
    const [found, ...more] = await casesToRead(house, OTHER);
    expect(more).toEqual([]);
    await readCase(house, OTHER, found?.id ?? "", true);
    expect(await proposeCase(house, OTHER, reference, ASKED)).toBe("FOLLOW_UP_INVALID");
  });

  test.each([
    ["the hand-off is taken back", async ({ house, proof }: Closed) => actOnOwn(house, proof, "withdraw")],
    [
      "its time is past",
      async ({ house }: Closed) => {
        house.clock.pass(DELAYS.closedReferralDays * 86_400_000);
        await expireOld(house);
      },
    ],
  ])("is dropped, as long as nobody has read it, when %s", async (_what, go) => {
    const made = await closed();
    await proposeCase(made.house, BEAURAINS, made.reference, ASKED);
    const [found] = await casesToRead(made.house, OTHER);
    await go(made);
    expect(await casesToRead(made.house, OTHER)).toEqual([]);
    expect(await readCase(made.house, OTHER, found?.id ?? "", true)).toBe("NOT_FOUND");
    expect(await exportCases(made.house)).toBe("");
  });

  test.each(["territory", "administrator"] as const)("is read by no %s", async (role) => {
    const { house, reference } = await closed();
    await proposeCase(house, BEAURAINS, reference, ASKED);
    const [found] = await casesToRead(house, { id: "c", role: "coordinator" });
    const reader = { id: "r", role };
    expect(await casesToRead(house, reader)).toEqual([]);
    for (const keep of [true, false]) expect(await readCase(house, reader, found?.id ?? "", keep)).toBe("NOT_FOUND");
    expect(await casesToRead(house, OTHER)).toHaveLength(1);
  });

  test("is not proposed by who does not read the hand-off", async () => {
    const { house, reference } = await closed();
    expect(await proposeCase(house, NOT_MINE, reference, ASKED)).toBe("NOT_FOUND");
  });
});
