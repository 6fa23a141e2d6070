import { RECAP } from "./control";
import type { Conversation } from "./conversation";

/** What a correction under way put aside, each at its place: going back finds it again as it was. */
export const CORRECTED = "corrige.";

/**
 * The answer taken back, to be asked again, and the recapitulation with it; so go the answers that would mean something
 * else afterwards: what was said of each child, the neighbourhood of another commune. One correction at a time: whoever
 * picks another answer leaves the first one as it was.
 */
export function reopened(conversation: Conversation, question: string): Conversation {
  const { answers, ...rest } = leftAsItWas(conversation);
  const isTakenBack = (each: string) => each === question || each === RECAP.id || restsOn(each, question);
  return {
    ...rest,
    answers: answers.map((each) =>
      isTakenBack(each.question) ? { ...each, question: `${CORRECTED}${each.question}` } : each,
    ),
  };
}

const restsOn = (answer: string, question: string): boolean =>
  (question === "enfants.dates" && answer.startsWith("enfants.")) || (question === "commune" && answer === "quartier");

/** Whether an answer was taken back and not given again yet. */
export const isCorrecting = ({ answers }: Conversation): boolean =>
  answers.some(({ question }) => question.startsWith(CORRECTED));

/** The conversation as it was before the correction under way; the same when there is none. */
export const leftAsItWas = (conversation: Conversation): Conversation => ({
  ...conversation,
  answers: conversation.answers.map((each) =>
    each.question.startsWith(CORRECTED) ? { ...each, question: each.question.slice(CORRECTED.length) } : each,
  ),
});

/** Once what was taken back is answered, or the recapitulation without it, there is nothing to go back to. */
export function corrected(conversation: Conversation, question: string): Conversation {
  const ends =
    question === RECAP.id || conversation.answers.some((each) => each.question === `${CORRECTED}${question}`);
  if (!ends) return conversation;
  return { ...conversation, answers: conversation.answers.filter((each) => !each.question.startsWith(CORRECTED)) };
}
