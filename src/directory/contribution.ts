import * as z from "zod";

const day = z.iso.date();

/** A fact as a file tells it; its reliability follows from its date. */
const broughtFactSchema = z.strictObject({
  champ: z.string(),
  valeur: z.string(),
  date: z.nullable(day),
});

/** data.inclusion v1, checked against the official schema when the file was read. */
const recordSchema = z.looseObject({
  source: z.string(),
  id: z.string(),
  nom: z.string(),
  date_maj: day,
});

const broughtStructureSchema = z.strictObject({
  record: recordSchema,
  reseau: z.string(),
  /** INSEE codes of those it receives; null: not said, or everyone. */
  communes: z.nullable(z.array(z.string())),
  faits: z.array(broughtFactSchema),
});

const ring = z.array(z.tuple([z.number(), z.number()]));

const broughtNeighbourhoodSchema = z.strictObject({
  /** Ours: the id of neighbourhoods.json. */
  id: z.string(),
  code_qp: z.string(),
  contour: z.array(z.array(ring)),
});

/** What a file brings to the directory, once read: a layer over what is there. */
export const contributionSchema = z.strictObject({
  source: z.strictObject({ id: z.string(), titre: z.string(), url: z.nullable(z.string()), date: z.nullable(day) }),
  structures: z.array(broughtStructureSchema),
  services: z.array(z.looseObject({ ...recordSchema.shape, structure_id: z.string(), description: z.string() })),
  neighbourhoods: z.array(broughtNeighbourhoodSchema),
});

export type BroughtFact = z.output<typeof broughtFactSchema>;
export type BroughtStructure = z.output<typeof broughtStructureSchema>;
export type BroughtNeighbourhood = z.output<typeof broughtNeighbourhoodSchema>;
export type Contribution = z.output<typeof contributionSchema>;
export type BroughtService = Contribution["services"][number];

/** Files that can be imported. The latest of a kind is in force; undone, the one before it is again. */
export const IMPORT_KINDS = ["structures", "services", "annuaire", "france-services", "quartiers"] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];
