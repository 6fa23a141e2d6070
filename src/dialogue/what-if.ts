import { answersOf, type Instance } from "./agenda";
import type { Context } from "./context";
import type { AnswerValue, Conversation } from "./conversation";

/** What is answered of a change of life is apart from the household's answers, which it does not alter. */
export const WHAT_IF = "et_si.";

/** A "what if" is under way. */
export const BEGUN = `${WHAT_IF}en_cours`;

/** The conversation without the "what if": it is left as soon as something else is looked at. */
export const withoutWhatIf = (conversation: Conversation): Conversation => ({
  ...conversation,
  answers: conversation.answers.filter(({ question }) => !question.startsWith(WHAT_IF)),
});

/** Begun from nothing, whatever was supposed before. */
export const beginWhatIf = (conversation: Conversation): Conversation => {
  const { answers, ...rest } = withoutWhatIf(conversation);
  return { ...rest, answers: [...answers, { question: BEGUN, value: true }] };
};

/** The next question of the "what if" under way; null when there is none to ask. */
export const nextOfWhatIf = (answers: ReadonlyMap<string, AnswerValue>, context: Context): Instance | null =>
  answers.has(BEGUN) ? (context.afterRights?.nextOfWhatIf(answers, context) ?? null) : null;

/** Everything that the supposition needs was answered: there is something to show. */
export function isSupposed(conversation: Conversation, context: Context): boolean {
  const answers = answersOf(conversation);
  return answers.has(BEGUN) && nextOfWhatIf(answers, context) === null;
}
