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

/** The instance of a question about a person: `$` becomes the number. */
export const instanceOf = (question: string, person: number | null): string =>
  person === null ? question : question.replace("$", String(person));

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
export function factsFor(known: Known, person: number | null): Possible {
  const ages = (dates: readonly AnswerValue[]) =>
    dates.flatMap((date) => (typeof date === "string" ? [ageInYears(date, known.month)] : []));
  const childDates = (): readonly (readonly string[])[] =>
    possibleAnswers(known, "enfants.dates").flatMap((dates) => (isList(dates) ? [dates] : []));
  return (fact) => {
    switch (fact) {
      case "adultes.$.numero":
        return person === null ? [] : [person];
      case "adultes.$.age":
        return ages(possibleAnswers(known, instanceOf("adultes.$.date_naissance", person)));
      case "adultes.$.mois_depuis_changement":
        return possibleAnswers(known, instanceOf("adultes.$.avant.jusqu_a", person)).flatMap((until) =>
          typeof until === "string" ? [known.month - parseMonth(until)] : [],
        );
      case "enfants.$.age":
        return ages(childDates().flatMap((dates) => dates[person ?? 0] ?? []));
      case "foyer.en_couple":
        return possibleAnswers(known, "situation_familiale").map((each) => COUPLES.includes(each));
      case "foyer.nombre_enfants":
        return childDates().map((dates) => dates.length);
      case "foyer.age_plus_jeune_enfant":
        return childDates().flatMap((dates) => (dates.length > 0 ? [Math.min(...ages(dates))] : []));
      case "foyer.age_plus_jeune_enfant_a_plein_temps":
        return childDates().flatMap((dates) => {
          const shared = known.answers.get("enfants.garde_alternee") ?? null;
          const full = dates.filter((_, index) => !isList(shared) || !shared.includes(String(index)));
          return dates.length > 0 ? [Math.min(NO_SUCH_CHILD, ...ages(full))] : [];
        });
      // Of each adult: equal to one of them is enough.
      case "foyer.activite":
        return Array.from({ length: adultCount(known) }, (_, each) =>
          possibleAnswers(known, instanceOf("adultes.$.activite", each)).flatMap((one) => (isText(one) ? [one] : [])),
        ).flat();
      case "foyer.age_plus_jeune_adulte":
        return acrossAdults(known, ages, Math.min);
      case "foyer.age_plus_age_adulte":
        return acrossAdults(known, ages, Math.max);
      case "commune.a_des_quartiers": {
        const insees = possibleAnswers(known, "commune");
        return [known.snapshot.communes.some((each) => insees.includes(each.insee) && each.neighbourhoods.length > 0)];
      }
      default:
        return fact.startsWith(`${CONCERNS}:`)
          ? concerned(known, fact.slice(CONCERNS.length + 1), person ?? 0)
          : answersAsFacts(known, instanceOf(fact, person));
    }
  };
}

/** The youngest or the oldest that the adults may be; nothing as long as the age of one is not known. */
function acrossAdults(
  known: Known,
  ages: (dates: readonly AnswerValue[]) => readonly number[],
  pick: (a: number, b: number) => number,
): readonly number[] {
  const [first = [], ...others] = Array.from({ length: adultCount(known) }, (_, person) =>
    ages(possibleAnswers(known, instanceOf("adultes.$.date_naissance", person))),
  );
  return others.reduce((found, next) => found.flatMap((one) => next.map((other) => pick(one, other))), first);
}

/** Whether what was ticked for the household concerns an adult: the only one, or whom the next answer names. */
function concerned(known: Known, option: string, person: number): readonly boolean[] {
  const named = (): readonly boolean[] =>
    possibleAnswers(known, `${CASES}.qui.${option}`).map((who) => who === "deux" || who === PEOPLE[person]);
  return answersAsFacts(known, `${CASES}:${option}`).flatMap((ticked) => {
    if (ticked !== true) return [false];
    return possibleAnswers(known, "situation_familiale").flatMap((each) =>
      COUPLES.includes(each) ? named() : [person === 0],
    );
  });
}

/** How `cas.qui` names the adults. */
const PEOPLE = ["moi", "conjoint"] as const;

/** `question` gives its answers; `question:option`, whether the option is ticked. */
function answersAsFacts(known: Known, fact: string): readonly Value[] {
  const [instance = "", option] = fact.split(":");
  const answers = possibleAnswers(known, instance);
  if (option !== undefined) return answers.map((each) => (isList(each) ? each.includes(option) : each === option));
  return answers.flatMap((each) => (each === null || isList(each) ? [] : [each]));
}

const isText = (value: AnswerValue): value is string => typeof value === "string";

export const isList = (value: AnswerValue): value is readonly string[] => Array.isArray(value);
