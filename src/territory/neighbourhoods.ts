import type { Snapshot } from "./snapshot";

/** What a text says of the priority neighbourhood (QPV) someone lives in. */
export type NeighbourhoodFound =
  | { readonly kind: "found"; readonly id: string }
  | { readonly kind: "several"; readonly ids: readonly string[] }
  /** Lives outside them ("aucun", "non"): `Place.neighbourhood` is "none". */
  | { readonly kind: "none" }
  | { readonly kind: "unknown" };

/** Reads the name of a neighbourhood of this commune, present or former. Never throws. */
export function findNeighbourhood(
  _text: string,
  _communeInsee: string,
  _snapshot: Pick<Snapshot, "neighbourhoods">,
): NeighbourhoodFound {
  return { kind: "unknown" };
}
