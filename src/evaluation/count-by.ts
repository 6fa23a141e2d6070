/** How many items there are of each key, those without one left out. */
export function countBy<T, K>(items: readonly T[], keyOf: (item: T) => K | null): ReadonlyMap<K, number> {
  const counts = new Map<K, number>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
