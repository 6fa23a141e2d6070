import * as z from "zod";
import { NEEDS, VISIT_KINDS } from "./snapshot";

/** What the files of `rules/territory/` hold. Their field names are French, as in the data they come from. */

const insee = z.string().regex(/^62\d{3}$/, "give the INSEE code of a commune of the Pas-de-Calais");
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "write the id in lower case, with hyphens");
const word = z.string().regex(/^[a-z0-9]+(_[a-z0-9]+)*$/, "write it in lower case, with underscores");
const day = z.iso.date();
/** A document may be dated by its year, or its month. */
const partialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "write the date as 2026, 2026-02 or 2026-02-16");
const lot = z.int().min(1);
const notes = z.array(z.string()).default([]);
const provenance = { sources: z.array(z.string()), remarques: notes };

export const sourcesSchema = z.strictObject({
  sources: z.array(
    z.strictObject({
      id: z.string(),
      titre: z.string().min(3),
      url: z.nullable(z.url()),
      date: z.nullable(partialDate),
      licence: z.string().optional(),
      note: z.string().optional(),
    }),
  ),
});

export const communesSchema = z.strictObject({
  ...provenance,
  communes: z.array(
    z.strictObject({
      insee,
      nom: z.string(),
      graphies: z.array(z.string()),
      codes_postaux: z.array(z.string().regex(/^\d{5}$/)).min(1),
      lots: z.array(lot).min(1),
      quartiers: z.array(id),
      zone_apl: z.union([z.literal(1), z.literal(2), z.literal(3)]),
      ccas: z.enum(["atteste", "a_confirmer"]),
    }),
  ),
});

export const elsewhereSchema = z.strictObject({
  ...provenance,
  communes: z.array(z.strictObject({ nom: z.string(), graphies: z.array(z.string()) })),
});

export const neighbourhoodsSchema = z.strictObject({
  ...provenance,
  quartiers: z.array(
    z.strictObject({
      id,
      nom: z.string(),
      anciens_noms: z.array(z.string()),
      communes: z.array(insee).min(1),
      lot,
      /** Of the decree, and its outline: polygons of rings of [longitude, latitude]; null as long as they are not imported. */
      code_qp: z.nullable(z.string()).default(null),
      contour: z.nullable(z.array(z.array(z.array(z.tuple([z.number(), z.number()]))))).default(null),
    }),
  ),
});

/** Who holds a lot, from one day to another, both included. */
const holderSchema = z.strictObject({
  structure: id,
  du: day,
  au: z.nullable(day),
  communes: z.nullable(z.array(insee)).default(null),
  source: z.string(),
});

export const lotsSchema = z.strictObject({
  ...provenance,
  lots: z.array(z.strictObject({ lot, libelle: z.string(), titulaires: z.array(holderSchema) })),
});

/** data.inclusion v1: the fields used here; the official schema, in `rules/territory/schema`, says the rest. */
export const structuresSchema = z.array(
  z.looseObject({ source: z.string(), id: z.string(), nom: z.string().min(3).max(150), date_maj: day }),
);

export const servicesSchema = z.array(
  z.looseObject({
    source: z.string(),
    id: z.string(),
    structure_id: z.string(),
    nom: z.string().min(3).max(150),
    description: z.string().min(5).max(10_000),
    date_maj: day,
  }),
);

export const annotationsSchema = z.strictObject({
  remarques: notes,
  structures: z.array(
    z.strictObject({
      id: z.string(),
      reseau: word,
      communes: z.nullable(z.array(insee)),
      langues: z.array(z.string()),
      pour_les_habitants: z.boolean(),
      /** Lots and neighbourhoods (QPV) it serves, and needs it answers, where that is known. */
      lots: z.array(lot).default([]),
      quartiers: z.array(id).default([]),
      besoins: z.array(z.enum(NEEDS)).default([]),
      /** Its identifiers elsewhere (data.inclusion, annuaire…): an import recognises it by them. */
      aussi: z.array(z.string()).default([]),
      faits: z.array(
        z.strictObject({
          champ: word,
          valeur: z.string(),
          source: z.string(),
          date: z.nullable(partialDate),
          fiabilite: z.enum(["recente", "a_verifier", "perimee_probable"]),
          /** Day it was checked with the structure itself; who checked is not written here. */
          valide_le: z.nullable(day),
          /** Last day it holds, where that is known: it is not shown after. */
          expire_le: z.nullable(day).default(null),
        }),
      ),
      inconnus: notes,
      remarques: notes,
    }),
  ),
});

/** Doors that are nobody's in particular: "the town hall of your commune". */
export const doorsSchema = z.strictObject({
  remarques: notes,
  portes: z.array(z.strictObject({ id, nom: z.string(), reseau: word })),
});

const stepFields = {
  id: word,
  role: z.enum(["competent", "nearby", "beside"]),
  raison: word,
  besoins: z.union([z.literal("any"), z.array(z.enum(NEEDS)).min(1)]),
  ou: z.array(z.enum(["inside", "no_home", "outside", "not_said"])).min(1),
  portee: z.enum(["commune", "everyone"]),
  communes: z.nullable(z.array(insee)).default(null),
  du: z.nullable(day).default(null),
  au: z.nullable(day).default(null),
  source: z.nullable(z.string()),
};

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "write the time as 09:00");

/** Someone comes to where people are: a van, a bus, a forum, a permanence on a day. */
export const visitSchema = z.strictObject({
  id,
  quoi: z.enum(VISIT_KINDS),
  structure: z.nullable(z.string()),
  /** Where it is; and those for whose residents it is near: null for all of the territory. */
  commune: z.nullable(insee),
  pour: z.nullable(z.array(insee)),
  lieu: z.nullable(z.string()),
  /** Null as long as it is not known: nobody is told of it then. */
  date: z.nullable(day),
  de: z.nullable(time),
  a: z.nullable(time),
  source: z.string(),
  remarques: notes,
});

export const visitsSchema = z.strictObject({ remarques: notes, passages: z.array(visitSchema) });

/** A step names structures, a whole network of them, or the holders of the lots. */
export const routesSchema = z.strictObject({
  remarques: notes,
  etapes: z.array(
    z.union([
      z.strictObject({ ...stepFields, structures: z.array(id).min(1) }),
      z.strictObject({ ...stepFields, reseau: word }),
      z.strictObject({ ...stepFields, titulaires: z.literal(true) }),
      /** Those whose annotation says that they answer the need. */
      z.strictObject({ ...stepFields, annuaire: z.literal(true) }),
    ]),
  ),
});

/** The files, by name without `.json`. */
export const territorySchemas = {
  sources: sourcesSchema,
  communes: communesSchema,
  elsewhere: elsewhereSchema,
  neighbourhoods: neighbourhoodsSchema,
  lots: lotsSchema,
  structures: structuresSchema,
  services: servicesSchema,
  annotations: annotationsSchema,
  doors: doorsSchema,
  routes: routesSchema,
  visits: visitsSchema,
};

export const territorySchema = z.strictObject(territorySchemas);
export type TerritoryData = z.output<typeof territorySchema>;
