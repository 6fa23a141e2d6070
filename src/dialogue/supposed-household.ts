import type { Household } from "../household/household";
import { agenda, answersOf, type Instance, isOnTheWay, isUnknown } from "./agenda";
import type { Context } from "./context";
import type { AnswerValue, Conversation } from "./conversation";
import { concrete } from "./facts";
import { type Phrase, phrase } from "./phrase";
import type { Question } from "./questionnaire";
import { answerPhrase } from "./show-answer";
import { wordsOf, wordsParams } from "./show-question";
import { filled } from "./suppositions";
import { readAnswers } from "./worlds";

export interface SupposedHousehold {
  readonly household: Household;
  /** What was taken for each "je ne sais pas" that was said. */
  readonly supposed: readonly Supposed[];
}

export interface Supposed {
  readonly question: string;
  /** It was not asked: only something that was supposed before it, of the same chapter, made it count. */
  readonly follows: boolean;
  readonly chapter: string;
  /** In words: "Activité : sans activité". */
  readonly told: Phrase;
}

/**
 * One household for the answers, where a range of ranges would say nothing: an amount, a month or the age of an adult
 * that is not known is the middle of its candidates, any other answer the likeliest. Null when nobody is so.
 */
export function supposedHousehold(conversation: Conversation, context: Context): SupposedHousehold | null {
  const answers = answersOf(conversation);
  const whole = likeliest(answers, context);
  const counts = new Set(agenda(answers, context).map(({ id }) => id));
  const follows = ({ id, question }: Instance) =>
    !counts.has(id) && ORDERED.has(question.kind) && isOnTheWay(question) && !question.if_it_decides;
  const supposed = agenda(whole, context)
    .filter((each) => isUnknown(each, answers) && (answers.has(each.id) || follows(each)))
    .map((each) => ({
      question: each.id,
      follows: !answers.has(each.id),
      chapter: chapterOf(each, context),
      told: phrase("dialogue.supposed.answer", {
        question: phrase(wordsOf(each, "recap"), wordsParams(each, conversation, context)),
        answer: answerPhrase(each, whole.get(each.id) ?? null, whole, context),
      }),
    }));
  const household = readAnswers(whole, context);
  return household && { household, supposed };
}

/** The same household for answers of which one is otherwise; null when nobody is so. */
export const householdIf = (answers: ReadonlyMap<string, AnswerValue>, context: Context): Household | null =>
  readAnswers(likeliest(answers, context), context);

const likeliest = (answers: ReadonlyMap<string, AnswerValue>, context: Context): ReadonlyMap<string, AnswerValue> =>
  filled(answers, context, (question) => likely(question, context));

const chapterOf = ({ question }: Instance, { questionnaire }: Context): string =>
  questionnaire.chapters.find(({ questions }) => questions.some(({ id }) => id === question.id))?.chapter ?? "";

const ORDERED: ReadonlySet<Question["kind"]> = new Set(["amount", "month", "date"]);

function likely({ kind, unknown }: Question, { month }: Pick<Context, "month">): AnswerValue {
  const candidates = unknown.map((each) => concrete(each, month));
  if (!ORDERED.has(kind)) return candidates[0] ?? null;
  const amounts = candidates.filter((each) => typeof each === "number").toSorted((a, b) => a - b);
  const dates = candidates.filter((each) => typeof each === "string").toSorted();
  return (kind === "amount" ? middleOf(amounts) : middleOf(dates)) ?? null;
}

const middleOf = <T>(sorted: readonly T[]): T | undefined => sorted[Math.floor(sorted.length / 2)];

/** Beside figures that rest on what was supposed: that they are near, and which answers would make them right. */
export const restsOnPhrase = ({ supposed }: SupposedHousehold): Phrase =>
  supposed.length > 0 ? suppositionsPhrase(supposed) : phrase("dialogue.supposed.likeliest");

export const suppositionsPhrase = (supposed: readonly Supposed[]): Phrase =>
  phrase("dialogue.supposed.answers", { list: { list: supposed.map(({ told }) => told) } });
