import type { Aid } from "../law/aid";

/** The lists of an aid's file whose entries are keys of the locales. */
export const AID_PARTS = ["duties", "papers", "steps", "lapses", "effects"] as const;
export type AidPart = (typeof AID_PARTS)[number];

/** What many aids say alike has its words once, under `shared.*`, and is named with this before it. */
const SHARED = "commun.";

/** Where the words of an entry are: `steps`, `mdph` of `aah` is `aids.aah.steps.mdph`; `commun.rib` is `shared.papers.rib`. */
export const wordKey = ({ id }: Pick<Aid, "id">, part: AidPart, entry: string): string =>
  entry.startsWith(SHARED) ? `shared.${part}.${entry.slice(SHARED.length)}` : `aids.${id}.${part}.${entry}`;
