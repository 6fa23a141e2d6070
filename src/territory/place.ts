import type { Place, Snapshot, Whereabouts } from "./snapshot";

export function whereaboutsOf({ communes }: Snapshot, { commune, homeless, outside }: Place): Whereabouts {
  if (outside) return "outside";
  if (homeless) return "no_home";
  if (commune === null) return "not_said";
  return communes.some(({ insee }) => insee === commune) ? "inside" : "outside";
}

/**
 * The lots a place may be of: one, or several when the commune has priority neighbourhoods and the person does not
 * know. `null` stands for no lot: the steps that name one do not apply.
 */
export function lotsOf({ communes, neighbourhoods }: Snapshot, place: Place): readonly (number | null)[] {
  const lots = communes.find(({ insee }) => insee === place.commune)?.lots ?? [null];
  const here = neighbourhoods.filter((one) => place.commune !== null && one.communes.includes(place.commune));
  if (place.neighbourhood === null) return lots;
  const own = here.find(({ id }) => id === place.neighbourhood);
  return own ? [own.lot] : lots.filter((lot) => !here.some((one) => one.lot === lot));
}

/** Each once, in order of first appearance. */
export function deduplicate<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const seen = new Map<string, T>();
  for (const item of items) if (!seen.has(keyOf(item))) seen.set(keyOf(item), item);
  return [...seen.values()];
}
