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

/** The files of the law made light for a phone: each reference once, figures as rows. */
export interface PackedFiles extends Omit<LawFiles, "parameters"> {
  readonly references: readonly Reference[];
  readonly parameters: readonly Column[];
}

export function packFiles({ parameters, ...rest }: LawFiles): PackedFiles {
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
  return { ...rest, parameters: columns, references: [...references.values()].map(({ reference }) => reference) };
}

/** The files as they were before `packFiles`, notes apart. */
export function unpackFiles({ parameters, references, ...rest }: PackedFiles): LawFiles {
  const referenceAt = (at: number): Reference => references[at] ?? { title: "", url: "" };
  return {
    ...rest,
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
