import * as z from "zod";
import { CALCULATION_UNITS, DELIVERERS, PAID_FROM, RENEWALS, RHYTHMS, THEMES } from "../law/aid";
import { type Conditions, OPERATORS, UNITS } from "../law/conditions";
import { NEEDS } from "../territory/snapshot";

const id = z.string().regex(/^[a-z0-9_]+(\.[a-z0-9_]+)*$/, "write the id in snake_case, with dots between its parts");
const day = z.iso.date();

export const referenceSchema = z.strictObject({
  title: z.string().min(5),
  url: z.url({ protocol: /^https$/, error: "give the official address, with https" }),
});

const datedValues = z
  .array(z.strictObject({ since: day, value: z.number(), reference: referenceSchema }))
  .min(1)
  .refine((values) => values.every(({ since }, index) => index === 0 || since > (values[index - 1]?.since ?? "")), {
    error: "write the values in the order of their dates, one for each",
  });

const parameterSchema = z
  .strictObject({
    id,
    unit: z.string().min(1),
    values: datedValues,
    verified_on: day,
    next_revision: z.nullable(day),
    note: z.string().optional(),
  })
  // A revision left in the past by a newer value would never make the figure stale.
  .refine(({ values, next_revision }) => next_revision === null || next_revision > (values.at(-1)?.since ?? ""), {
    path: ["next_revision"],
    error: "give the next revision after the last value, or null when none is due",
  });

/** One file of `rules/parameters/`. */
export const parametersFileSchema = z.strictObject({ parameters: z.array(parameterSchema) });

const value = z.union([z.number(), z.boolean(), z.string()]);
const leaf = z.strictObject({
  name: id.optional(),
  fact: z.string().min(1),
  operator: z.enum(OPERATORS),
  value: z.union([value, z.array(value), z.strictObject({ fact: z.string().min(1) })]),
  unit: z.enum(UNITS).optional(),
  tell: z.lazy(() => conditionsSchema).optional(),
});

/** A tree of conditions: a leaf that also carries `any`, or an unknown operator, is refused here and not at run time. */
export const conditionsSchema: z.ZodType<Conditions> = z.lazy(() =>
  z.union([
    leaf,
    z.strictObject({ name: id.optional(), all: z.array(conditionsSchema).min(1) }),
    z.strictObject({ name: id.optional(), any: z.array(conditionsSchema).min(1) }),
    z.strictObject({ name: id.optional(), not: conditionsSchema }),
  ]),
);

const keys = z.array(id).default([]);

/** One file of `rules/aids/`. */
export const aidSchema = z.strictObject({
  id,
  order: z.int(),
  delivered_by: z.enum(DELIVERERS),
  granted_by: z.enum(DELIVERERS).optional(),
  decided_by: z.enum(["law", "deliverer"]).default("law"),
  form_of: id.optional(),
  theme: z.enum(THEMES),
  need: z.enum(NEEDS),
  rhythm: z.enum(RHYTHMS),
  per: z.enum(["family", "adult"]).default("family"),
  conditions: z.strictObject({
    adult: conditionsSchema.optional(),
    family: conditionsSchema.optional(),
    resources: conditionsSchema.optional(),
    settled: conditionsSchema.optional(),
    to_confirm: conditionsSchema.optional(),
  }),
  amount: z.string().optional(),
  calculation: z
    .array(
      z.strictObject({
        name: id,
        fact: z.string().min(1),
        unit: z.enum(CALCULATION_UNITS),
        tell: conditionsSchema.optional(),
      }),
    )
    .optional(),
  range: z.strictObject({ max: z.string() }).optional(),
  variant: z.string().optional(),
  before_crds: z.boolean().default(false),
  outputs: z.record(id, z.string()).default({}),
  legal_basis: z.array(referenceSchema).min(1),
  sheet_date: day.optional(),
  paid_from: z.enum(PAID_FROM),
  renewal: z.enum(RENEWALS),
  duties: keys,
  papers: keys,
  steps: keys,
  lapses: keys,
  effects: keys,
  told_figures: z.array(z.string()).default([]),
  unchecked: keys,
  links: z.strictObject({ official: z.url(), claim: z.nullable(z.url()) }),
});
