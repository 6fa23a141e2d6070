import type { FileName, TerritoryProblem } from "./errors";
import type { TerritoryData } from "./schema";
import { localId } from "./structures";

/** What the files say of one another and does not hold: names of nothing, holders without an end, people forgotten. */
export function brokenReferences(data: TerritoryData): TerritoryProblem[] {
  const sources = new Set(data.sources.sources.map(({ id }) => id));
  const structures = new Set([...data.structures.map(localId), ...data.doors.portes.map(({ id }) => id)]);
  const published = new Set(data.structures.map(({ id }) => id));
  const annotated = new Set(data.annotations.structures.map(({ id }) => id));
  const communes = new Set(data.communes.communes.map(({ insee }) => insee));
  const neighbourhoods = new Set(data.neighbourhoods.quartiers.map(({ id }) => id));
  const networks = new Set(data.annotations.structures.map(({ reseau }) => reseau));
  const lots = new Set(data.lots.lots.map(({ lot }) => lot));

  const problems: TerritoryProblem[] = [];
  const expect = (holds: boolean, file: FileName, place: string, remedy: string) => {
    if (!holds) problems.push({ file, place, remedy });
  };
  const UNKNOWN_SOURCE = "name a source of sources.json";
  const UNKNOWN_STRUCTURE = "name a structure of structures.json or a door of doors.json";
  const UNKNOWN_COMMUNE = "name a commune of communes.json";

  for (const file of ["communes", "elsewhere", "neighbourhoods", "lots"] as const)
    for (const source of data[file].sources) expect(sources.has(source), file, "sources", UNKNOWN_SOURCE);

  for (const [index, commune] of data.communes.communes.entries()) {
    const place = `communes.${index}`;
    for (const one of commune.quartiers)
      expect(neighbourhoods.has(one), "communes", `${place}.quartiers`, "name a neighbourhood of neighbourhoods.json");
    for (const lot of commune.lots) expect(lots.has(lot), "communes", `${place}.lots`, "name a lot of lots.json");
  }
  for (const [index, { communes: here, lot, id }] of data.neighbourhoods.quartiers.entries()) {
    const place = `quartiers.${index}`;
    expect(lots.has(lot), "neighbourhoods", `${place}.lot`, "name a lot of lots.json");
    for (const insee of here) {
      const commune = data.communes.communes.find((one) => one.insee === insee);
      const mutual = commune?.quartiers.includes(id) === true && commune.lots.includes(lot);
      expect(mutual, "neighbourhoods", `${place}.communes`, "give the commune this neighbourhood and its lot too");
    }
  }
  for (const [index, { titulaires }] of data.lots.lots.entries())
    for (const [rank, holder] of titulaires.entries()) {
      const place = `lots.${index}.titulaires.${rank}`;
      expect(structures.has(holder.structure), "lots", `${place}.structure`, UNKNOWN_STRUCTURE);
      expect(sources.has(holder.source), "lots", `${place}.source`, UNKNOWN_SOURCE);
      expect(holder.au === null || holder.du <= holder.au, "lots", place, "make it end after it begins");
      for (const insee of holder.communes ?? []) expect(communes.has(insee), "lots", place, UNKNOWN_COMMUNE);
    }
  for (const [index, { id, source }] of data.structures.entries()) {
    expect(annotated.has(id), "structures", `${index}.id`, "annotate it in annotations.json");
    expect(id.startsWith(`${source}--`), "structures", `${index}.id`, "begin the id with its source and two hyphens");
  }
  for (const [index, { structure_id }] of data.services.entries())
    expect(published.has(structure_id), "services", `${index}.structure_id`, UNKNOWN_STRUCTURE);
  for (const [index, { id, communes: here, faits }] of data.annotations.structures.entries()) {
    const place = `structures.${index}`;
    expect(published.has(id), "annotations", `${place}.id`, UNKNOWN_STRUCTURE);
    for (const insee of here ?? []) expect(communes.has(insee), "annotations", `${place}.communes`, UNKNOWN_COMMUNE);
    for (const [rank, { source }] of faits.entries())
      expect(sources.has(source), "annotations", `${place}.faits.${rank}.source`, UNKNOWN_SOURCE);
  }
  for (const [index, { structure, commune, pour, source }] of data.visits.passages.entries()) {
    const place = `passages.${index}`;
    expect(sources.has(source), "visits", `${place}.source`, UNKNOWN_SOURCE);
    expect(structure === null || structures.has(structure), "visits", `${place}.structure`, UNKNOWN_STRUCTURE);
    for (const insee of [...(commune === null ? [] : [commune]), ...(pour ?? [])])
      expect(communes.has(insee), "visits", place, UNKNOWN_COMMUNE);
  }
  for (const [index, step] of data.routes.etapes.entries()) {
    const place = `etapes.${index}`;
    expect(step.source === null || sources.has(step.source), "routes", `${place}.source`, UNKNOWN_SOURCE);
    for (const insee of step.communes ?? []) expect(communes.has(insee), "routes", place, UNKNOWN_COMMUNE);
    if ("structures" in step)
      for (const one of step.structures)
        expect(structures.has(one), "routes", `${place}.structures`, UNKNOWN_STRUCTURE);
    if ("reseau" in step)
      expect(networks.has(step.reseau), "routes", `${place}.reseau`, "name a network of annotations.json");
  }
  return problems;
}
