import type { Aid } from "../law/aid";

/** The lists of an aid's file whose entries are keys of the locales. */
export const AID_PARTS = ["duties", "papers", "steps", "lapses", "effects"] as const;
export type AidPart = (typeof AID_PARTS)[number];

/** What many aids say alike has its words once, under `shared.*`, and is named with this before it. */
const SHARED = "commun.";

/**
 * Where the words of a condition are, before `.met` or `.not_met`: `rsa.ressources` is `aids.rsa.conditions.ressources`,
 * `commun.droit_sejour` is `shared.conditions.droit_sejour`.
 */
export function conditionKey(name: string): string {
  if (name.startsWith(SHARED)) return `shared.conditions.${name.slice(SHARED.length)}`;
  const [aid = "", ...condition] = name.split(".");
  return `aids.${aid}.conditions.${condition.join(".")}`;
}

/** Where the words of an entry are: `steps`, `mdph` of `aah` is `aids.aah.steps.mdph`; `commun.rib` is `shared.papers.rib`. */
export const wordKey = ({ id }: Pick<Aid, "id">, part: AidPart, entry: string): string =>
  entry.startsWith(SHARED) ? `shared.${part}.${entry.slice(SHARED.length)}` : `aids.${id}.${part}.${entry}`;
