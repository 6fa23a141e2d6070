import { agenda } from "./agenda";
import type { Context } from "./context";
import type { Answer, AnswerValue } from "./conversation";
import { questionOf as questionOfInstance } from "./facts";
import { isIntimate } from "./intimate";
import type { Question } from "./questionnaire";

type Place = Pick<Context, "questionnaire" | "snapshot" | "month" | "law">;

/** The answers about the household that a hand-off may carry; never those of the hand-off itself. */
export function answersToShare(answers: ReadonlyMap<string, AnswerValue>, context: Place): Answer[] {
  return agenda(answers, context).flatMap(({ id }) => {
    const value = answers.get(id);
    return value === undefined ? [] : [{ question: id, value }];
  });
}

/** These go along with any hand-off: they tell who receives. */
const PLACE: ReadonlySet<string> = new Set(["commune", "quartier"]);

/** Whether there is more to hand over than the place, which goes along without being asked for apart. */
export const hasMoreThanPlace = (shared: readonly Answer[]): boolean =>
  shared.some(({ question }) => !PLACE.has(question));

/** The question that an answer is to; null when it is none of the questionnaire's. */
export const questionOf = ({ question }: Answer, { questionnaire }: Pick<Context, "questionnaire">): Question | null =>
  questionnaire.question(questionOfInstance(question));

const isIntimateAnswer = (answer: Answer, context: Pick<Context, "questionnaire">): boolean => {
  const asked = questionOf(answer, context);
  return asked !== null && isIntimate(asked, answer.value);
};

/** Those that tell of a permit, of health or of autonomy: they go by a choice of their own. */
export const intimateAmong = (answers: readonly Answer[], context: Pick<Context, "questionnaire">): readonly Answer[] =>
  answers.filter((answer) => isIntimateAnswer(answer, context));

export const withoutIntimate = (
  answers: readonly Answer[],
  context: Pick<Context, "questionnaire">,
): readonly Answer[] => answers.filter((answer) => !isIntimateAnswer(answer, context));
