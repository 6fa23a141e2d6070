import type { Question } from "./questionnaire";

/** A question put about someone: what is asked, and under which name it is answered. */
export interface Instance {
  readonly question: Question;
  /** `adultes.0.activite` */
  readonly id: string;
  readonly person: number | null;
}
