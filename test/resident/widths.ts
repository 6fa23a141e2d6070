import type { Context } from "../../src/dialogue/context";
import type { Conversation } from "../../src/dialogue/conversation";
import { rightsOf } from "./unsure";

/** Answers after which it is looked at how much is still open. */
export const AFTER = [6, 9, 12] as const;

/**
 * EUR a month between the least and the most that the rights may come to, after so many answers about the household, or
 * after all of them where there are fewer.
 */
export function widthAfter(answers: number, conversation: Conversation, context: Context): number {
  const about = conversation.answers.filter(({ question }) => !/^(confidentialite|recapitulatif)$/.test(question));
  const { rights } = rightsOf({ ...conversation, answers: about.slice(0, answers) }, context);
  return rights
    .filter(({ aid }) => context.law.aid(aid).aid.decided_by === "law" && context.law.aid(aid).aid.rhythm === "monthly")
    .reduce((sum, { amount }) => sum + amount.max - amount.min, 0);
}
