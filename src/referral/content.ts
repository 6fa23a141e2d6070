import * as z from "zod";
import type { Answer } from "../dialogue/conversation";
import type { StoredReferral } from "../store/port";
import type { Draft } from "./draft";

/** What was consented to, scope by scope; a scope refused or erased is null, and nothing of it is kept. */
export interface Content {
  readonly contact: Draft["contact"] | null;
  readonly aids: readonly string[] | null;
  readonly answers: readonly Answer[] | null;
}

type Written = Pick<StoredReferral, "contact" | "aids" | "answers">;

export const writeContent = ({ contact, aids, answers }: Draft): Written => ({
  contact: JSON.stringify(contact),
  aids: aids && JSON.stringify(aids),
  answers: answers && JSON.stringify(answers),
});

const shape = z.object({
  contact: z
    .object({
      name: z.string(),
      means: z.enum(["telephone", "email", "telegram"]),
      address: z.string(),
      leaveMessage: z.boolean().nullable(),
      when: z.string().nullable(),
      pour_qui: z.enum(["proche", "usager"]).optional(),
    })
    .nullable(),
  aids: z.array(z.string()).nullable(),
  answers: z
    .array(
      z.object({
        question: z.string(),
        value: z.union([z.number(), z.boolean(), z.string(), z.null(), z.array(z.string())]),
      }),
    )
    .nullable(),
});

export const readContent = (written: Written): Content =>
  shape.parse({ contact: parsed(written.contact), aids: parsed(written.aids), answers: parsed(written.answers) });

const parsed = (text: string | null): unknown => (text === null ? null : JSON.parse(text));

/** The scopes as they are written in the referral's life: `consent:aids`, `refusal:answers`. */
export function consentsOf({ aids, answers }: Draft): readonly string[] {
  const scopes = { contact: true, aids: aids !== null, answers: answers !== null };
  return Object.entries(scopes).map(([scope, given]) => `${given ? "consent" : "refusal"}:${scope}`);
}
