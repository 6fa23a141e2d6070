import * as z from "zod";
import { visitSchema } from "../territory/schema";

const day = z.iso.date();

/** The source of what someone told in the console. */
export const CONSOLE_SOURCE = "console";

/** Who holds the whole of a lot from a day on: whoever held it until then ends the day before. */
const holderActSchema = z.strictObject({
  kind: z.literal("holder_set"),
  lot: z.int(),
  structure: z.string(),
  du: day,
  au: z.nullable(day),
  source: z.string(),
});

/**
 * What someone did to the directory. The acts, in their order, over the files of `rules/territory/` are the directory in
 * force; none is ever changed: what undoes one is another.
 */
export const actSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("import_applied"), import: z.string() }),
  z.strictObject({ kind: z.literal("import_undone"), import: z.string() }),
  /** A fact that someone checked, as it was or corrected; it holds until a day, if one is known. */
  z.strictObject({
    kind: z.literal("fact_validated"),
    structure: z.string(),
    champ: z.string(),
    valeur: z.string(),
    on: day,
    until: z.nullable(day),
  }),
  /** This value of a fact is not shown any more, wherever it comes from. */
  z.strictObject({ kind: z.literal("fact_withdrawn"), structure: z.string(), champ: z.string(), valeur: z.string() }),
  z.strictObject({ kind: z.literal("structure_shown"), structure: z.string() }),
  z.strictObject({ kind: z.literal("structure_hidden"), structure: z.string() }),
  z.strictObject({ kind: z.literal("visit_added"), visit: visitSchema }),
  z.strictObject({ kind: z.literal("visit_withdrawn"), visit: z.string() }),
  holderActSchema,
  /** Takes back a change of hands: whoever held the lot before it goes on. */
  z.strictObject({ kind: z.literal("holder_withdrawn"), lot: z.int(), structure: z.string(), du: day }),
]);

export type Act = z.output<typeof actSchema>;
export type HolderAct = z.output<typeof holderActSchema>;
export type ActOf<Kind extends Act["kind"]> = Extract<Act, { kind: Kind }>;

/** An act with its place among all of them, by whom and when. */
export interface DatedAct {
  /** From 1, without a gap. */
  readonly place: number;
  /** An account's id, or `command`. */
  readonly by: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly act: Act;
}
