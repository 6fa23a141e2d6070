import { HouseholdError } from "../household/errors";
import { readHousehold } from "../household/household";
import { outcomesOf } from "../law/outcomes";
import type { Instance } from "./agenda";
import type { Context } from "./context";
import type { AnswerValue } from "./conversation";
import { concrete } from "./facts";
import { filled } from "./suppositions";
import { householdOf } from "./worlds";

type Place = Pick<Context, "questionnaire" | "snapshot" | "month" | "law">;
type Answers = ReadonlyMap<string, AnswerValue>;

/**
 * Whether an answer to it changes what some aid comes to, the other unknowns being what is likeliest: nobody is asked
 * what decides nothing. Looked at only where the questions say so.
 */
export function decides({ id, question }: Instance, answers: Answers, context: Place): boolean {
  if (!question.if_it_decides) return true;
  const [first, ...others] = question.unknown.map((candidate) => {
    const supposed = new Map(answers).set(id, concrete(candidate, context.month));
    return comesTo(filled(supposed, context), context);
  });
  return others.some((other) => other !== first);
}

function comesTo(answers: Answers, context: Place): string {
  try {
    const household = readHousehold(householdOf(answers, context), context.month);
    return JSON.stringify(outcomesOf(context.law, household, context.month, context.law.aids));
  } catch (error) {
    if (error instanceof HouseholdError) return "";
    throw error;
  }
}
