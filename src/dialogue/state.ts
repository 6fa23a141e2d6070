import { agenda, answersOf, type Instance } from "./agenda";
import type { Context } from "./context";
import { NOTICE, PINNED, RECAP } from "./control";
import type { AnswerValue, Conversation } from "./conversation";
import { nextOfHandoff } from "./handoff";

/** What is asked now; null once the rights are shown. A pure function of the answers. */
export function asked(conversation: Conversation, context: Context): Instance | null {
  const handoff = nextOfHandoff(conversation, context);
  if (handoff) return handoff;
  const answers = answersOf(conversation);
  if (!answers.has(NOTICE.id)) return NOTICE;
  const pending = agenda(answers, context).find(({ id }) => !answers.has(id));
  if (pending) return pending;
  return answers.has(RECAP.id) ? null : RECAP;
}

/** The conversation with one more answer; the same question is never answered twice. */
export const withAnswer = (conversation: Conversation, question: string, value: AnswerValue): Conversation => ({
  ...conversation,
  answers: [...conversation.answers.filter((answer) => answer.question !== question), { question, value }],
});

export const without = (conversation: Conversation, removed: (question: string) => boolean): Conversation => ({
  ...conversation,
  answers: conversation.answers.filter(({ question }) => !removed(question)),
});

/** The state before the last answer, or null when nothing has been answered. */
export function before(conversation: Conversation): Conversation | null {
  const last = conversation.answers.findLast(({ question }) => !PINNED.has(question));
  return last ? without(conversation, (question) => question === last.question) : null;
}

/**
 * The answer taken back, to be asked again, and the recapitulation with it; so go the answers that would mean something
 * else afterwards: what was said of each child, the neighbourhood of another commune.
 */
export const reopened = (conversation: Conversation, question: string): Conversation =>
  without(conversation, (each) => each === question || each === RECAP.id || restsOn(each, question));

const restsOn = (answer: string, question: string): boolean =>
  (question === "enfants.dates" && answer.startsWith("enfants.")) || (question === "commune" && answer === "quartier");

/** How far along: questions of the household answered, and left as known now. */
export function progressOf(conversation: Conversation, context: Context): { answered: number; left: number } {
  const answers = answersOf(conversation);
  const all = agenda(answers, context);
  const answered = all.filter(({ id }) => answers.has(id)).length;
  return { answered, left: all.length - answered };
}
