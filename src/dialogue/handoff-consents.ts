import type { Context } from "./context";
import { CONSENTS_BESIDE } from "./handoff-questions";
import type { Instance } from "./instance";
import { CONSENTS, type Consent } from "./referral-draft";

type Where = Pick<Context, "channel">;

/** What may be agreed to beside, where it can be kept: reminders leave on Telegram alone. */
export const consentsIn = ({ channel }: Where): readonly Consent[] =>
  CONSENTS.filter((consent) => consent !== "reminders" || channel === "telegram");

/** The question about them. */
export function consentsBeside(where: Where): Instance {
  const { question } = CONSENTS_BESIDE;
  const open = consentsIn(where);
  return {
    ...CONSENTS_BESIDE,
    question: { ...question, options: question.options.filter(({ id }) => open.some((each) => each === id)) },
  };
}
