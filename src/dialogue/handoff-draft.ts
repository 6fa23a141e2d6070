import { answersOf } from "./agenda";
import type { Context } from "./context";
import type { AnswerValue, Conversation } from "./conversation";
import { isList } from "./facts";
import { helperOf } from "./for-whom";
import { handoffOf, placeOf, routingOf } from "./handoff";
import { answersToShare, withoutIntimate } from "./handoff-answers";
import { consentsIn } from "./handoff-consents";
import { meansOf, modeOf } from "./handoff-means";
import {
  CONSENT_AIDS,
  CONSENT_ANSWERS,
  CONSENT_CONTACT,
  CONSENT_INTIMATE,
  CONSENTS_BESIDE,
  GUARDIAN,
  GUARDIAN_NAME,
  LEAVE_MESSAGE,
  NAME,
  NUMBER,
  reasonOf,
  SHARED,
  TIME,
} from "./handoff-questions";
import { type ContactDraft, NON_TAKE_UP, type ReferralDraft } from "./referral-draft";

type Answers = ReadonlyMap<string, AnswerValue>;

/** Exactly what will be sent; null as long as something is missing. `aids` are those the rights tell to look at. */
export function draftOf(conversation: Conversation, aids: readonly string[], context: Context): ReferralDraft | null {
  const answers = answersOf(conversation);
  const handoff = handoffOf(answers);
  const place = placeOf(answers);
  const contact = contactOf(answers, context);
  if (!handoff?.need || !place || !contact || answers.get(CONSENT_CONTACT.id) !== true) return null;
  const structure = routingOf(answers, handoff, conversation.language, context)?.contacts[0]?.structure;
  if (!structure) return null;
  const shared = answers.get(CONSENT_AIDS.id) === true ? aidsFrom(handoff.aid, aids) : null;
  return {
    ...{ structure: structure.id, need: handoff.need, mode: modeOf(answers) },
    ...{ commune: place.commune, neighbourhood: place.neighbourhood, language: conversation.language },
    contact,
    aids: shared,
    nonTakeUp: (shared ?? []).flatMap((aid) => {
      const form = NON_TAKE_UP.find((each) => each === answers.get(reasonOf(aid).id));
      return form ? [{ aid, form }] : [];
    }),
    answers: sharedAnswers(answers, context),
    consents: consentsOf(answers, context),
  };
}

function contactOf(answers: Answers, context: Context): ContactDraft | null {
  const means = meansOf(answers, context);
  if (means === null) return null;
  const [leave, shared, time] = [LEAVE_MESSAGE, SHARED, TIME].map(({ id }) => answers.get(id));
  const guardian = answers.get(GUARDIAN_NAME.id);
  const helper = helperOf(answers);
  return {
    name: textOf(answers.get(NAME.id)),
    means,
    address: textOf(answers.get(NUMBER.id)),
    leaveMessage: leave === "none" ? false : leave === "alone" || leave === "shared" ? true : null,
    othersRead:
      leave === "alone" || leave === "shared" ? leave === "shared" : typeof shared === "boolean" ? shared : null,
    when: typeof time === "string" ? time : null,
    ...(helper === null ? {} : { pour_qui: helper }),
    guardian: answers.get(GUARDIAN.id) === true ? { name: typeof guardian === "string" ? guardian : null } : null,
  };
}

/** Without the intimate ones, unless they were agreed to apart. */
function sharedAnswers(answers: Answers, context: Context): ReferralDraft["answers"] {
  if (answers.get(CONSENT_ANSWERS.id) !== true) return null;
  const all = answersToShare(answers, context);
  return answers.get(CONSENT_INTIMATE.id) === true ? all : withoutIntimate(all, context);
}

/** What was said to each consent that was asked. */
function consentsOf(answers: Answers, context: Context): ReferralDraft["consents"] {
  const scopes = { aids: CONSENT_AIDS, answers: CONSENT_ANSWERS, intimate: CONSENT_INTIMATE };
  const said = Object.entries(scopes).flatMap(([scope, { id }]) => {
    const value = answers.get(id);
    return typeof value === "boolean" ? [[scope, value]] : [];
  });
  const ticked = answers.get(CONSENTS_BESIDE.id) ?? null;
  const beside = isList(ticked) ? consentsIn(context).map((consent) => [consent, ticked.includes(consent)]) : [];
  return Object.fromEntries([...said, ...beside]);
}

/** The aid it was asked from first, then the others to look at. */
const aidsFrom = (first: string | null, aids: readonly string[]): readonly string[] =>
  first === null ? aids : [first, ...aids.filter((aid) => aid !== first)];

const textOf = (value: AnswerValue | undefined): string => (typeof value === "string" ? value : "");
