import type { Context } from "./context";
import { RECAP } from "./control";
import type { AnswerValue } from "./conversation";
import { answersToShare, intimateAmong } from "./handoff-answers";
import {
  CONSENT_AIDS,
  CONSENT_ANSWERS,
  CONSENT_CONTACT,
  CONSENT_INTIMATE,
  CONSENTS_BESIDE,
  EMAIL,
  GUARDIAN,
  GUARDIAN_NAME,
  LEAVE_MESSAGE,
  MEAN,
  MODE,
  NAME,
  NUMBER,
  OTHER_MODE,
  REASON_ASKED,
  reasonOf,
  SHARED,
  TIME,
} from "./handoff-questions";
import type { Instance } from "./instance";
import { MEANS, type Means, MODES, type Mode } from "./referral-draft";

type Answers = ReadonlyMap<string, AnswerValue>;

/** How the person wants to go on, once it is said whole. */
export function modeOf(answers: Answers): Mode | null {
  const mode = answers.get(MODE.id);
  const said = mode === "other" ? answers.get(OTHER_MODE.id) : mode;
  return MODES.find((each) => each === said) ?? null;
}

/** By what they may be reached in this mode: only Telegram can be written back to on Telegram. */
export function meansFor(mode: Mode | null, { channel }: Pick<Context, "channel">): readonly Means[] {
  const open = MEANS.filter((means) => means !== "telegram" || channel === "telegram");
  if (mode === "call") return ["telephone"];
  return mode === "write" ? open.filter((means) => means !== "telephone") : open;
}

/** By what they will be reached; null as long as it is not known. */
export function meansOf(answers: Answers, context: Pick<Context, "channel">): Means | null {
  const possible = meansFor(modeOf(answers), context);
  return possible.length === 1
    ? (possible[0] ?? null)
    : (possible.find((each) => each === answers.get(MEAN.id)) ?? null);
}

/** Every question of a hand-off that makes sense for what was said so far, in order; those that are answered too. */
export function sequence(
  answers: Answers,
  { aid }: { readonly aid: string | null },
  context: Context,
): readonly Instance[] {
  const means = meansOf(answers, context);
  const aidsShared = answers.get(CONSENT_AIDS.id) === true;
  const asked = answers.get(REASON_ASKED);
  const reasons = new Set([aid, asked].filter((each) => typeof each === "string"));
  const shared = answersToShare(answers, context);
  return [
    MODE,
    ...(answers.get(MODE.id) === "other" ? [OTHER_MODE] : []),
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
    ...(shared.length > 0 ? [CONSENT_ANSWERS] : []),
    ...(answers.get(CONSENT_ANSWERS.id) === true && intimateAmong(shared, context).length > 0
      ? [CONSENT_INTIMATE]
      : []),
    CONSENTS_BESIDE,
  ];
}
