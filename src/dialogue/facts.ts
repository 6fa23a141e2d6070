import { ageInYears } from "../household/ages";
import { firstDay, formatMonth, type Month, parseMonth } from "../household/month";
import { SITUATIONS_COUPLE } from "../household/schema";
import type { Value } from "../law/value";
import type { Snapshot } from "../territory/snapshot";
import type { AnswerValue } from "./conversation";
import { CASES, type Candidate, CONCERNS, type Questionnaire } from "./questionnaire";
import type { Possible } from "./when";

/** What the answers tell a `when`; `answers` by instance of question, `null` for "je ne sais pas". */
export interface Known {
  readonly answers: ReadonlyMap<string, AnswerValue>;
  /** "Je ne sais pas" that was said: what it might open is not asked. Elsewhere it stands for all its candidates. */
  readonly said?: ReadonlySet<string>;
  readonly questionnaire: Questionnaire;
  readonly snapshot: Pick<Snapshot, "communes">;
  readonly month: Month;
}

/** The question of an answer: `adultes.0.activite` is an instance of `adultes.$.activite`. */
export const questionOf = (instance: string): string => instance.replace(/\.\d+(?=\.|$)/, ".$");

/** Instances by question, then by person: each is looked up for every question of every possible household. */
const instances = new Map<string, string[]>();

/** The instance of a question about a person: `$` becomes the number. */
export function instanceOf(question: string, person: number | null): string {
  if (person === null || !question.includes("$")) return question;
  const known = instances.get(question) ?? [];
  const made = known[person] ?? question.replace("$", String(person));
  known[person] = made;
  instances.set(question, known);
  return made;
}

/** A candidate as an answer, dates counted from the month of the claim. */
export function concrete(candidate: Candidate, month: Month): AnswerValue {
  if (candidate === null || typeof candidate !== "object") return candidate;
  if ("age" in candidate) return birthdayAt(candidate.age, month);
  if ("ages" in candidate) return candidate.ages.map((age) => birthdayAt(age, month));
  if ("months_ago" in candidate) return formatMonth(month - candidate.months_ago);
  return candidate;
}

/** A date of birth that makes someone that old, half a year past the birthday. */
const birthdayAt = (age: number, month: Month): string => firstDay(month - Math.round(age * 12) - 6);

/** Every answer an instance may stand for; none when it has not been answered. */
function possibleAnswers(known: Known, instance: string): readonly AnswerValue[] {
  const answer = known.answers.get(instance);
  if (answer === undefined) return [];
  if (answer !== null) return [answer];
  if (known.said?.has(instance)) return [];
  return (known.questionnaire.question(questionOf(instance))?.unknown ?? []).map((each) => concrete(each, known.month));
}

const COUPLES: readonly unknown[] = SITUATIONS_COUPLE;

/** Number of adults that may have to be asked about. */
export const adultCount = ({ said: _, ...known }: Known): number =>
  possibleAnswers(known, "situation_familiale").some((each) => COUPLES.includes(each)) ? 2 : 1;

/** Greatest number of children the answers may stand for. */
export const childCount = (known: Known): number =>
  Math.max(0, ...possibleAnswers(known, "enfants.dates").map((dates) => (Array.isArray(dates) ? dates.length : 0)));

/** An age for the youngest child when no child lives here all the time. */
const NO_SUCH_CHILD = 99;

/** The facts of a `when`, for questions about the person `person`. */
export const factsFor =
  (known: Known, person: number | null): Possible =>
  (fact) =>
    COMPUTED.get(fact)?.(known, person) ?? told(known, named(fact), person);

const agesAt = (dates: readonly AnswerValue[], month: Month): number[] =>
  dates.flatMap((date) => (typeof date === "string" ? [ageInYears(date, month)] : []));

const childDates = (known: Known): readonly (readonly string[])[] =>
  possibleAnswers(known, "enfants.dates").flatMap((dates) => (isList(dates) ? [dates] : []));

/** What is worked out of the answers; the other facts are the answers themselves. */
const COMPUTED: ReadonlyMap<string, (known: Known, person: number | null) => readonly Value[]> = new Map(
  Object.entries<(known: Known, person: number | null) => readonly Value[]>({
    "adultes.$.numero": (_, person) => (person === null ? [] : [person]),
    "adultes.$.age": (known, person) =>
      agesAt(possibleAnswers(known, instanceOf("adultes.$.date_naissance", person)), known.month),
    "adultes.$.mois_depuis_changement": (known, person) =>
      possibleAnswers(known, instanceOf("adultes.$.avant.jusqu_a", person)).flatMap((until) =>
        typeof until === "string" ? [known.month - parseMonth(until)] : [],
      ),
    "enfants.$.age": (known, person) =>
      agesAt(
        childDates(known).flatMap((dates) => dates[person ?? 0] ?? []),
        known.month,
      ),
    "foyer.en_couple": (known) => possibleAnswers(known, "situation_familiale").map((each) => COUPLES.includes(each)),
    "foyer.nombre_enfants": (known) => childDates(known).map((dates) => dates.length),
    "foyer.age_plus_jeune_enfant": (known) =>
      childDates(known).flatMap((dates) => (dates.length > 0 ? [Math.min(...agesAt(dates, known.month))] : [])),
    "foyer.age_plus_jeune_enfant_a_plein_temps": (known) =>
      childDates(known).flatMap((dates) => {
        const shared = known.answers.get("enfants.garde_alternee") ?? null;
        const full = dates.filter((_, index) => !isList(shared) || !shared.includes(String(index)));
        return dates.length > 0 ? [Math.min(NO_SUCH_CHILD, ...agesAt(full, known.month))] : [];
      }),
    // Of each adult: equal to one of them is enough.
    "foyer.activite": (known) =>
      Array.from({ length: adultCount(known) }, (_, each) =>
        possibleAnswers(known, instanceOf("adultes.$.activite", each)).flatMap((one) => (isText(one) ? [one] : [])),
      ).flat(),
    "foyer.age_plus_jeune_adulte": (known) => acrossAdults(known, Math.min),
    "foyer.age_plus_age_adulte": (known) => acrossAdults(known, Math.max),
    "commune.a_des_quartiers": (known) => {
      const insees = possibleAnswers(known, "commune");
      return [known.snapshot.communes.some((each) => insees.includes(each.insee) && each.neighbourhoods.length > 0)];
    },
  }),
);

/** A fact that is an answer: of which question, whether one option is ticked, or whether that option concerns someone. */
interface Named {
  readonly question: string;
  readonly option: string | undefined;
  readonly concerns: boolean;
}

/** A name is read once: each is looked up for every question of every possible household. */
const names = new Map<string, Named>();
function named(fact: string): Named {
  const known = names.get(fact);
  if (known) return known;
  const [question = "", option] = fact.split(":");
  const read = { question, option, concerns: question === CONCERNS };
  names.set(fact, read);
  return read;
}

const told = (known: Known, { question, option, concerns }: Named, person: number | null): readonly Value[] =>
  concerns && option !== undefined
    ? concerned(known, option, person ?? 0)
    : answersAsFacts(known, instanceOf(question, person), option);

/** The youngest or the oldest that the adults may be; nothing as long as the age of one is not known. */
function acrossAdults(known: Known, pick: (a: number, b: number) => number): readonly number[] {
  const [first = [], ...others] = Array.from({ length: adultCount(known) }, (_, person) =>
    agesAt(possibleAnswers(known, instanceOf("adultes.$.date_naissance", person)), known.month),
  );
  return others.reduce((found, next) => found.flatMap((one) => next.map((other) => pick(one, other))), first);
}

/** Whether what was ticked for the household concerns an adult: the only one, or whom the next answer names. */
function concerned(known: Known, option: string, person: number): readonly boolean[] {
  const named = (): readonly boolean[] =>
    possibleAnswers(known, `${CASES}.qui.${option}`).map((who) => who === "deux" || who === PEOPLE[person]);
  return answersAsFacts(known, CASES, option).flatMap((ticked) => {
    if (ticked !== true) return [false];
    return possibleAnswers(known, "situation_familiale").flatMap((each) =>
      COUPLES.includes(each) ? named() : [person === 0],
    );
  });
}

/** How `cas.qui` names the adults. */
const PEOPLE = ["moi", "conjoint"] as const;

/** The answers of a question; with an option, whether it is ticked. */
function answersAsFacts(known: Known, instance: string, option: string | undefined): readonly Value[] {
  const found: Value[] = [];
  for (const each of possibleAnswers(known, instance))
    if (option !== undefined) found.push(isList(each) ? each.includes(option) : each === option);
    else if (each !== null && !isList(each)) found.push(each);
  return found;
}

const isText = (value: AnswerValue): value is string => typeof value === "string";

export const isList = (value: AnswerValue): value is readonly string[] => Array.isArray(value);
