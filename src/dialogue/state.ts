import { agenda, answersOf, type Instance, isOnTheWay, presumablyAsked } from "./agenda";
import type { Context } from "./context";
import { NOTICE, PINNED, RECAP } from "./control";
import type { AnswerValue, Conversation } from "./conversation";
import { decides } from "./decides";
import { GAP, nextOfGap } from "./gap";
import { nextOfHandoff } from "./handoff";
import type { Progress } from "./message";
import { nextOfRefine } from "./refine";
import { nextOfWhatIf, WHAT_IF } from "./what-if";

/** What is asked now; null once the rights, or what a change would do, are shown. A pure function of the answers. */
export function asked(conversation: Conversation, context: Context): Instance | null {
  const handoff = nextOfHandoff(conversation, context);
  if (handoff) return handoff;
  const answers = answersOf(conversation);
  if (!answers.has(NOTICE.id)) return NOTICE;
  const next = toAsk(agenda(answers, context), answers, context)[0] ?? nextOfRefine(answers, context);
  if (next) return next;
  return answers.has(RECAP.id) ? (nextOfGap(answers) ?? nextOfWhatIf(answers, context)) : RECAP;
}

/** The conversation with one more answer; the same question is never answered twice. */
export const withAnswer = (conversation: Conversation, question: string, value: AnswerValue): Conversation => ({
  ...conversation,
  answers: [...conversation.answers.filter((answer) => answer.question !== question), { question, value }],
});

export const without = (conversation: Conversation, removed: (question: string) => boolean): Conversation => ({
  ...conversation,
  answers: conversation.answers.filter(({ question }) => !removed(question)),
});

/** The state before the last answer, or null when nothing has been answered. */
export function before(conversation: Conversation): Conversation | null {
  const last = conversation.answers.findLast(({ question }) => !PINNED.has(question));
  return last ? without(conversation, (question) => question === last.question) : null;
}

/**
 * The answer taken back, to be asked again, and the recapitulation with it; so go the answers that would mean something
 * else afterwards: what was said of each child, the neighbourhood of another commune.
 */
export const reopened = (conversation: Conversation, question: string): Conversation =>
  without(conversation, (each) => each === question || each === RECAP.id || restsOn(each, question));

const restsOn = (answer: string, question: string): boolean =>
  (question === "enfants.dates" && answer.startsWith("enfants.")) || (question === "commune" && answer === "quartier");

/**
 * How far along: questions of the household answered, and about how many are left. The estimate begins with what a
 * talkative household is asked, and no answer makes it grow.
 */
export function progressOf({ answers }: Conversation, context: Context): Progress {
  const known = new Map<string, AnswerValue>();
  let left = estimateLeft(known, context).about;
  for (const { question, value } of answers) {
    known.set(question, value);
    if (!isProgress(question)) continue;
    const { about, certain } = estimateLeft(known, context);
    left = Math.min(left, Math.max(certain, about));
  }
  const answered = agenda(known, context).filter(({ id, question }) => isOnTheWay(question) && known.has(id)).length;
  return { answered, left };
}

/** A hand-off, and what is looked at beside the rights, bring nobody nearer to them. */
export const isProgress = (question: string): boolean =>
  !question.startsWith("orientation.") && !question.startsWith(WHAT_IF) && !question.startsWith(GAP);

function estimateLeft(answers: ReadonlyMap<string, AnswerValue>, context: Context): { certain: number; about: number } {
  const certain = toAsk(agenda(answers, context), answers, context).length;
  return { certain, about: toAsk(presumablyAsked(answers, context), answers, context).length };
}

/** Of these questions, those that are still to be asked, the next one first: what is next is one that decides. */
function toAsk(all: readonly Instance[], answers: ReadonlyMap<string, AnswerValue>, context: Context): Instance[] {
  const pending = all.filter(({ id, question }) => isOnTheWay(question) && !answers.has(id));
  const next = pending.findIndex((each) => decides(each, answers, context));
  return next < 0 ? [] : pending.slice(next);
}
