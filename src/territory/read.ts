import type { FileName, TerritoryProblem } from "./errors";
import { brokenReferences } from "./references";
import { type TerritoryData, territorySchemas } from "./schema";

export type TerritoryRead =
  | { readonly kind: "valid"; readonly data: TerritoryData }
  | { readonly kind: "faulty"; readonly problems: readonly TerritoryProblem[] };

/** Validates the files of `rules/territory/`, given by name without `.json`: each alone, then one with another. */
export function readTerritory(files: Readonly<Record<string, unknown>>): TerritoryRead {
  const problems: TerritoryProblem[] = [];
  const parse = <Name extends FileName>(file: Name): TerritoryData[Name] | undefined => {
    const parsed = territorySchemas[file].safeParse(files[file]);
    if (parsed.success) return parsed.data as TerritoryData[Name]; // the schema of this very file
    for (const { path, message } of parsed.error.issues)
      problems.push({ file, place: path.join("."), remedy: files[file] === undefined ? "add this file" : message });
    return undefined;
  };
  const [sources, communes, elsewhere] = [parse("sources"), parse("communes"), parse("elsewhere")];
  const [neighbourhoods, lots, routes] = [parse("neighbourhoods"), parse("lots"), parse("routes")];
  const [structures, services, annotations] = [parse("structures"), parse("services"), parse("annotations")];
  const [doors, visits] = [parse("doors"), parse("visits")];
  if (!sources || !communes || !elsewhere || !neighbourhoods || !lots || !routes) return { kind: "faulty", problems };
  if (!structures || !services || !annotations || !doors || !visits) return { kind: "faulty", problems };
  const places = { communes, elsewhere, neighbourhoods, lots };
  const data = { sources, ...places, routes, structures, services, annotations, doors, visits };
  const broken = brokenReferences(data);
  return broken.length > 0 ? { kind: "faulty", problems: broken } : { kind: "valid", data };
}
