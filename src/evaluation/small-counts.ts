/**
 * Where people are counted by neighbourhood, by age or by operator, a group of fewer than five may be one household that
 * its neighbours or a caseworker recognise: such a count is hidden. Zero is hidden with them, since what is left of a
 * total would otherwise give the others away. Lots (thousands of residents), the whole territory, and what waits at a
 * structure are not so fine: they are shown as they are.
 */
export const LEAST_SHOWN = 5;

/** Each count of a whole, or null where it is hidden; never one alone, which the total would give back. */
export function shownCounts(counts: readonly number[]): readonly (number | null)[] {
  const hidden = new Set(counts.flatMap((count, index) => (count < LEAST_SHOWN ? [index] : [])));
  if (hidden.size === 1) {
    const others = counts.map((count, index) => ({ count, index })).filter(({ index }) => !hidden.has(index));
    const least = others.sort((a, b) => a.count - b.count)[0];
    if (least) hidden.add(least.index);
  }
  return counts.map((count, index) => (hidden.has(index) ? null : count));
}
