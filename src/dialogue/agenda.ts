import type { Context } from "./context";
import type { AnswerValue, Conversation } from "./conversation";
import { adultCount, childCount, concrete, factsFor, instanceOf, isList, type Known } from "./facts";
import type { Instance } from "./instance";
import { optionLabel } from "./option-label";
import { type Phrase, phrase } from "./phrase";
import type { Chapter, Question } from "./questionnaire";
import { mayHold } from "./when";

export type { Instance } from "./instance";

type Place = Pick<Context, "questionnaire" | "snapshot" | "month" | "law">;

export const knownOf = (answers: ReadonlyMap<string, AnswerValue>, context: Place): Known => ({
  answers,
  questionnaire: context.questionnaire,
  snapshot: context.snapshot,
  month: context.month,
});

export const answersOf = (conversation: Conversation): Map<string, AnswerValue> =>
  new Map(conversation.answers.map(({ question, value }) => [question, value]));

/** Whether it is asked before the rights are shown. */
export const isOnTheWay = ({ asked }: Question): boolean => asked === undefined;

/** Whether only a hand-off reads the answer. */
export const isForHandoff = ({ asked }: Question): boolean => asked === "at_handoff";

/** Whether the household may be otherwise for want of an answer: not asked yet, or "je ne sais pas". */
export const isUnknown = ({ id, question }: Instance, answers: ReadonlyMap<string, AnswerValue>): boolean =>
  !isForHandoff(question) && (answers.get(id) ?? null) === null;

/** Every question that makes sense for these answers, answered or not, in the order in which they are asked. */
export const agenda = (answers: ReadonlyMap<string, AnswerValue>, context: Place): Instance[] =>
  questionsFor(answers, context, { unanswered: () => undefined, said: unknownIn(answers) });

/** Every question that will make sense if what is not answered yet is answered as is presumed: a talkative household. */
export const presumablyAsked = (answers: ReadonlyMap<string, AnswerValue>, context: Place): Instance[] =>
  questionsFor(answers, context, {
    unanswered: ({ presumed, unknown }) => concrete(presumed ?? unknown[0] ?? null, context.month),
    said: unknownIn(answers),
  });

/** Every question whose answer may count, behind "je ne sais pas" as well, asked or not. */
export const mayCount = (answers: ReadonlyMap<string, AnswerValue>, context: Place): Instance[] =>
  questionsFor(answers, context, { unanswered: () => null, said: new Set() });

const unknownIn = (answers: ReadonlyMap<string, AnswerValue>): ReadonlySet<string> =>
  new Set([...answers].flatMap(([id, value]) => (value === null ? [id] : [])));

/** `unanswered` is taken for what was not answered: nothing at all, something presumed, or null for anything. */
function questionsFor(
  answers: ReadonlyMap<string, AnswerValue>,
  context: Place,
  {
    unanswered,
    said,
  }: { readonly unanswered: (question: Question) => AnswerValue | undefined; readonly said: ReadonlySet<string> },
): Instance[] {
  // An answer whose question no longer makes sense must not open others: it is set aside as the list grows.
  const kept = new Map<string, AnswerValue>();
  const known = { ...knownOf(kept, context), said };
  const instances: Instance[] = [];
  const placed = new Set<string>();
  for (const chapter of context.questionnaire.chapters) {
    if (chapter.when && !mayHold(chapter.when, factsFor(known, null))) continue;
    for (const person of peopleOf(chapter, known)) {
      const facts = factsFor(known, person);
      for (const question of chapter.questions) {
        if (!isRead(question, context) || (question.when && !mayHold(question.when, facts))) continue;
        const id = instanceOf(question.id, person);
        if (chapter.again && placed.has(id)) continue;
        placed.add(id);
        instances.push({ question, id, person });
        const value = answers.has(id) ? answers.get(id) : unanswered(question);
        if (value !== undefined) kept.set(id, value);
      }
    }
  }
  return instances;
}

/** Whether the law, as it is, does something with the answer. */
const isRead = (asked: Pick<Question, "for">, { law }: Place): boolean =>
  asked.for === undefined || asked.for.some((id) => law.has(id));

function peopleOf({ repeat }: Chapter, known: Known): readonly (number | null)[] {
  if (repeat === "once") return [null];
  return Array.from({ length: repeat === "adultes" ? adultCount(known) : childCount(known) }, (_, index) => index);
}

/** A choice as it is offered: its id in the answers, its label, other ways to type it. */
export interface Offer {
  readonly id: string;
  readonly label: Phrase;
  readonly spellings: readonly string[];
}

/** The choices of a question for this household, in order. */
export function offersOf(
  { question, person }: Instance,
  answers: ReadonlyMap<string, AnswerValue>,
  context: Place,
): Offer[] {
  if (question.options_from === "children") {
    const dates = answers.get("enfants.dates") ?? null;
    return (isList(dates) ? dates : []).map((date, index) => ({
      id: String(index),
      label: phrase("dialogue.child_born", { date: { date } }),
      spellings: [date],
    }));
  }
  const facts = factsFor(knownOf(answers, context), person);
  const own = question.options
    .filter((option) => isRead(option, context) && (option.when === undefined || mayHold(option.when, facts)))
    .map(({ id, spellings }) => ({ id, label: optionLabel(question.id, id, context.month), spellings }));
  if (question.options_from !== "neighbourhoods") return own;
  const commune = context.snapshot.communes.find(({ insee }) => insee === answers.get("commune"));
  const neighbourhoods = context.snapshot.neighbourhoods.filter(({ id }) => commune?.neighbourhoods.includes(id));
  return [
    ...neighbourhoods.map(({ id, name, formerNames }) => ({
      id,
      label: phrase("dialogue.literal", { text: name }),
      spellings: [name, ...formerNames],
    })),
    ...own,
  ];
}
