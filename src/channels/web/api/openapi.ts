import * as z from "zod";
import { type Phrase, phrase } from "../../../dialogue/phrase";
import type { LawFiles } from "../../../law/law";
import { MONTHS_AHEAD, MONTHS_BACK } from "../../../law/reach";
import type { Words } from "../../../words";
import type { Limits } from "../limits";
import { FAULT_CODES, FAULTS, faultBody } from "./faults";
import { ANSWER_SCHEMAS, REQUEST_SCHEMAS, type SimulationAnswer } from "./schemas";
import { unitOf } from "./units";

/** A schema as the document holds it: JSON Schema 2020-12, with the unit of a number beside it. */
export interface Schema extends z.core.JSONSchema.JSONSchema {
  "x-unit"?: string;
}

export interface OpenApiOptions {
  readonly law: Pick<LawFiles, "aids" | "version">;
  readonly words: Words;
  readonly limits: Limits;
  /** Public address without a final slash; `/` where it has none. */
  readonly server: string;
  /** A request, and what it is answered. */
  readonly example: { readonly request: object; readonly answer: SimulationAnswer };
}

export const API_PATH = "/api/v1";
export const SIMULATIONS_PATH = `${API_PATH}/simulations`;

const refTo = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const json = (name: string, examples: Readonly<Record<string, object>>) => ({
  "application/json": {
    schema: refTo(name),
    examples: Object.fromEntries(Object.entries(examples).map(([key, value]) => [key, { value }])),
  },
});

/** The API as an OpenAPI 3.1 document, from the schemas that read its requests and the words of a language. */
export function openApi({ law, words, limits, server, example }: OpenApiOptions) {
  const say = (key: string, params?: Phrase["params"]) => words.text(phrase(`api.${key}`, params));
  const schemas: Record<string, Schema> = {
    ...described(componentsOf(REQUEST_SCHEMAS, "input"), words),
    ...described(componentsOf(ANSWER_SCHEMAS, "output"), words),
    Estimate: estimateSchema(law, words),
  };
  if (schemas.Simulation?.properties) schemas.Simulation.properties.estimate = refTo("Estimate");
  const statuses = [...new Set(FAULT_CODES.map((code) => FAULTS[code]))];
  const refusals = statuses.map((status) => {
    const codes = FAULT_CODES.filter((code) => FAULTS[code] === status);
    return [
      String(status),
      {
        description: codes.map((code) => `${code}: ${faultBody(words, code).error.message}`).join(" "),
        content: json("Error", Object.fromEntries(codes.map((code) => [code, faultBody(words, code)]))),
      },
    ] as const;
  });
  return {
    openapi: "3.1.0",
    info: {
      title: say("title"),
      version: "1",
      description: say("intro"),
      license: { name: "EUPL-1.2", identifier: "EUPL-1.2" },
    },
    servers: [{ url: server }],
    paths: {
      [SIMULATIONS_PATH]: {
        post: {
          operationId: "simulate",
          summary: say("operation.summary"),
          description: say("operation.description"),
          requestBody: { required: true, content: json("SimulationRequest", { example: example.request }) },
          responses: {
            "200": { description: say("operation.answer"), content: json("Simulation", { example: example.answer }) },
            ...Object.fromEntries(refusals),
          },
        },
      },
    },
    components: { schemas },
    "x-limits": { ...limits, monthsBack: MONTHS_BACK, monthsAhead: MONTHS_AHEAD },
  };
}

export type OpenApiDocument = ReturnType<typeof openApi>;

function componentsOf(
  schemas: Readonly<Record<string, z.core.$ZodType>>,
  io: "input" | "output",
): Record<string, Schema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id });
  const made = z.toJSONSchema(registry, {
    io,
    uri: (id) => `#/components/schemas/${id}`,
    override({ jsonSchema }) {
      // The format says it, where the pattern would be a page long.
      if (jsonSchema.format === "date") delete jsonSchema.pattern;
    },
  }).schemas;
  return Object.fromEntries(
    Object.entries(made).map(([id, { $schema, $id, ...schema }]): [string, Schema] => [id, schema]),
  );
}

/** What each schema and each of its fields is, in words, and the unit of its numbers. */
function described(schemas: Record<string, Schema>, words: Words): Record<string, Schema> {
  const say = (key: string) => words.text(phrase(`api.${key}`));
  for (const [name, schema] of Object.entries(schemas)) {
    schema.description = say(`schemas.${name}`);
    for (const [field, property] of Object.entries(schema.properties ?? {})) {
      if (typeof property === "boolean") continue;
      const unit = isNumber(property) ? unitOf(name, field) : null;
      Object.assign(property, {
        description: say(`fields.${name}.${field}`),
        ...(unit === null ? {} : { "x-unit": say(`units.${unit}`) }),
      });
    }
  }
  return schemas;
}

const isNumber = ({ type }: Schema): boolean => type === "number" || type === "integer";

/** The figures of an estimate, under the keys that the aids' files name. */
function estimateSchema(law: Pick<LawFiles, "aids">, words: Words): Schema {
  const figures = law.aids.flatMap((aid) =>
    Object.keys(aid.outputs).map((key): [string, Schema] => {
      const name = words.text(phrase(`aids.${aid.id}.name`));
      return [key, { type: ["number", "boolean", "string"], description: name }];
    }),
  );
  return {
    type: "object",
    description: words.text(phrase("api.schemas.Estimate")),
    properties: Object.fromEntries(figures),
  };
}
