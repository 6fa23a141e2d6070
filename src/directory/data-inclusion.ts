import { Ajv } from "ajv";
import addFormats from "ajv-formats";

/** The JSON Schemas of data.inclusion, as published. */
export interface OfficialSchemas {
  readonly structure: object;
  readonly service: object;
}

/** A field that is not as the official schema wants, and why, in its terms. */
export interface OfficialFault {
  readonly field: string;
  readonly why: string;
}

/** Checks records against the official schemas of data.inclusion. */
export interface OfficialCheck {
  faults(kind: keyof OfficialSchemas, record: unknown): readonly OfficialFault[];
  /** The record with the fields of the schema only, and without the name of anyone. */
  only(kind: keyof OfficialSchemas, record: Readonly<Record<string, unknown>>): Record<string, unknown>;
}

const PERSONS: ReadonlySet<string> = new Set(["contact_nom_prenom"]);

export function officialCheck(schemas: OfficialSchemas): OfficialCheck {
  const ajv = new Ajv({ allErrors: true, strict: false });
  addFormats.default(ajv);
  const check = { structure: ajv.compile(schemas.structure), service: ajv.compile(schemas.service) };
  const fields = { structure: fieldsOf(schemas.structure), service: fieldsOf(schemas.service) };
  return {
    faults(kind, record) {
      if (check[kind](record)) return [];
      return (
        (check[kind].errors ?? [])
          // A field that may be empty is told by what it should be, not by that it could be null.
          .filter(({ keyword, params }) => keyword !== "anyOf" && !(keyword === "type" && params.type === "null"))
          .map(({ instancePath, message = "", params }) => ({
            field: instancePath.slice(1) || String(params.missingProperty ?? ""),
            why: message,
          }))
      );
    },
    only: (kind, record) =>
      Object.fromEntries(
        Object.entries(record).filter(
          ([name, value]) => fields[kind].has(name) && !PERSONS.has(name) && value !== null,
        ),
      ),
  };
}

const fieldsOf = (schema: object): ReadonlySet<string> =>
  new Set("properties" in schema && typeof schema.properties === "object" ? Object.keys(schema.properties ?? {}) : []);
