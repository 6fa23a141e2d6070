import { NOTICE } from "./control";
import type { AnswerValue, ReferralDraft } from "./conversation";

/** Who answers for someone else, when someone does: someone close, or a professional. Said with the notice, in one tap. */
export type Helper = NonNullable<ReferralDraft["contact"]["pour_qui"]>;

export const HELPERS: readonly Helper[] = ["proche", "usager"];

export const helperOf = (answers: ReadonlyMap<string, AnswerValue>): Helper | null =>
  HELPERS.find((each) => each === answers.get(NOTICE.id)) ?? null;
