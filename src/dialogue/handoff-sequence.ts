import type { Context } from "./context";
import { RECAP } from "./control";
import type { AnswerValue } from "./conversation";
import { answersToShare, hasMoreThanPlace, intimateAmong } from "./handoff-answers";
import { consentsBeside } from "./handoff-consents";
import { HANDOFF } from "./handoff-ids";
import { meansFor, meansOf, modeOf } from "./handoff-means";
import {
  CONSENT_AIDS,
  CONSENT_ANSWERS,
  CONSENT_CONTACT,
  CONSENT_INTIMATE,
  EMAIL,
  GUARDIAN,
  GUARDIAN_NAME,
  LEAVE_MESSAGE,
  MEAN,
  NAME,
  NUMBER,
  OTHER_MODE,
  reasonOf,
  SHARED,
  TIME,
} from "./handoff-questions";
import type { Instance } from "./instance";

type Answers = ReadonlyMap<string, AnswerValue>;

/** Every question after how to go on that makes sense for what was said so far, in order; those that are answered too. */
export function sequence(
  answers: Answers,
  { aid }: { readonly aid: string | null },
  context: Context,
): readonly Instance[] {
  const means = meansOf(answers, context);
  const aidsShared = answers.get(CONSENT_AIDS.id) === true;
  const asked = answers.get(HANDOFF.reason);
  const reasons = new Set([aid, asked].filter((each) => typeof each === "string"));
  const shared = answersToShare(answers, context);
  return [
    ...(answers.get(HANDOFF.mode) === "other" ? [OTHER_MODE] : []),
    NAME,
    ...(meansFor(modeOf(answers), context).length > 1 ? [MEAN] : []),
    ...(means === "telephone" ? [NUMBER, LEAVE_MESSAGE, TIME] : []),
    ...(means === "email" ? [EMAIL, SHARED] : []),
    GUARDIAN,
    ...(answers.get(GUARDIAN.id) === true ? [GUARDIAN_NAME] : []),
    CONSENT_CONTACT,
    // Nobody knows which aids to look at before the rights, or an aid, were seen.
    ...(aid !== null || answers.has(RECAP.id) ? [CONSENT_AIDS] : []),
    ...(aidsShared ? [...reasons].map(reasonOf) : []),
    ...(hasMoreThanPlace(shared) ? [CONSENT_ANSWERS] : []),
    ...(answers.get(CONSENT_ANSWERS.id) === true && intimateAmong(shared, context).length > 0
      ? [CONSENT_INTIMATE]
      : []),
    consentsBeside(context),
  ];
}
