import { HouseholdError } from "../household/errors";
import { type Household, readHousehold } from "../household/household";
import { firstDay, type Month, parseMonth } from "../household/month";
import { schoolingAt } from "../household/schooling";
import { agenda, answersOf, type Instance, isForHandoff, knownOf, mayCount } from "./agenda";
import type { Context } from "./context";
import type { AnswerValue, Conversation } from "./conversation";
import { adultCount, concrete, factsFor, isList } from "./facts";
import { CASES, CONCERNS } from "./questionnaire";

/** No more worlds than this: beyond, a spread sample, always the same for the same answers. */
export const MAX_WORLDS = 96;

type Place = Pick<Context, "questionnaire" | "snapshot" | "month" | "law">;

/** Every household that the answers may describe, unread: one when all is known. */
export function householdsOf(conversation: Conversation, context: Place): readonly unknown[] {
  return worldsOf(answersOf(conversation), context).map(({ answers }) => householdOf(answers, context));
}

/** A household that the answers may describe, and which candidate stands in it for each "je ne sais pas". */
export interface World {
  readonly household: Household;
  /** Rank of the candidate, by the instance of the question, asked or not. */
  readonly picks: ReadonlyMap<string, number>;
  /** Those that were asked, and answered by "je ne sais pas". */
  readonly said: readonly string[];
}

/** The same, read; those that cannot exist (someone not born yet) are left out. */
export function readWorlds(conversation: Conversation, context: Place, most = MAX_WORLDS): World[] {
  const said = conversation.answers.flatMap(({ question, value }) => (value === null ? [question] : []));
  return worldsOf(answersOf(conversation), context, most).flatMap(({ answers, picks }) => {
    try {
      return [{ household: readHousehold(householdOf(answers, context), context.month), picks, said }];
    } catch (error) {
      if (error instanceof HouseholdError) return [];
      throw error;
    }
  });
}

/** The answers with each unknown replaced by one of its candidates: in every way, or in as many as tell most. */
function worldsOf(answers: ReadonlyMap<string, AnswerValue>, context: Place, atMost = MAX_WORLDS): Filled[] {
  const unknowns = mayCount(answers, context)
    .filter(({ id, question }) => !isForHandoff(question) && (answers.get(id) ?? null) === null)
    .map(({ id, question }) => ({ id, candidates: question.unknown.map((each) => concrete(each, context.month)) }));
  const fill = (pick: (rank: number, size: number) => number): Filled => {
    const filled = new Map(answers);
    const picks = new Map<string, number>();
    for (const [rank, { id, candidates }] of unknowns.entries()) {
      const chosen = pick(rank, candidates.length);
      filled.set(id, candidates[chosen] ?? null);
      picks.set(id, chosen);
    }
    return { answers: filled, picks };
  };
  const sizes = unknowns.map(({ candidates }) => candidates.length);
  const total = sizes.reduce((product, size) => product * size, 1);
  if (total <= atMost)
    return Array.from({ length: total }, (_, world) => fill((rank, size) => digit(world, rank, sizes) % size));
  return telling(unknowns, fill, context, atMost);
}

/** Rank of the candidate of an unknown in the world of that number, when every combination has its number. */
const digit = (world: number, rank: number, sizes: readonly number[]): number =>
  sizes.slice(0, rank).reduce((rest, size) => Math.floor(rest / size), world);

type Fill = (pick: (rank: number, size: number) => number) => Filled;

/** The two extremes, each of them with one answer otherwise, then a spread of the others. */
function telling(
  unknowns: readonly { readonly id: string; readonly candidates: readonly AnswerValue[] }[],
  fill: Fill,
  context: Place,
  atMost: number,
): Filled[] {
  const extremes = [fill(() => 0), fill((_, size) => size - 1)];
  const varied = extremes.flatMap((extreme, last) => {
    const counting = new Set(agenda(extreme.answers, context).map(({ id }) => id));
    return unknowns.flatMap(({ id, candidates }, changed) =>
      counting.has(id)
        ? candidates.flatMap((_, candidate) =>
            candidate === (last === 0 ? 0 : candidates.length - 1)
              ? []
              : [fill((rank, size) => (rank === changed ? candidate : last === 0 ? 0 : size - 1))],
          )
        : [],
    );
  });
  const most = Math.floor(atMost / 2);
  const step = Math.max(1, varied.length / most);
  const kept = varied.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
  const worlds = [...extremes, ...kept];
  const left = atMost - worlds.length;
  return [...worlds, ...Array.from({ length: left }, (_, world) => fill((rank, size) => spread(world, rank, size)))];
}

interface Filled {
  readonly answers: ReadonlyMap<string, AnswerValue>;
  readonly picks: ReadonlyMap<string, number>;
}

/** A pick that covers each unknown evenly and apart from the others. */
const spread = (world: number, rank: number, size: number): number =>
  Math.floor((((world + 1) * Math.sqrt(prime(rank))) % 1) * size);

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
