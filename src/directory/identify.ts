import type { TerritoryData } from "../territory/schema";
import type { BroughtStructure } from "./contribution";
import { nameKey } from "./same-name";

type Published = TerritoryData["structures"][number];

/** Networks that have one structure a commune. */
const ONE_A_COMMUNE: ReadonlySet<string> = new Set(["mairie", "ccas"]);

/** Finds which of ours a structure of a file is. */
export interface Recogniser {
  /** The id of ours; null for one that the directory does not know. */
  idOf(brought: BroughtStructure): string | null;
}

/**
 * By its identifier, here or as ours are known elsewhere; by its SIRET; by its network, for the town hall or the CCAS
 * of a commune; by its name in the same commune. Two of a file that would be one of ours are neither.
 */
export function recogniser(
  { structures, annotations }: Pick<TerritoryData, "structures" | "annotations">,
  file: readonly BroughtStructure[],
): Recogniser {
  const known = new Map(structures.map((structure) => [structure.id, structure]));
  const byOtherId = new Map(annotations.structures.flatMap(({ id, aussi }) => aussi.map((other) => [other, id])));
  const bySiret = uniquely(structures, ({ siret }) => (typeof siret === "string" ? siret : null));
  const byName = uniquely(structures, (structure) => inCommune(structure, nameKey(structure.nom)));
  const byNetwork = uniquely(annotations.structures, ({ reseau, communes }) =>
    ONE_A_COMMUNE.has(reseau) && communes?.length === 1 ? `${reseau} ${communes[0]}` : null,
  );
  const guess = ({ record, reseau, communes }: BroughtStructure): string | null => {
    const exact = known.has(record.id) ? record.id : byOtherId.get(record.id);
    if (exact !== undefined) return exact;
    const siret = typeof record.siret === "string" ? bySiret.get(record.siret)?.id : undefined;
    const network = communes?.length === 1 ? byNetwork.get(`${reseau} ${communes[0]}`)?.id : undefined;
    return siret ?? network ?? byName.get(inCommune(record, nameKey(record.nom)) ?? "")?.id ?? null;
  };
  const guesses = new Map<string, number>();
  for (const brought of file) {
    const id = guess(brought);
    if (id !== null) guesses.set(id, (guesses.get(id) ?? 0) + 1);
  }
  return {
    idOf(brought) {
      const id = guess(brought);
      return id !== null && guesses.get(id) === 1 ? id : null;
    },
  };
}

const inCommune = ({ code_insee }: Published, name: string): string | null =>
  typeof code_insee === "string" ? `${code_insee} ${name}` : null;

/** Those that a key belongs to alone. */
function uniquely<T>(items: readonly T[], keyOf: (item: T) => string | null): Map<string, T> {
  const found = new Map<string, T | null>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== null) found.set(key, found.has(key) ? null : item);
  }
  return new Map([...found].flatMap(([key, item]) => (item === null ? [] : [[key, item] as const])));
}
