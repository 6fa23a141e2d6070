import * as z from "zod";
import type { Answer } from "../dialogue/conversation";
import { CONSENTS, MEANS, NON_TAKE_UP, type NonTakeUp, SCOPES } from "../dialogue/referral-draft";
import type { StoredReferral } from "../store/port";
import type { Draft } from "./draft";

/** What was consented to, scope by scope; a scope refused or erased is null, and nothing of it is kept. */
export interface Content {
  readonly contact: Draft["contact"] | null;
  readonly aids: readonly string[] | null;
  readonly nonTakeUp: readonly { readonly aid: string; readonly form: NonTakeUp }[];
  readonly answers: readonly Answer[] | null;
}

type Written = Pick<StoredReferral, "contact" | "aids" | "nonTakeUp" | "answers">;

export const writeContent = ({ contact, aids, nonTakeUp, answers }: Draft): Written => ({
  contact: JSON.stringify(contact),
  aids: aids && JSON.stringify(aids),
  nonTakeUp: nonTakeUp.length > 0 ? JSON.stringify(nonTakeUp) : null,
  answers: answers && JSON.stringify(answers),
});

/** Whatever came before a field was asked has none. */
const contactShape = z
  .object({
    name: z.string(),
    means: z.enum(MEANS),
    address: z.string(),
    leaveMessage: z.boolean().nullable(),
    othersRead: z.boolean().nullable().default(null),
    when: z.string().nullable(),
    pour_qui: z.enum(["proche", "usager"]).optional(),
    guardian: z.object({ name: z.string().nullable() }).nullable().default(null),
  })
  .nullable();

const shape = z.object({
  contact: contactShape,
  aids: z.array(z.string()).nullable(),
  nonTakeUp: z.array(z.object({ aid: z.string(), form: z.enum(NON_TAKE_UP) })),
  answers: z
    .array(
      z.object({
        question: z.string(),
        value: z.union([z.number(), z.boolean(), z.string(), z.null(), z.array(z.string())]),
      }),
    )
    .nullable(),
});

export const readContent = ({ contact, aids, nonTakeUp, answers }: Written): Content =>
  shape.parse({
    contact: parsed(contact),
    aids: parsed(aids),
    nonTakeUp: parsed(nonTakeUp) ?? [],
    answers: parsed(answers),
  });

/** How to reach the person, alone. */
export const readContact = ({ contact }: Pick<Written, "contact">): Content["contact"] =>
  contactShape.parse(parsed(contact));

const parsed = (text: string | null): unknown => (text === null ? null : JSON.parse(text));

/** What was said to each scope and consent that was asked; handing aids over is to have consented to it. */
export function consentsOf(draft: Draft): readonly { readonly consent: string; readonly given: boolean }[] {
  const { aids, answers, consents } = draft;
  const said: Draft["consents"] = {
    ...consents,
    ...(aids === null ? {} : { aids: true }),
    ...(answers === null ? {} : { answers: true }),
  };
  return [
    { consent: "contact", given: true },
    ...[...SCOPES, ...CONSENTS].flatMap((consent) => {
      const given = said[consent];
      return given === undefined ? [] : [{ consent, given }];
    }),
  ];
}
