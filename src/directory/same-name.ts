import type { TerritoryData } from "../territory/schema";

/** What is compared of a name: without accents, signs, or words that say nothing. */
export const nameKey = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "" && !SMALL.has(word))
    .join(" ");

const SMALL: ReadonlySet<string> = new Set([
  "le",
  "la",
  "les",
  "l",
  "de",
  "du",
  "des",
  "d",
  "et",
  "quartier",
  "quartiers",
]);

type Neighbourhood = TerritoryData["neighbourhoods"]["quartiers"][number];

/** The one of ours that an official name means, in one of these communes: by its whole name, present or former, or by a part of it. */
export function neighbourhoodNamed(
  name: string,
  communes: readonly string[],
  neighbourhoods: readonly Neighbourhood[],
): string | null {
  const here = neighbourhoods.filter((one) => one.communes.some((insee) => communes.includes(insee)));
  const key = nameKey(name);
  const whole = here.filter(({ nom, anciens_noms }) => [nom, ...anciens_noms].map(nameKey).includes(key));
  if (whole.length > 0) return whole.length === 1 ? (whole[0]?.id ?? null) : null;
  const said = key.split(" ");
  const parts = here.filter(({ nom }) =>
    nom
      .split(" - ")
      .map(nameKey)
      .some((part) => part.split(" ").every((word) => said.includes(word))),
  );
  return parts.length === 1 ? (parts[0]?.id ?? null) : null;
}
