import type { Aid } from "./aid";
import type { LawFiles } from "./law";
import type { Parameter, Reference } from "./parameters";

type Row = readonly [since: string, value: number, reference: number];
type Column = readonly [
  id: string,
  unit: string,
  verifiedOn: string,
  nextRevision: string | null,
  values: readonly Row[],
];

/** The files of the law made light for a phone, with all that an estimate needs: figures are rows. */
export interface PackedFiles {
  readonly version: string;
  readonly aids: readonly Omit<Aid, CardPart>[];
  readonly parameters: readonly Column[];
}

/** What is only read on the opened card of an aid, apart; each reference is written once. */
export interface PackedCards {
  readonly references: readonly Reference[];
  readonly aids: readonly Pick<Aid, CardPart>[];
}

type CardPart = keyof typeof NOTHING_SAID;

/** A law whose cards have not come computes the same, and says this of each aid. */
const NOTHING_SAID = {
  calculation: [],
  legal_basis: [],
  duties: [],
  papers: [],
  steps: [],
  lapses: [],
  effects: [],
  links: { official: "", claim: null },
} as const;

export function packFiles({ parameters, aids, version }: LawFiles): { law: PackedFiles; cards: PackedCards } {
  const references = new Map<string, { readonly at: number; readonly reference: Reference }>();
  const placeOf = (reference: Reference): number => {
    const key = `${reference.title}\0${reference.url}`;
    const known = references.get(key) ?? { at: references.size, reference };
    references.set(key, known);
    return known.at;
  };
  const columns = parameters.map(({ id, unit, verified_on, next_revision, values }): Column => {
    const rows = values.map(({ since, value, reference }): Row => [since, value, placeOf(reference)]);
    return [id, unit, verified_on, next_revision, rows];
  });
  const parted = aids.map(
    ({ calculation, legal_basis, duties, papers, steps, lapses, effects, links, ...computed }) => ({
      computed,
      said: { calculation, legal_basis, duties, papers, steps, lapses, effects, links },
    }),
  );
  return {
    law: { version, aids: parted.map(({ computed }) => computed), parameters: columns },
    cards: {
      references: [...references.values()].map(({ reference }) => reference),
      aids: parted.map(({ said }) => said),
    },
  };
}

/** The files as they were before `packFiles`, notes apart; without `cards`, with nothing that only a card says. */
export function unpackFiles({ parameters, aids, version }: PackedFiles, cards?: PackedCards): LawFiles {
  const referenceAt = (at: number): Reference => cards?.references[at] ?? { title: "", url: "" };
  return {
    version,
    aids: aids.map((computed, at) => ({ ...computed, ...(cards?.aids[at] ?? NOTHING_SAID) })),
    parameters: parameters.map(
      ([id, unit, verified_on, next_revision, values]): Parameter => ({
        id,
        unit,
        verified_on,
        next_revision,
        values: values.map(([since, value, at]) => ({ since, value, reference: referenceAt(at) })),
      }),
    ),
  };
}
