import { agenda, answersOf, type Instance, isOnTheWay, presumablyAsked } from "./agenda";
import type { Context } from "./context";
import { NOTICE, PINNED, RECAP } from "./control";
import type { AnswerValue, Conversation } from "./conversation";
import { CORRECTED } from "./correction";
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

/**
 * The state before the last answer that decides what is asked now, or null when there is none: an answer behind a
 * question that is asked again is not taken back with it.
 */
export function before(conversation: Conversation, context: Context): Conversation | null {
  const now = asked(conversation, context)?.id;
  for (const { question } of conversation.answers.toReversed()) {
    if (PINNED.has(question)) continue;
    const previous = without(conversation, (each) => each === question);
    if (asked(previous, context)?.id !== now) return previous;
  }
  return null;
}

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

/** A hand-off, what is looked at beside the rights and what a correction put aside bring nobody nearer to them. */
export const isProgress = (question: string): boolean =>
  ![HANDOFFS, WHAT_IF, GAP, CORRECTED].some((beside) => question.startsWith(beside));

const HANDOFFS = "orientation.";

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
