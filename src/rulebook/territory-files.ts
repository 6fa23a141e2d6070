import { readFileSync } from "node:fs";
import { join } from "node:path";
import { faultsOfHours } from "../directory/almanac";
import { type OfficialCheck, officialCheck } from "../directory/data-inclusion";
import { readTerritory } from "../territory/read";
import type { TerritoryData } from "../territory/schema";
import { type FileFault, RulebookError } from "./errors";
import { type JsonFile, readFolder } from "./files";

const FOLDER = "rules/territory";

/** The official JSON Schemas of data.inclusion, of which `rules/territory/schema` holds a copy. */
export function readOfficialSchemas(root: string): OfficialCheck {
  const schema = (name: string): object =>
    JSON.parse(readFileSync(join(root, FOLDER, "schema", `${name}.json`), "utf8"));
  return officialCheck({ structure: schema("structure"), service: schema("service") });
}

/**
 * Reads `rules/territory/`: its files, checked one with another, then against the official schemas of data.inclusion.
 * @throws RulebookError with every fault found.
 */
export function readTerritoryFiles(root: string, official: OfficialCheck): TerritoryData {
  const byName = (file: JsonFile): [string, unknown] => [file.file.replace(/^.*\/|\.json$/g, ""), file.content];
  const read = readTerritory(Object.fromEntries(readFolder(root, FOLDER).map(byName)));
  if (read.kind === "faulty")
    throw new RulebookError(
      read.problems.map(({ file, place, remedy }) => ({ file: `${FOLDER}/${file}.json`, place, remedy })),
    );
  const faults = [...officialFaults(read.data, official), ...hoursFaults(read.data)];
  if (faults.length > 0) throw new RulebookError(faults);
  return read.data;
}

function officialFaults({ structures, services }: TerritoryData, official: OfficialCheck): FileFault[] {
  const faultsOf = (kind: "structure" | "service", records: readonly unknown[]) =>
    records.flatMap((record, index) =>
      official.faults(kind, record).map(({ field, why }) => ({
        file: `${FOLDER}/${kind}s.json`,
        place: `${index}.${field}`,
        remedy: `data.inclusion: ${why}`,
      })),
    );
  return [...faultsOf("structure", structures), ...faultsOf("service", services)];
}

function hoursFaults({ annotations }: TerritoryData): FileFault[] {
  return annotations.structures.flatMap(({ id, faits }) =>
    faits
      .filter(({ champ }) => champ === "horaires_accueil")
      .flatMap(({ valeur }) => faultsOfHours(valeur))
      .map((remedy) => ({ file: `${FOLDER}/annotations.json`, place: `${id}.horaires_accueil`, remedy })),
  );
}
