import * as z from "zod";

const value = z.union([z.number(), z.boolean(), z.string()]);
/** Amounts by published key (`rsa`), fact (`rsa.ressources`), or fact of one adult (`are.montant[0]`). */
const expected = z.record(z.string(), value);

const common = {
  title: z.string().min(3),
  month: z.string().regex(/^\d{4}-\d{2}$/),
  household: z.record(z.string(), z.unknown()),
  expected: expected.optional(),
  /** A scale: the field of the household that changes, and for each of its values what is expected. */
  varies: z.string().optional(),
  rows: z.array(z.tuple([value, expected])).optional(),
  /** The source prints what is paid, once the CRDS of 0.5 % is held back (ordonnance n° 96-50). */
  after_crds: z.boolean().optional(),
  /** Only where the source itself rounds. */
  tolerance: z.strictObject({ amount: z.number().positive().max(1.5), why: z.string().min(10) }).optional(),
};

/** A worked example or a row of a scale: one that an authority published, or one of ours with its steps. */
const exampleSchema = z
  .discriminatedUnion("origin", [
    z.strictObject({
      origin: z.literal("official"),
      source: z.strictObject({ title: z.string().min(10), url: z.url(), date: z.iso.date() }),
      ...common,
    }),
    z.strictObject({ origin: z.literal("ours"), steps: z.array(z.string().min(3)).min(1), ...common }),
  ])
  .refine(({ expected, varies, rows }) => (expected !== undefined) !== (varies !== undefined && rows !== undefined), {
    error: "an example has what is expected, or rows and what varies",
  });

export const exampleFileSchema = z.array(exampleSchema).min(1);

export interface Example {
  readonly title: string;
  readonly origin: "official" | "ours";
  readonly month: string;
  readonly household: unknown;
  readonly expected: Readonly<Record<string, number | boolean | string>>;
  readonly after_crds?: boolean | undefined;
  readonly tolerance?: { readonly amount: number } | undefined;
}

/** The examples that an entry holds: one, or one for each row of its scale. */
export function instancesOf(entry: z.output<typeof exampleSchema>): Example[] {
  const { varies, rows, expected } = entry;
  if (!varies || !rows) return [{ ...entry, expected: expected ?? {} }];
  return rows.map(([found, row]) => ({
    ...entry,
    title: `${entry.title}: ${found}`,
    household: withValue(entry.household, varies.split("."), found),
    expected: row,
  }));
}

function withValue(node: unknown, [key, ...rest]: string[], found: unknown): unknown {
  if (key === undefined) return found;
  if (Array.isArray(node)) return node.map((one, index) => (index === Number(key) ? withValue(one, rest, found) : one));
  const fields = z.record(z.string(), z.unknown()).catch({}).parse(node);
  return { ...fields, [key]: withValue(fields[key], rest, found) };
}
