/** `null` is "je ne sais pas". A list is a multiple choice, or several dates. */
export type AnswerValue = number | boolean | string | null | readonly string[];

export interface Answer {
  /** `situation_familiale`, `adultes.0.date_naissance`, `orientation.contact`. */
  readonly question: string;
  readonly value: AnswerValue;
}
