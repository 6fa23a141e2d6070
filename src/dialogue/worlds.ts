import { HouseholdError } from "../household/errors";
import { type Household, readHousehold } from "../household/household";
import { firstDay, type Month, parseMonth } from "../household/month";
import { schoolingAt } from "../household/schooling";
import { agenda, answersOf, type Instance, knownOf } from "./agenda";
import type { Context } from "./context";
import type { AnswerValue, Conversation } from "./conversation";
import { adultCount, factsFor, isList } from "./facts";
import { CASES, CONCERNS } from "./questionnaire";
import { waysOf } from "./ways";

/** No more worlds than this: beyond, a spread sample, always the same for the same answers. */
export const MAX_WORLDS = 96;

type Place = Pick<Context, "questionnaire" | "snapshot" | "month" | "law">;

/** Every household that the answers may describe, unread: one when all is known. */
export function householdsOf(conversation: Conversation, context: Place): readonly unknown[] {
  return waysOf(answersOf(conversation), context, MAX_WORLDS).ways.map(({ answers }) => householdOf(answers, context));
}

/** A household that the answers may describe, and which candidate stands in it for each "je ne sais pas". */
export interface World {
  readonly household: Household;
  /** Rank of the candidate, by the instance of the question, asked or not. */
  readonly picks: ReadonlyMap<string, number>;
  /** Those that were asked, and answered by "je ne sais pas". */
  readonly said: readonly string[];
  /** Fields that may be otherwise than in every world of a sample; null when the worlds are all there are. */
  readonly unseen: readonly string[] | null;
  /** Of what has no last candidate: the rank of the one beyond which there may be more, by the same instance. */
  readonly ends: ReadonlyMap<string, number>;
}

/** The same, read; those that cannot exist (someone not born yet) are left out. */
export function readWorlds(conversation: Conversation, context: Place, most = MAX_WORLDS): World[] {
  const said = conversation.answers.flatMap(({ question, value }) => (value === null ? [question] : []));
  const { ways, unseen, ends } = waysOf(answersOf(conversation), context, most);
  return ways.flatMap(({ answers, picks }) => {
    const household = readAnswers(answers, context);
    return household ? [{ household, picks, said, unseen, ends }] : [];
  });
}

/** The household of answers without unknowns; null when it cannot exist. */
export function readAnswers(answers: ReadonlyMap<string, AnswerValue>, context: Place): Household | null {
  try {
    return readHousehold(householdOf(answers, context), context.month);
  } catch (error) {
    if (error instanceof HouseholdError) return null;
    throw error;
  }
}

/** A household as the schema of `household/` reads it, from answers without unknowns. */
export function householdOf(answers: ReadonlyMap<string, AnswerValue>, context: Place): unknown {
  const household: Tree = {};
  const known = knownOf(answers, context);
  const adults = adultCount(known);
  put(
    household,
    "adultes",
    Array.from({ length: adults }, () => ({})),
  );
  const concerned = (option: string): number[] =>
    Array.from({ length: adults }, (_, person) => person).filter((person) =>
      factsFor(known, person)(`${CONCERNS}:${option}`).includes(true),
    );
  for (const instance of agenda(answers, context)) {
    const value = answers.get(instance.id);
    if (value !== undefined && value !== null) fill(household, instance, value, { month: context.month, concerned });
  }
  for (const child of listAt(household, "enfants"))
    child.scolarite ??= schoolingAt(String(child.date_naissance), context.month);
  return household;
}

interface Tree {
  [key: string]: unknown;
}

interface Filling {
  readonly month: Month;
  /** The adults whom an option that was ticked for the household concerns. */
  readonly concerned: (option: string) => readonly number[];
}

function fill(
  household: Tree,
  { question, person }: Instance,
  value: AnswerValue,
  { month, concerned }: Filling,
): void {
  const chosen = isList(value) ? value : [String(value)];
  for (const option of question.options)
    if (chosen.includes(option.id))
      for (const [field, set] of Object.entries(option.sets))
        for (const each of question.id === CASES ? concerned(option.id) : [person])
          put(household, field.replace("$", String(each)), set);
  if (question.field === null) return;
  if (question.options_from === "children" && isList(value)) {
    // "Je ne sais pas" stands for more children than most have.
    for (const child of value.filter((each) => Number(each) < listAt(household, "enfants").length))
      put(household, question.field.replace("#", child), true);
    return;
  }
  const option = question.options.find(({ id }) => id === value);
  // An option that says what it sets does not fill the field; nor does one beside an amount or the name of a commune.
  if (option && (question.kind !== "choice" || Object.keys(option.sets).length > 0)) return;
  put(household, question.field.replace("$", String(person)), transformed(question.as, value, month));
}

function transformed(as: Instance["question"]["as"], value: AnswerValue, month: Month): unknown {
  if (as === "children") return isList(value) ? value.map((date_naissance) => ({ date_naissance })) : [];
  if (as === "aids") return isList(value) ? value.map((aide) => ({ aide })) : [];
  if (as === "first_day") return firstDay(parseMonth(String(value)));
  if (as === "years_since") return Math.max(0, (month - parseMonth(String(value))) / 12);
  return value;
}

/** Writes at a dotted path; a number is a place in a list. */
function put(tree: Tree, path: string, value: unknown): void {
  const parts = path.split(".");
  const last = parts.pop() ?? "";
  let at = tree;
  for (const part of parts) {
    const next = at[part];
    if (typeof next === "object" && next !== null)
      at = next as Tree; // built here, from objects and lists alone
    else {
      const made: Tree = {};
      at[part] = made;
      at = made;
    }
  }
  at[last] = value;
}

const listAt = (tree: Tree, key: string): Tree[] => (Array.isArray(tree[key]) ? tree[key] : []);
