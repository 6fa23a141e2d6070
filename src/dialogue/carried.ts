import { agenda, answersOf } from "./agenda";
import { codeOf, createReader, createWriter, type Reader, Unreadable, type Writer } from "./carried-bytes";
import { readValue, writeValue } from "./carried-values";
import type { Context } from "./context";
import { CONTROLS } from "./control";
import type { Answer, Conversation } from "./conversation";
import { instanceOf, questionOf } from "./facts";
import { isPossible } from "./possible-answer";
import type { Question } from "./questionnaire";
import { type Kept, RETIRED, upgraded } from "./upgrade";

/**
 * A conversation as a text short enough for a QR code, for the fragment of an address: answers only, each question and
 * each option by a number made of its name. A name says the same number in every version, so that what was written by
 * one is read by the next: what no question answers to any more is left out, what was renamed is found by `formerly`.
 * Whoever has the text has the answers: it is compact, not secret. So it holds those of the recapitulation alone, and
 * that it was read: what an answer taken back had opened stays here, as do the name and the address of a hand-off.
 */
export function carry(kept: Kept, context: Place & Pick<Context, "month" | "law">): string {
  const conversation = upgraded(kept);
  const { language, answers } = conversation;
  const stillAsked = agenda(answersOf(conversation), context);
  const travelling = new Set([...CONTROLS, ...stillAsked].map(({ id }) => id));
  const writer = createWriter();
  writer.byte(VERSION);
  writer.text(language);
  for (const answer of answers) if (travelling.has(answer.question)) writeAnswer(writer, answer, context);
  return writer.sealed();
}

/** The conversation that was carried; null for a text that is damaged, or that says nothing of use here. */
export function readCarried(text: string, context: Place): Conversation | null {
  if (text.length > LONGEST) return null;
  try {
    const reader = createReader(text);
    const read = READERS[reader.byte()];
    return read ? read(reader, context) : null;
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

type Place = Pick<Context, "questionnaire" | "snapshot">;

const VERSION = 2;
/** By version, for ever: an old link still opens. */
const READERS: Readonly<Record<number, (reader: Reader, context: Place) => Conversation | null>> = {
  1: (reader, context) => readAs(1, [...questionsOf(context), ...RETIRED], reader, context),
  2: (reader, context) => readAs(2, questionsOf(context), reader, context),
};
/** Far more than any conversation; what is longer is nobody's. */
const LONGEST = 8_000;
const LANGUAGE = /^[a-z]{2}(-[a-z]+)?$/;

const questionsOf = ({ questionnaire }: Place): readonly Question[] => [
  ...CONTROLS.map(({ question }) => question),
  ...questionnaire.questions,
];

function writeAnswer(writer: Writer, { question: instance, value }: Answer, context: Place): void {
  const id = questionOf(instance);
  const question = questionsOf(context).find((each) => each.id === id);
  // What nobody asks any more has nothing to say elsewhere.
  if (!question) return;
  writer.code(codeOf(id, QUESTION_BYTES), QUESTION_BYTES);
  if (id !== instance) writer.whole(Number(/\d+/.exec(instance)?.[0] ?? 0));
  else writer.byte(NOBODY);
  writeValue(writer, value, question);
}

const QUESTION_BYTES = 3;
/** More people than this no household has. */
const NOBODY = 127;

function readAs(v: Kept["v"], known: readonly Question[], reader: Reader, context: Place): Conversation | null {
  const questions = new Map(
    known.flatMap((question) =>
      [question.id, ...(question.formerly ?? [])].map((id) => [codeOf(id, QUESTION_BYTES), question] as const),
    ),
  );
  const language = reader.text();
  const answers = new Map<string, Answer>();
  while (!reader.isAtEnd()) {
    const question = questions.get(reader.code(QUESTION_BYTES)) ?? null;
    const person = reader.whole();
    const value = readValue(reader, question);
    if (question === null || value === undefined || !isPossible(value, question, context)) continue;
    const id = instanceOf(question.id, person === NOBODY ? null : person);
    answers.set(id, { question: id, value });
  }
  if (answers.size === 0 || !LANGUAGE.test(language)) return null;
  return upgraded({ v, language, answers: [...answers.values()] });
}
