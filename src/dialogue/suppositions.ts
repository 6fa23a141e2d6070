import { agenda, type Instance, isUnknown, offersOf } from "./agenda";
import type { Context } from "./context";
import type { AnswerValue } from "./conversation";
import { concrete } from "./facts";
import type { Question } from "./questionnaire";

type Place = Pick<Context, "questionnaire" | "snapshot" | "month" | "law">;
type Answers = ReadonlyMap<string, AnswerValue>;

/**
 * The answers with one "je ne sais pas" at a time replaced by each answer it may stand for, the rare ones too, and the
 * others by their first candidate. What such an answer opens, nobody was asked: it is tried in the same way, after.
 */
export function* suppositions(answers: Answers, context: Place): Generator<Answers> {
  const likely = filled(answers, context);
  yield likely;
  const waiting: Branch[] = [{ answers, questions: agenda(likely, context), before: new Set() }];
  for (let branch = waiting.shift(); branch; branch = waiting.shift()) {
    const { questions, before } = branch;
    const known = new Set([...before, ...questions.map(({ id }) => id)]);
    const whole = filled(branch.answers, context);
    for (const unknown of questions.filter((each) => isUnknown(each, answers) && !before.has(each.id)))
      for (const value of otherAnswers(unknown, whole, context)) {
        const supposed = new Map(branch.answers).set(unknown.id, value);
        const other = filled(supposed, context);
        yield other;
        waiting.push({ answers: supposed, questions: agenda(other, context), before: known });
      }
  }
}

/** Answers of which some were supposed, the questions that they open, and those that were there without them. */
interface Branch {
  readonly answers: Answers;
  readonly questions: readonly Instance[];
  readonly before: ReadonlySet<string>;
}

/** Every answer that an unknown may stand for, but the first of its candidates. */
function otherAnswers(instance: Instance, answers: Answers, context: Place): AnswerValue[] {
  const { question } = instance;
  const [, ...likely] = question.unknown;
  const told = [...likely, ...(question.rarely ?? [])].map((each) => concrete(each, context.month));
  const first = question.unknown[0];
  const known = new Set([...told, first ?? null].map((each) => JSON.stringify(each)));
  return [...told, ...options(instance, answers, context).filter((each) => !known.has(JSON.stringify(each)))];
}

/** The answers that a button gives; each alone, where several may be ticked. */
function options(instance: Instance, answers: Answers, context: Place): AnswerValue[] {
  const { kind } = instance.question;
  if (kind === "yes_no") return [true, false];
  if (kind !== "choice" && kind !== "multiple" && kind !== "commune") return [];
  const offered = offersOf(instance, answers, context).map(({ id }) => id);
  return kind === "multiple" ? offered.map((id) => [id]) : offered;
}

/** The answers with the first candidate, or another, of whatever they leave open, and of what that opens. */
export function filled(
  answers: Answers,
  context: Place,
  candidateOf: (question: Question) => AnswerValue = ({ unknown }) => concrete(unknown[0] ?? null, context.month),
): Answers {
  const whole = new Map(answers);
  for (;;) {
    const missing = agenda(whole, context).filter(
      ({ id, question }) => (whole.get(id) ?? null) === null && (question.unknown[0] ?? null) !== null,
    );
    if (missing.length === 0) return whole;
    for (const { id, question } of missing) whole.set(id, candidateOf(question));
  }
}
