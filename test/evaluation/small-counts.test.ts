import fc from "fast-check";
import { expect, test } from "vitest";
import { LEAST_SHOWN, shownCounts } from "../../src/evaluation/small-counts";

test.each([
  { counts: [], shown: [] },
  { counts: [12, 5], shown: [12, 5] },
  { counts: [4], shown: [null] },
  { counts: [0, 0, 9], shown: [null, null, 9] },
  { counts: [3, 8, 20], shown: [null, null, 20] },
])("of $counts, $shown is shown", ({ counts, shown }) => {
  expect(shownCounts(counts)).toEqual(shown);
});

test("what is shown is true and not small, and nothing that is hidden can be worked out from the total", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 12 }), { maxLength: 8 }), (counts) => {
      const shown = shownCounts(counts);
      expect(shown).toHaveLength(counts.length);
      for (const [index, count] of shown.entries()) {
        if (count === null) continue;
        expect(count).toBe(counts[index]);
        expect(count).toBeGreaterThanOrEqual(LEAST_SHOWN);
      }
      const hidden = shown.filter((count) => count === null).length;
      if (counts.length > 1) expect(hidden).not.toBe(1);
    }),
  );
});
