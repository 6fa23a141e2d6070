import * as z from "zod";

/** What the server worked out from the answers when they came: stamped, so that it can be read years later. */
const schema = z.object({
  /** Month of the claim, YYYY-MM, and the day it was worked out. */
  month: z.string(),
  date: z.string(),
  /** Hash of the rules and figures. */
  lawVersion: z.string(),
  /** EUR a payment, by the rhythm of each aid. */
  aids: z.array(
    z.object({
      aid: z.string(),
      status: z.enum(["yes", "no", "to_confirm", "to_ask"]),
      min: z.number(),
      max: z.number(),
      rhythm: z.string(),
    }),
  ),
});

export type Estimate = z.output<typeof schema>;

export const readEstimate = (written: string | null): Estimate | null =>
  written === null ? null : schema.parse(JSON.parse(written));
