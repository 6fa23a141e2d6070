import type { Conditions } from "../law/conditions";
import { factsOf } from "../law/conditions";
import type { AnswerValue } from "./conversation";
import type { ExpectedKind } from "./message";

/** A value that "je ne sais pas" may stand for; dates are told by an age, so that they do not grow old. */
export type Candidate =
  | AnswerValue
  | { readonly age: number }
  | { readonly ages: readonly number[] }
  | { readonly months_ago: number };

/** How an answer becomes the value of its field; without one, it is the value. */
type Transform = "first_day" | "years_since" | "aids" | "children";

export interface Option {
  readonly id: string;
  /** Other ways to write it, in any language; what people type, not what they read. */
  readonly spellings: readonly string[];
  /** Fields of the household that choosing it sets; `$` is the person it concerns. */
  readonly sets: Readonly<Record<string, string | number | boolean>>;
  /** When it is worth offering; always without it. */
  readonly when?: Conditions | undefined;
  /** Aids that alone read it; without any of them in the law, it is not offered. */
  readonly for?: readonly string[] | undefined;
  /** Ids that it had before: a conversation carried from then still says it. */
  readonly formerly?: readonly string[] | undefined;
}

/** One question: what it fills, how it is answered, when it makes sense. Its words are in the locales. */
export interface Question {
  /** As in the answers, with `$` for the number of the person: `adultes.$.activite`. */
  readonly id: string;
  readonly kind: ExpectedKind;
  /** Field of the household, or null when the answer only opens other questions or sets fields by its options. */
  readonly field: string | null;
  readonly as?: Transform | undefined;
  readonly options: readonly Option[];
  /** Options that come from elsewhere: the children, the neighbourhoods of the commune. */
  readonly options_from?: "children" | "neighbourhoods" | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** What an integer counts, where years may be said for it. */
  readonly unit?: "months" | undefined;
  /** Bounds of a date, a month or several dates, both included; `claim+9` is nine months after the claim. */
  readonly earliest?: string | undefined;
  readonly latest?: string | undefined;
  readonly when?: Conditions | undefined;
  /**
   * What no formula reads and only a hand-off does is asked then; what is only worth refining, on the card of the aid
   * that alone reads it; the others on the way.
   */
  readonly asked?: "at_handoff" | "on_card" | undefined;
  /** Asked only where an answer may change what some aid comes to. */
  readonly if_it_decides?: boolean | undefined;
  /** Aids that alone read the answer; without any of them in the law, the question is not asked. */
  readonly for?: readonly string[] | undefined;
  /** What "je ne sais pas" may stand for; never empty. */
  readonly unknown: readonly Candidate[];
  /** An amount that counts up to a ceiling of the law, which the highest of `unknown` is above: more changes nothing. */
  readonly capped?: true | undefined;
  /** The answer that the number of questions left counts on; without one, the first of `unknown`. */
  readonly presumed?: Candidate | undefined;
  /** What else it may stand for, too rare to widen a range, but enough to leave an aid to who delivers it. */
  readonly rarely?: readonly Candidate[] | undefined;
  /** Its answer, or one of these options, tells of a permit, of health or of a loss of autonomy. */
  readonly intimate?: true | readonly string[] | undefined;
  /** True when the locales have a line of help under the question. */
  readonly help: boolean;
  /** Ids that it had before: a conversation carried from then still answers it. */
  readonly formerly?: readonly string[] | undefined;
}

/** One file of `rules/questions/`: questions asked together, once, or for each person. */
export interface Chapter {
  readonly chapter: string;
  readonly order: number;
  readonly repeat: "once" | "adultes" | "enfants";
  /** When it makes sense at this place; always without it. */
  readonly when?: Conditions | undefined;
  /** A later place, under another condition: where most people need not be asked, a gate on the way leads there. */
  readonly again?: { readonly order: number; readonly when: Conditions } | undefined;
  readonly questions: readonly Question[];
}

export interface Questionnaire {
  /** In the order in which they are asked; one that has two places stands at both. */
  readonly chapters: readonly Chapter[];
  /** Each once. */
  readonly questions: readonly Question[];
  question(id: string): Question | null;
}

/** Facts of a `when` that are not answers; see `facts.ts`. */
const SIMPLE_FACTS = [
  "adultes.$.age",
  "adultes.$.numero",
  "adultes.$.mois_depuis_changement",
  "enfants.$.age",
  "foyer.en_couple",
  "foyer.nombre_enfants",
  "foyer.age_plus_jeune_enfant",
  "foyer.age_plus_jeune_enfant_a_plein_temps",
  "foyer.activite",
  "foyer.age_plus_jeune_adulte",
  "foyer.age_plus_age_adulte",
  "commune.a_des_quartiers",
] as const;

export class QuestionnaireError extends Error {
  override readonly name = "QuestionnaireError";
  constructor(
    readonly code: "QUESTION_DUPLICATE" | "QUESTION_UNKNOWN_FACT",
    readonly question: string,
    readonly subject: string,
  ) {
    super(
      `${question}: ${subject} must be an earlier question, one of its options ("question:option"), or a simple fact`,
    );
  }
}

/** What is asked of the household at once; in a couple, the answer to `cas.qui.<option>` says whom each option concerns. */
export const CASES = "cas";
/** Whether an option of it concerns an adult: `adultes.$.concerne:handicap`. */
export const CONCERNS = "adultes.$.concerne";

/**
 * Puts the chapters in order.
 * @throws QuestionnaireError when an id is used twice, or a `when` reads what is not known by then.
 */
export function loadQuestionnaire(files: readonly Chapter[]): Questionnaire {
  const placed = files.flatMap((chapter) => [
    { chapter, order: chapter.order, isFirst: true },
    ...(chapter.again
      ? [{ chapter: { ...chapter, ...chapter.again }, order: chapter.again.order, isFirst: false }]
      : []),
  ]);
  const known = new Map<string, Question>();
  const chapters = placed
    .toSorted((a, b) => a.order - b.order)
    .map(({ chapter, isFirst }) => {
      for (const fact of chapter.when ? factsOf(chapter.when) : []) checkFact(chapter.chapter, fact, known);
      for (const question of isFirst ? chapter.questions : []) {
        if (known.has(question.id)) throw new QuestionnaireError("QUESTION_DUPLICATE", question.id, question.id);
        for (const when of [question.when, ...question.options.map((option) => option.when)])
          for (const fact of when ? factsOf(when) : []) checkFact(question.id, fact, known);
        known.set(question.id, question);
      }
      return chapter;
    });
  return { chapters, questions: [...known.values()], question: (id) => known.get(id) ?? null };
}

function checkFact(question: string, fact: string, known: ReadonlyMap<string, Question>): void {
  const simple: readonly string[] = SIMPLE_FACTS;
  if (simple.includes(fact)) return;
  const [name = "", option] = fact.split(":");
  const id = name === CONCERNS && option !== undefined ? CASES : name;
  const source = known.get(id);
  if (!source || (option !== undefined && !source.options.some((each) => each.id === option)))
    throw new QuestionnaireError("QUESTION_UNKNOWN_FACT", question, fact);
}
