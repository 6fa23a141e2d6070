import type { AnswerValue } from "./conversation";
import { isList } from "./facts";
import type { Question } from "./questionnaire";

/**
 * Whether an answer tells of a permit, of health or of a loss of autonomy: it is handed over by a choice of its own
 * only. Of a multiple choice, an answer that ticks nothing of the kind is not.
 */
export const isIntimate = ({ intimate = [] }: Question, value: AnswerValue): boolean =>
  intimate === true || (isList(value) && intimate.some((option) => value.includes(option)));
