import { agenda, answersOf, type Instance } from "./agenda";
import { command } from "./choices";
import type { Context } from "./context";
import type { AnswerValue, Conversation } from "./conversation";
import type { Choice } from "./message";

/** The aid that is being refined: what is asked on its card is about the household, and stays when this is forgotten. */
export const REFINED = "affiner";

type Answers = ReadonlyMap<string, AnswerValue>;

/** What is worth asking about an aid, once someone looks at it; the other aids do without. */
const askedOnCard = (aid: string, answers: Answers, context: Context): Instance[] =>
  agenda(answers, context).filter(({ question }) => question.asked === "on_card" && question.for?.includes(aid));

/** The button of the card that asks it; none when all of it is known. */
export function refineChoices(aid: string, conversation: Conversation, context: Context): Choice[] {
  const answers = answersOf(conversation);
  const isOpen = askedOnCard(aid, answers, context).some(({ id }) => (answers.get(id) ?? null) === null);
  return isOpen ? [command("refine", aid)] : [];
}

/** "Je ne sais pas" is asked again: someone who presses the button may know better by now. */
export function beginRefine(conversation: Conversation, aid: string, context: Context): Conversation {
  const again = new Set(askedOnCard(aid, answersOf(conversation), context).map(({ id }) => id));
  const kept = conversation.answers.filter(
    ({ question, value }) => question !== REFINED && !(again.has(question) && value === null),
  );
  return { ...conversation, answers: [...kept, { question: REFINED, value: aid }] };
}

/** The aid under refinement; null when there is none. */
export function refinedAid(answers: Answers): string | null {
  const aid = answers.get(REFINED);
  return typeof aid === "string" ? aid : null;
}

/** The next question of the refinement under way; null when there is none to ask. */
export function nextOfRefine(answers: Answers, context: Context): Instance | null {
  const aid = refinedAid(answers);
  return aid === null ? null : (askedOnCard(aid, answers, context).find(({ id }) => !answers.has(id)) ?? null);
}

/** Whether more may be answered on the card of an aid, of which nobody was asked on the way. */
export const isRefined = (aid: string, { questionnaire }: Pick<Context, "questionnaire">): boolean =>
  questionnaire.questions.some((question) => question.asked === "on_card" && question.for?.includes(aid));
