import type { TerritoryData } from "../../territory/schema";
import { localId } from "../../territory/structures";
import type { Page } from "../layout";

/** Every structure of the directory, by name. */
export const structuresByName = (
  { structures }: TerritoryData,
  { words }: Page,
): readonly { readonly id: string; readonly name: string }[] =>
  structures
    .map((structure) => ({ id: localId(structure), name: structure.nom }))
    .sort((a, b) => a.name.localeCompare(b.name, words.language));
