import { isRecent } from "../territory/facts";
import type { TerritoryData } from "../territory/schema";
import type { BroughtFact, BroughtService, BroughtStructure, Contribution } from "./contribution";
import { recogniser } from "./identify";
import { needsOfThemes } from "./networks";

type Annotation = TerritoryData["annotations"]["structures"][number];

/** The directory with what a file brings: it adds facts to ours, and structures that are shown once someone says so. */
export function withContribution(data: TerritoryData, brought: Contribution, today: string): TerritoryData {
  const { source, structures, services, neighbourhoods } = brought;
  const sources = { sources: [...data.sources.sources, source] };
  const withStructures = structures.length > 0 ? added(data, structures, source.id, today) : data;
  return {
    ...withServices(withStructures, services),
    sources,
    neighbourhoods: {
      ...data.neighbourhoods,
      quartiers: data.neighbourhoods.quartiers.map((quartier) => {
        const found = neighbourhoods.find(({ id }) => id === quartier.id);
        return found ? { ...quartier, code_qp: found.code_qp, contour: found.contour } : quartier;
      }),
    },
  };
}

function added(
  data: TerritoryData,
  brought: readonly BroughtStructure[],
  source: string,
  today: string,
): TerritoryData {
  const { idOf } = recogniser(data, brought);
  const annotations = new Map(data.annotations.structures.map((annotation) => [annotation.id, annotation]));
  const published = [...data.structures];
  for (const each of brought) {
    const id = idOf(each) ?? each.record.id;
    const known = annotations.get(id);
    if (!known) published.push(each.record);
    const annotation = known ?? newAnnotation(each);
    const aussi = id === each.record.id ? annotation.aussi : [...new Set([...annotation.aussi, each.record.id])];
    const faits = [...annotation.faits, ...each.faits.map((fact) => factOf(fact, source, today))];
    annotations.set(id, { ...annotation, aussi, faits });
  }
  return {
    ...data,
    structures: published,
    annotations: { ...data.annotations, structures: [...annotations.values()] },
  };
}

/** Nobody is sent to it until someone says that it is for residents. */
const newAnnotation = ({ record, reseau, communes }: BroughtStructure): Annotation => ({
  ...{ id: record.id, reseau, communes, langues: [], pour_les_habitants: false, lots: [], quartiers: [], besoins: [] },
  ...{ aussi: [], faits: [], inconnus: [], remarques: [] },
});

const factOf = ({ champ, valeur, date }: BroughtFact, source: string, today: string): Annotation["faits"][number] => ({
  ...{ champ, valeur, source, date, valide_le: null, expire_le: null },
  fiabilite: date !== null && isRecent(date, today) ? "recente" : "a_verifier",
});

/** Services join the structure they are of; their themes tell which needs it answers. */
function withServices(data: TerritoryData, services: readonly BroughtService[]): TerritoryData {
  if (services.length === 0) return data;
  const ours = new Map(data.annotations.structures.flatMap(({ id, aussi }) => [id, ...aussi].map((one) => [one, id])));
  const placed = services.flatMap((service): BroughtService[] => {
    const structure_id = ours.get(service.structure_id);
    return structure_id === undefined ? [] : [{ ...service, structure_id }];
  });
  const needs = new Map<string, Annotation["besoins"]>();
  for (const { structure_id, thematiques } of placed)
    needs.set(structure_id, [
      ...(needs.get(structure_id) ?? []),
      ...needsOfThemes(Array.isArray(thematiques) ? thematiques : []),
    ]);
  const known = new Set(data.services.map(({ id }) => id));
  return {
    ...data,
    services: [...data.services, ...placed.filter(({ id }) => !known.has(id))],
    annotations: {
      ...data.annotations,
      structures: data.annotations.structures.map((annotation) => ({
        ...annotation,
        besoins: [...new Set([...annotation.besoins, ...(needs.get(annotation.id) ?? [])])],
      })),
    },
  };
}
