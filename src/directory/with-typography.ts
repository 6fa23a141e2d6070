import type { TerritoryData } from "../territory/schema";

/** Between two letters, as in « Mairie d’Acq ». */
const APOSTROPHE = /(?<=\p{L})'(?=\p{L})/gu;

export const typographic = (name: string): string => name.replace(APOSTROPHE, "’");

/** The names of those who receive, as the rest of the French is written: the sources have the apostrophe of a keyboard. */
export const withTypography = (data: TerritoryData): TerritoryData => ({
  ...data,
  structures: data.structures.map((structure) => ({ ...structure, nom: typographic(structure.nom) })),
  doors: { ...data.doors, portes: data.doors.portes.map((door) => ({ ...door, nom: typographic(door.nom) })) },
});
