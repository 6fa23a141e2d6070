import type { Answer } from "../dialogue/conversation";
import { isIntimate } from "../dialogue/intimate";
import type { Questionnaire } from "../dialogue/questionnaire";
import { type Draft, readDraft } from "../referral/draft";
import type { ReferralFault } from "../referral/errors";
import type { House } from "./house";

/** A person's number in the id of a question: `adultes.0.salaire`. */
const NUMBER = /\.\d+\./;

/** A draft as it may be kept: nothing beyond what was consented to, whatever the page that sent it says. */
export function receivedDraft(
  house: Pick<House, "questionnaire">,
  input: unknown,
): { draft: Draft } | { fault: ReferralFault } {
  const read = readDraft(input);
  return "fault" in read ? read : { draft: onlyConsented(read.draft, house.questionnaire()) };
}

function onlyConsented(draft: Draft, questionnaire: Questionnaire): Draft {
  const { consents } = draft;
  const aids = consents.aids === false ? null : draft.aids;
  const answers = consents.answers === false ? null : draft.answers;
  return {
    ...draft,
    aids,
    nonTakeUp: draft.nonTakeUp.filter(({ aid }) => aids?.includes(aid)),
    answers: answers && answers.filter((answer) => mayHandOver(answer, consents.intimate === true, questionnaire)),
  };
}

/** Answers about the household only; the intimate ones by their own consent. */
function mayHandOver({ question, value }: Answer, intimate: boolean, questionnaire: Questionnaire): boolean {
  const asked = questionnaire.question(question.replace(NUMBER, ".$."));
  return asked !== null && (intimate || !isIntimate(asked, value));
}
