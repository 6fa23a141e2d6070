import { HouseholdError } from "../household/errors";
import { type Household, readHousehold } from "../household/household";
import { firstDay, type Month, parseMonth } from "../household/month";
import { schoolingAt } from "../household/schooling";
import { agenda, answersOf, type Instance, knownOf } from "./agenda";
import type { Context } from "./context";
import type { AnswerValue, Conversation } from "./conversation";
import { adultCount, concrete, isList } from "./facts";

/** No more worlds than this: beyond, a spread sample, always the same for the same answers. */
export const MAX_WORLDS = 64;

type Place = Pick<Context, "questionnaire" | "snapshot" | "month" | "law">;

/** Every household that the answers may describe, unread: one when all is known. */
export function householdsOf(conversation: Conversation, context: Place): readonly unknown[] {
  return worldsOf(answersOf(conversation), context).map(({ answers }) => householdOf(answers, context));
}

/** A household that the answers may describe, and which candidate stands in it for each "je ne sais pas". */
export interface World {
  readonly household: Household;
  /** Rank of the candidate, by the instance of the question. */
  readonly picks: ReadonlyMap<string, number>;
}

/** The same, read; those that cannot exist (someone not born yet) are left out. */
export function readWorlds(conversation: Conversation, context: Place): World[] {
  return worldsOf(answersOf(conversation), context).flatMap(({ answers, picks }) => {
    try {
      return [{ household: readHousehold(householdOf(answers, context), context.month), picks }];
    } catch (error) {
      if (error instanceof HouseholdError) return [];
      throw error;
    }
  });
}

/** The answers with each "je ne sais pas" replaced by one of its candidates, in every way. */
function worldsOf(answers: ReadonlyMap<string, AnswerValue>, context: Place): Filled[] {
  const unknowns = agenda(answers, context)
    .filter(({ id }) => answers.get(id) === null)
    .map(({ id, question }) => ({ id, candidates: question.unknown.map((each) => concrete(each, context.month)) }));
  const total = unknowns.reduce((product, { candidates }) => product * candidates.length, 1);
  const count = Math.min(total, MAX_WORLDS);
  return Array.from({ length: count }, (_, world) => {
    const filled = new Map(answers);
    const picks = new Map<string, number>();
    let rest = world;
    for (const [rank, { id, candidates }] of unknowns.entries()) {
      const pick = total <= MAX_WORLDS ? rest % candidates.length : spread(world, rank, count, candidates.length);
      rest = Math.floor(rest / candidates.length);
      filled.set(id, candidates[pick] ?? null);
      picks.set(id, pick);
    }
    return { answers: filled, picks };
  });
}

interface Filled {
  readonly answers: ReadonlyMap<string, AnswerValue>;
  readonly picks: ReadonlyMap<string, number>;
}

/** A pick that covers each unknown evenly and apart from the others; the first and the last world are the extremes. */
function spread(world: number, rank: number, count: number, size: number): number {
  if (world === 0) return 0;
  if (world === count - 1) return size - 1;
  return Math.floor(((world * Math.sqrt(prime(rank))) % 1) * size);
}

/** Square roots of primes are irrational, and share no period. */
function prime(rank: number): number {
  let found = 1;
  for (let left = rank; left >= 0; left--)
    do found++;
    while (hasDivisor(found));
  return found;
}

function hasDivisor(number: number): boolean {
  for (let divisor = 2; divisor * divisor <= number; divisor++) if (number % divisor === 0) return true;
  return false;
}

/** A household as the schema of `household/` reads it, from answers without unknowns. */
export function householdOf(answers: ReadonlyMap<string, AnswerValue>, context: Place): unknown {
  const household: Tree = {};
  const adults = adultCount(knownOf(answers, context));
  put(
    household,
    "adultes",
    Array.from({ length: adults }, () => ({})),
  );
  for (const instance of agenda(answers, context)) {
    const value = answers.get(instance.id);
    if (value !== undefined && value !== null) fill(household, instance, value, context.month);
  }
  for (const child of listAt(household, "enfants"))
    child.scolarite ??= schoolingAt(String(child.date_naissance), context.month);
  return household;
}

interface Tree {
  [key: string]: unknown;
}

function fill(household: Tree, { question, person }: Instance, value: AnswerValue, month: Month): void {
  const chosen = isList(value) ? value : [String(value)];
  for (const option of question.options)
    if (chosen.includes(option.id))
      for (const [field, set] of Object.entries(option.sets)) put(household, field.replace("$", String(person)), set);
  if (question.field === null) return;
  if (question.options_from === "children" && isList(value)) {
    for (const child of value) put(household, question.field.replace("#", child), true);
    return;
  }
  const option = question.options.find(({ id }) => id === value);
  // An option that says what it sets does not fill the field; nor does one that names no commune.
  if (option && (question.kind === "commune" || Object.keys(option.sets).length > 0)) return;
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
