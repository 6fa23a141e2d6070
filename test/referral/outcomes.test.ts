import { describe, expect, test } from "vitest";
import { gapOf, isLargeGap, type Outcome, writeOutcome } from "../../src/referral/outcomes";

const granted = (amount: number | null, estimatedMin: number | null = 10_000, estimatedMax = estimatedMin) => ({
  ...{ amount, estimatedMin, estimatedMax },
});

describe("the gap between what is granted and what was estimated, in cents", () => {
  test.each([
    ["more than the most", granted(12_500, 9_000, 11_000), 1_500],
    ["less than the least", granted(8_000, 9_000, 11_000), -1_000],
    ["within the range", granted(10_500, 9_000, 11_000), 0],
    ["at its bounds", granted(9_000, 9_000, 11_000), 0],
    ["nothing granted in euros", granted(null), null],
    ["nothing estimated", granted(10_000, null), null],
  ])("%s", (_what, amounts, gap) => expect(gapOf(amounts)).toBe(gap));

  test.each([
    [granted(12_000), true],
    [granted(11_999), false],
    [granted(8_000), true],
    [granted(30_000, 27_001), false],
    [granted(30_000, 27_000), true],
    [granted(null), false],
  ])("is large from twenty euros, and a tenth of what is granted: %j", (amounts, large) => {
    expect(isLargeGap(amounts)).toBe(large);
  });
});

describe("what had been estimated is kept beside the outcome", () => {
  const kept = { reference: "CDFH-2345", at: 0, by: "operator:op" };
  const right = { aid: "x", min: 100, max: 120, status: "yes" as const };
  const granted = { aid: "x", outcome: "opened", amount: 600, since: "2026-11", gapCause: null } as const;
  const beside = (
    rhythm: string,
    outcome: Exclude<Outcome, { outcome: "not_known" }>,
    status: "yes" | "to_ask" = "yes",
  ) => {
    const aids = [{ ...right, status, rhythm }];
    const { estimatedMin, estimatedMax } = writeOutcome(outcome, { month: "", date: "", lawVersion: "", aids }, kept);
    return [estimatedMin, estimatedMax];
  };

  test.each([
    ["monthly", "monthly"],
    ["once", "once"],
    ["yearly", "once"],
  ] as const)("when both are paid alike: %s, %s", (rhythm, paid) => {
    expect(beside(rhythm, { ...granted, rhythm: paid })).toEqual([10_000, 12_000]);
  });

  test.each([
    ["monthly", "once"],
    ["yearly", "monthly"],
    ["cover", "monthly"],
    ["loan", "once"],
  ] as const)("and not when euros a month would be compared with others: %s, %s", (rhythm, paid) => {
    expect(beside(rhythm, { ...granted, rhythm: paid })).toEqual([null, null]);
  });

  test("and not when whoever delivers it decides: nothing was promised", () => {
    expect(beside("once", { ...granted, rhythm: "once" }, "to_ask")).toEqual([null, null]);
  });

  test("also of what was refused", () => {
    expect(beside("monthly", { aid: "x", outcome: "refused", reason: "resources" })).toEqual([10_000, 12_000]);
  });
});
