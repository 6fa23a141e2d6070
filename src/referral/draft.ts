import * as z from "zod";
import type { Answer } from "../dialogue/answer";
import { onOneLine } from "../dialogue/readers/clean";
import { CONSENTS, type Means, MODES, NON_TAKE_UP, SCOPES } from "../dialogue/referral-draft";
import { NEEDS } from "../territory/snapshot";
import type { ReferralFault } from "./errors";

/** A draft holds a household's answers, not documents. */
const DRAFT_MAX_CHARACTERS = 32_768;

const identifier = z.string().regex(/^[\w.:-]{1,120}$/);
/** Read by operators among words of ours: on one line, and nothing in it that steers the display. */
const text = (max: number) => z.string().transform(onOneLine).pipe(z.string().min(1).max(max));
const answer = z.strictObject({
  question: z.string().regex(/^[\w.$-]{1,120}$/),
  value: z.union([z.number(), z.boolean(), z.string().max(500), z.null(), z.array(z.string().max(120)).max(40)]),
});

/** How a person can be reached, by means. Telegram: a chat, or a user name. */
const contact = z.discriminatedUnion("means", [
  means("telephone", z.string().regex(/^\+?[0-9][0-9 .]{5,19}$/)),
  means("email", z.email().max(254)),
  means("telegram", z.string().regex(/^@?\w{1,64}$/)),
]);

function means<M extends Means>(name: M, address: z.ZodType<string, string>) {
  return z.strictObject({
    name: text(100),
    means: z.literal(name),
    address,
    leaveMessage: z.boolean().nullable(),
    othersRead: z.boolean().nullable().default(null),
    when: text(200).nullable(),
    pour_qui: z.enum(["proche", "usager"]).optional(),
    guardian: z
      .strictObject({ name: text(100).nullable() })
      .nullable()
      .default(null),
  });
}

/** What a page opened before an upgrade does not send was not asked, and is not agreed to. */
const draftSchema = z.strictObject({
  structure: identifier,
  need: z.enum(NEEDS),
  mode: z.enum(MODES).nullable().default(null),
  commune: z
    .string()
    .regex(/^\d[\dAB]\d{3}$/)
    .nullable(),
  neighbourhood: identifier.nullable(),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2,8})?$/),
  contact,
  aids: z.array(identifier).max(80).nullable(),
  nonTakeUp: z
    .array(z.strictObject({ aid: identifier, form: z.enum(NON_TAKE_UP) }))
    .max(80)
    .default([]),
  answers: z.array(answer).max(400).nullable(),
  consents: z.partialRecord(z.enum([...SCOPES, ...CONSENTS]), z.boolean()).default({}),
});

export interface Draft extends Omit<z.output<typeof draftSchema>, "answers"> {
  readonly answers: readonly Answer[] | null;
}

/** A hand-off as it may be kept; anything else is refused without repeating what it held. */
export function readDraft(input: unknown): { draft: Draft } | { fault: ReferralFault } {
  const written = jsonOf(input);
  if (written === undefined) return { fault: "REFERRAL_INVALID" };
  if (written.length > DRAFT_MAX_CHARACTERS) return { fault: "REFERRAL_TOO_LARGE" };
  const parsed = draftSchema.safeParse(input);
  return parsed.success ? { draft: parsed.data } : { fault: "REFERRAL_INVALID" };
}

/** Undefined for what JSON cannot say, such as lists inside lists without end. */
function jsonOf(input: unknown): string | undefined {
  try {
    return JSON.stringify(input);
  } catch {
    return undefined;
  }
}
