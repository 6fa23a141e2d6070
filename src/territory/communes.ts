import type { Snapshot } from "./snapshot";

/** What a text says of where someone lives. */
export type CommuneFound =
  | { readonly kind: "found"; readonly insee: string }
  /** Several fit (a postal code, a first word): to be offered as choices, most likely first. */
  | { readonly kind: "several"; readonly insees: readonly string[] }
  /** Somewhere else than the 46 communes; its usual name when it is a known one. */
  | { readonly kind: "outside"; readonly name: string | null }
  | { readonly kind: "no_home" }
  | { readonly kind: "unknown" };

/** Reads a commune as people write it ("j'habite à St Nicolas", "62041", "acicourt"). Never throws. */
export function findCommune(_text: string, _snapshot: Pick<Snapshot, "communes" | "neighbourhoods">): CommuneFound {
  return { kind: "unknown" };
}
