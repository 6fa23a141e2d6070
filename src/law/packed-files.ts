import type { Aid } from "./aid";
import type { LawFiles } from "./law";
import type { Parameter, Reference } from "./parameters";

type Row = readonly [since: string, value: number];
type Column = readonly [id: string, unit: string, nextRevision: string | null, values: readonly Row[]];
/** Of a figure, when it was checked, and the place of the reference of each of its values. */
type Source = readonly [verifiedOn: string, references: readonly number[]];

/** The files of the law made light for a phone, with all that an estimate needs: figures are rows. */
export interface PackedFiles {
  readonly version: string;
  readonly aids: readonly Omit<Aid, CardPart>[];
  readonly parameters: readonly Column[];
}

/** What is only read on the opened card of an aid, apart; each reference is written once. */
export interface PackedCards {
  readonly references: readonly Reference[];
  readonly sources: readonly Source[];
  readonly aids: readonly Pick<Aid, CardPart>[];
}

type CardPart = keyof typeof NOTHING_SAID;

/** A law whose cards have not come computes the same, and says this of each aid. Its estimate has no name for what it publishes. */
const NOTHING_SAID = {
  calculation: [],
  legal_basis: [],
  duties: [],
  papers: [],
  steps: [],
  lapses: [],
  effects: [],
  outputs: {},
  paid_from: "decision",
  links: { official: "", claim: null },
} as const;

const NO_REFERENCE: Reference = { title: "", url: "" };

export function packFiles({ parameters, aids, version }: LawFiles): { law: PackedFiles; cards: PackedCards } {
  const references = new Map<string, { readonly at: number; readonly reference: Reference }>();
  const placeOf = (reference: Reference): number => {
    const key = `${reference.title}\0${reference.url}`;
    const known = references.get(key) ?? { at: references.size, reference };
    references.set(key, known);
    return known.at;
  };
  const columns = parameters.map(({ id, unit, next_revision, values }): Column => {
    const rows = values.map(({ since, value }): Row => [since, value]);
    return [id, unit, next_revision, rows];
  });
  const sources = parameters.map(
    ({ verified_on, values }): Source => [verified_on, values.map(({ reference }) => placeOf(reference))],
  );
  const parted = aids.map(
    ({ calculation, legal_basis, duties, papers, steps, lapses, effects, outputs, paid_from, links, ...computed }) => ({
      computed,
      said: { calculation, legal_basis, duties, papers, steps, lapses, effects, outputs, paid_from, links },
    }),
  );
  return {
    law: { version, aids: parted.map(({ computed }) => computed), parameters: columns },
    cards: {
      references: [...references.values()].map(({ reference }) => reference),
      sources,
      aids: parted.map(({ said }) => said),
    },
  };
}

/** The files as they were before `packFiles`, notes apart; without `cards`, with nothing that only a card says. */
export function unpackFiles({ parameters, aids, version }: PackedFiles, cards?: PackedCards): LawFiles {
  return {
    version,
    aids: aids.map((computed, at) => ({ ...computed, ...(cards?.aids[at] ?? NOTHING_SAID) })),
    parameters: parameters.map(([id, unit, next_revision, values], at): Parameter => {
      const [verified_on, references] = cards?.sources[at] ?? ["", []];
      const referenceOf = (row: number) => cards?.references[references[row] ?? -1] ?? NO_REFERENCE;
      const dated = values.map(([since, value], row) => ({ since, value, reference: referenceOf(row) }));
      return { id, unit, verified_on, next_revision, values: dated };
    }),
  };
}
