import { WITHOUT_HOME } from "./control";
import type { AnswerValue } from "./conversation";
import { HANDOFF, IN_FEAR } from "./handoff-ids";
import type { Heard } from "./heard";
import { alertOf } from "./readers/alerts";
import type { DistressTopic } from "./readers/distress";

/** What is kept of an answer: a social worker receives whoever is afraid, and nothing says that they are. */
export const keptOf = (question: string, value: AnswerValue): AnswerValue =>
  question === HANDOFF.need && value === IN_FEAR ? "social_worker" : value;

/** Before the next question, who answers now, for what no desk's opening hours can wait for. */
export const toldAtOnce = (heard: Heard, topic: DistressTopic | null): Heard =>
  topic === null ? heard : { ...heard, notices: [alertOf(topic), ...heard.notices] };

export function urgencyOf(question: string, value: AnswerValue): DistressTopic | null {
  if (question === "commune") return value === WITHOUT_HOME ? "homeless" : null;
  if (question !== HANDOFF.need) return null;
  return value === IN_FEAR ? "violence" : urgencyOfNeed(value);
}

export const urgencyOfNeed = (need: AnswerValue): DistressTopic | null => (need === "food" ? "hunger" : null);
