import { describe, expect, test } from "vitest";
import { gapOf, isLargeGap } from "../../src/referral/outcomes";

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
