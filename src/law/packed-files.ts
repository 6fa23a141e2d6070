import type { Aid } from "./aid";
import type { LawFiles } from "./law";
import type { Parameter, Reference } from "./parameters";

type Row = readonly [since: string, value: number];
type Column = readonly [id: string, nextRevision: string | null, values: readonly Row[]];
/** Of a figure, its unit and the reference of each of its values, by their places. */
type Source = readonly [unit: number, references: readonly number[]];

/** The files of the law made light for a phone, with all that an estimate needs: figures are rows. */
export interface PackedFiles {
  readonly version: string;
  readonly aids: readonly Omit<Aid, CardPart | keyof typeof NOTHING_PUBLISHED>[];
  readonly parameters: readonly Column[];
}

/** What is only read on the opened card of an aid, apart; each reference and unit is written once, and then named by its place. */
export interface PackedCards {
  readonly titles: readonly string[];
  readonly urls: readonly string[];
  readonly units: readonly string[];
  readonly sources: readonly Source[];
  readonly aids: readonly (Pick<Aid, Exclude<CardPart, "legal_basis">> & { readonly texts: readonly number[] })[];
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
  told_figures: [],
  paid_from: "decision",
  links: { official: "", claim: null },
} as const;

/** What only the estimate and the page of the rules read: a phone shows rights, and publishes nothing. */
const NOTHING_PUBLISHED = { outputs: {}, unchecked: [] } as const;

export function packFiles({ parameters, aids, version }: LawFiles): { law: PackedFiles; cards: PackedCards } {
  const references = new Map<string, { readonly at: number; readonly reference: Reference }>();
  const placeOf = (reference: Reference): number => {
    const key = `${reference.title}\0${reference.url}`;
    const known = references.get(key) ?? { at: references.size, reference };
    references.set(key, known);
    return known.at;
  };
  const columns = parameters.map(({ id, next_revision, values }): Column => {
    const rows = values.map(({ since, value }): Row => [since, value]);
    return [id, next_revision, rows];
  });
  const units = [...new Set(parameters.map(({ unit }) => unit))];
  const sources = parameters.map(
    ({ unit, values }): Source => [units.indexOf(unit), values.map(({ reference }) => placeOf(reference))],
  );
  const parted = aids.map(
    ({
      calculation,
      legal_basis,
      duties,
      papers,
      steps,
      lapses,
      effects,
      told_figures,
      paid_from,
      links,
      outputs: _outputs,
      unchecked: _unchecked,
      ...computed
    }) => ({
      computed,
      said: {
        calculation,
        texts: legal_basis.map(placeOf),
        duties,
        papers,
        steps,
        lapses,
        effects,
        told_figures,
        paid_from,
        links,
      },
    }),
  );
  return {
    law: { version, aids: parted.map(({ computed }) => computed), parameters: columns },
    cards: {
      titles: [...references.values()].map(({ reference }) => reference.title),
      urls: [...references.values()].map(({ reference }) => reference.url),
      units,
      sources,
      aids: parted.map(({ said }) => said),
    },
  };
}

/**
 * The files as they were before `packFiles`, but for notes, days of checking and what only the estimate or the page of the rules reads; without
 * `cards`, with nothing that only a card says.
 */
export function unpackFiles({ parameters, aids, version }: PackedFiles, cards?: PackedCards): LawFiles {
  const referenceAt = (place: number): Reference => ({
    title: cards?.titles[place] ?? "",
    url: cards?.urls[place] ?? "",
  });
  const saidOf = (at: number): Pick<Aid, CardPart> => {
    const said = cards?.aids[at];
    if (!said) return NOTHING_SAID;
    const { texts, ...rest } = said;
    return { ...rest, legal_basis: texts.map(referenceAt) };
  };
  return {
    version,
    aids: aids.map((computed, at) => ({ ...computed, ...saidOf(at), ...NOTHING_PUBLISHED })),
    parameters: parameters.map(([id, next_revision, values], at): Parameter => {
      const [unit, places] = cards?.sources[at] ?? [Number.NaN, []];
      const referenceOf = (row: number) => referenceAt(places[row] ?? Number.NaN);
      const dated = values.map(([since, value], row) => ({ since, value, reference: referenceOf(row) }));
      return { id, unit: cards?.units[unit] ?? "", verified_on: "", next_revision, values: dated };
    }),
  };
}
