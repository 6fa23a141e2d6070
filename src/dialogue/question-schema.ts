import * as z from "zod/mini";
import { type Conditions, OPERATORS } from "../law/conditions";
import type { Chapter } from "./questionnaire";

const id = z
  .string()
  .check(z.regex(/^[a-z0-9_$]+(\.[a-z0-9_$]+)*$/, "write the id in snake_case, with dots between its parts"));
/** A field of the household: `$` is the person of the question, `#` a child that was ticked. */
const field = z
  .string()
  .check(z.regex(/^[a-z0-9_$#]+(\.[a-z0-9_$#]+)*$/, "write the path of a field of the household"));
const value = z.union([z.number(), z.boolean(), z.string()]);
const bound = z
  .string()
  .check(z.regex(/^(\d{4}-\d{2}(-\d{2})?|today|claim([+-]\d+)?)$/, 'write a date, "today" or "claim+9"'));

const conditions: z.ZodMiniType<Conditions> = z.lazy(() =>
  z.union([
    z.strictObject({ fact: z.string(), operator: z.enum(OPERATORS), value: z.union([value, z.array(value)]) }),
    z.strictObject({ all: z.array(conditions).check(z.minLength(1)) }),
    z.strictObject({ any: z.array(conditions).check(z.minLength(1)) }),
    z.strictObject({ not: conditions }),
  ]),
);

const option = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9_]{1,30}$/)),
  spellings: z._default(z.array(z.string()), []),
  sets: z._default(z.record(field, value), {}),
  when: z.optional(conditions),
  for: z.optional(z.array(id).check(z.minLength(1))),
  formerly: z.optional(z.array(z.string()).check(z.minLength(1))),
});

const candidate = z.union([
  z.number(),
  z.boolean(),
  z.string(),
  z.array(z.string()),
  z.strictObject({ age: z.number() }),
  z.strictObject({ ages: z.array(z.number()) }),
  z.strictObject({ months_ago: z.number() }),
]);

const question = z.strictObject({
  id,
  kind: z.enum(["choice", "multiple", "yes_no", "amount", "integer", "date", "month", "dates", "commune"]),
  field: z._default(z.nullable(field), null),
  unit: z.optional(z.literal("months")),
  as: z.optional(z.enum(["first_day", "years_since", "aids", "children"])),
  options: z._default(z.array(option), []),
  options_from: z.optional(z.enum(["children", "neighbourhoods"])),
  min: z.optional(z.number()),
  max: z.optional(z.number()),
  earliest: z.optional(bound),
  latest: z.optional(bound),
  when: z.optional(conditions),
  asked: z.optional(z.enum(["at_handoff", "on_card"])),
  if_it_decides: z.optional(z.boolean()),
  for: z.optional(z.array(id).check(z.minLength(1))),
  unknown: z.array(candidate).check(z.minLength(1)),
  capped: z.optional(z.literal(true)),
  presumed: z.optional(candidate),
  rarely: z.optional(z.array(candidate).check(z.minLength(1))),
  help: z._default(z.boolean(), false),
  intimate: z.optional(z.union([z.literal(true), z.array(z.string()).check(z.minLength(1))])),
  formerly: z.optional(z.array(id).check(z.minLength(1))),
});

/** One file of `rules/questions/`. */
export const chapterSchema: z.ZodMiniType<Chapter> = z.strictObject({
  chapter: id,
  order: z.int(),
  repeat: z._default(z.enum(["once", "adultes", "enfants"]), "once"),
  when: z.optional(conditions),
  again: z.optional(z.strictObject({ order: z.int(), when: conditions })),
  questions: z.array(question).check(z.minLength(1)),
});
