import type { AnswerValue } from "./conversation";
import { helperOf } from "./for-whom";

type Answers = ReadonlyMap<string, AnswerValue>;

/** Under fifteen, nobody is handed over by themselves alone. */
const LEAST_AGE = 15;

const bornOn = (answers: Answers): string | null => {
  const born = answers.get("adultes.0.date_naissance");
  return typeof born === "string" ? born : null;
};

/** Whether nothing of their age is to be asked: it is known, or someone who answers for them hands them over. */
export const ageKnown = (answers: Answers): boolean => bornOn(answers) !== null || helperOf(answers) !== null;

/** Whether they are known to be too young, on a day (YYYY-MM-DD), to be handed over by themselves alone. */
export function isTooYoung(answers: Answers, today: string): boolean {
  const born = bornOn(answers);
  return born !== null && helperOf(answers) === null && birthday(born) > today;
}

/** The day on which they are old enough. */
const birthday = (born: string): string => `${Number(born.slice(0, 4)) + LEAST_AGE}${born.slice(4)}`;
