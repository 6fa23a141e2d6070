import { NameIndex } from "./names";
import { words } from "./normalise";
import type { Neighbourhood, Snapshot } from "./snapshot";

/** What a text says of the priority neighbourhood (QPV) someone lives in. */
export type NeighbourhoodFound =
  | { readonly kind: "found"; readonly id: string }
  | { readonly kind: "several"; readonly ids: readonly string[] }
  /** Lives outside them ("aucun", "non"): `Place.neighbourhood` is "none". */
  | { readonly kind: "none" }
  | { readonly kind: "unknown" };

/** Tried on the words of the text, without accents. */
const NONE = /\b(aucun|aucune|non|no|none|neither|ailleurs|elsewhere|autre|pas (dans|la|un|une|concerne))\b|^pas$/;

/** Reads the name of a neighbourhood of this commune, present or former. Never throws. */
export function findNeighbourhood(
  text: string,
  communeInsee: string,
  snapshot: Pick<Snapshot, "neighbourhoods">,
): NeighbourhoodFound {
  const here = snapshot.neighbourhoods.filter(({ communes }) => communes.includes(communeInsee));
  const index = new NameIndex(here.flatMap((one) => partsOf(one).map((name) => ({ name, target: one.id }))));
  if (NONE.test(words(text).join(" "))) return { kind: "none" };
  const readings = [index.exact(text).map(({ target }) => target), index.nearest(text), index.partial(text)];
  const ids = [...new Set(readings.find((found) => found.length > 0))];
  const [id] = ids;
  if (id === undefined) return { kind: "unknown" };
  return ids.length === 1 ? { kind: "found", id } : { kind: "several", ids };
}

/** Every way to name it: whole, by each of the places it joins, and as it was called. */
export const partsOf = ({ name, formerNames }: Neighbourhood): string[] => [
  ...new Set([name, ...name.split(" - "), ...formerNames]),
];
