import * as z from "zod";

const commune = z.string().regex(/^62\d{3}$/, "give the INSEE code of a commune");
const variant = z.enum(["on", "off"]);

/**
 * Switched for some communes only: `{ "if": [{ "in": [{ "var": "commune" }, ["62041"]] }, "off", null] }`. Elsewhere
 * `null`, which leaves it to the default variant: a variant there would silently overrule it.
 */
const targeting = z.strictObject({
  if: z.tuple([
    z.strictObject({ in: z.tuple([z.strictObject({ var: z.literal("commune") }), z.array(commune)]) }),
    variant,
    z.null("write null: the default variant decides elsewhere"),
  ]),
});

/** `rules/flags.json`, in flagd's format: what this house uses of it. */
export const flagsFileSchema = z.strictObject({
  $schema: z.url().optional(),
  flags: z.record(
    z
      .string()
      .regex(/^(aid-[a-z0-9_]+|handoff|channel-(telegram|web))$/, "name it aid-<id>, handoff or channel-<name>"),
    z.strictObject({
      // flagd gives a disabled flag the caller's default, which is "on": the contrary of what it seems to say.
      state: z.literal("ENABLED", 'leave it ENABLED, and set defaultVariant to "off"'),
      variants: z.strictObject({ on: z.literal(true), off: z.literal(false) }),
      defaultVariant: variant,
      targeting: targeting.optional(),
    }),
  ),
});
