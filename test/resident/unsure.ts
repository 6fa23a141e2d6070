import type { AnswerValue, Conversation } from "../../src/dialogue/conversation";
import { type Context, mergeWorlds } from "../../src/dialogue/step";
import { readWorlds } from "../../src/dialogue/worlds";
import { readHousehold } from "../../src/household/household";
import { assess, type Right, type Rights } from "../../src/law/rights";
import type { Words } from "../../src/words/words";
import { converse, type Ending } from "./conversation";
import { completed, type Home } from "./people";
import { reply } from "./resident";

/** The button of "je ne sais pas" ends that way. */
const UNKNOWN = /:\?$/;

/** A resident who answers "je ne sais pas" wherever `forgets` says so. */
export const unsureResident =
  (forgets: (question: string) => boolean): typeof reply =>
  (screen, home) => {
    const unknown = screen.buttons.find(({ id }) => UNKNOWN.test(id));
    return unknown && forgets(unknown.id) ? { kind: "choice", id: unknown.id } : reply(screen, home);
  };

/** What is told of a household of which a part is not known, beside what is told of it when all is. */
export interface Compared {
  readonly unknown: readonly string[];
  /** A yes or a no that the household fully known contradicts. */
  readonly contradictions: readonly string[];
  /** An amount out of the range shown. */
  readonly outside: readonly string[];
  /** Amounts that were compared. */
  readonly amounts: number;
}

/** Whether a question is forgotten: one in `oneIn`, always the same for the same seed. */
export const forgetful =
  (seed: string, oneIn: number) =>
  (question: string): boolean =>
    [...`${seed}${question}`].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 99991, 7) % oneIn === 0;

export const rightsOf = (conversation: Conversation, context: Context): Rights => {
  const worlds = readWorlds(conversation, context);
  return mergeWorlds(
    worlds,
    worlds.map(({ household }) => assess(context.law, household, context.month)),
    context,
  );
};

export function compare(home: Home, context: Context, words: Words, forgets: (question: string) => boolean): Compared {
  const known = assess(context.law, readHousehold(completed(home), context.month), context.month);
  const ending: Ending = converse(home, context, words, unsureResident(forgets));
  return compareRights(known, rightsOf(ending.conversation, context), unknownOf(ending.conversation.answers));
}

const unknownOf = (answers: readonly { question: string; value: AnswerValue }[]) =>
  answers.filter(({ value }) => value === null).map(({ question }) => question);

/** EUR of rounding. */
const CLOSE = 1;

export function compareRights(known: Rights, told: Rights, unknown: readonly string[]): Compared {
  const contradictions: string[] = [];
  const outside: string[] = [];
  let amounts = 0;
  for (const truth of known.rights) {
    const right = told.rights.find(({ aid }) => aid === truth.aid);
    if (!right || right.status === "failed") continue;
    if (contradicts(right, truth)) contradictions.push(`${truth.aid}: told ${right.status}, is ${truth.status}`);
    else if (truth.status === "yes") {
      amounts++;
      const { min, max } = right.amount;
      if (truth.amount.max < min - CLOSE || truth.amount.max > max + CLOSE)
        outside.push(`${truth.aid}: told ${min.toFixed(0)} to ${max.toFixed(0)}, is ${truth.amount.max.toFixed(2)}`);
    }
  }
  return { unknown, contradictions, outside, amounts };
}

const contradicts = (told: Right, truth: Right): boolean =>
  (told.status === "yes" && truth.status === "no") || (told.status === "no" && truth.status === "yes");
