import type { HandedOver } from "./handed-over";
import { isSince } from "./period";

/** The four forms of non-recours, and what was not said. */
const FORMS = ["non_connaissance", "non_demande", "non_reception", "non_proposition", null] as const;
type Form = (typeof FORMS)[number];

export const BECAME = ["opened", "refused", "given_up", "already_had", "not_eligible"] as const;
export type Became = (typeof BECAME)[number];

export interface FormLine {
  readonly form: Form;
  /** How many aids, by what became of them; those of which nothing is known yet are the rest. */
  readonly became: Readonly<Record<Became, number>>;
  readonly unknown: number;
}

/**
 * Of the hand-offs made since a day: before, why an aid was not received; after, what became of it. An aid of which
 * neither was said is not there.
 */
export function beforeAndAfter(all: readonly HandedOver[], from: string | null): readonly FormLine[] {
  const aids = all.filter(({ made }) => isSince(made, from)).flatMap(({ outcomes }) => outcomes);
  return FORMS.map((form) => {
    const own = aids.filter(({ nonTakeUp }) => formOf(nonTakeUp) === form);
    const count = (became: Became | null) => own.filter(({ outcome }) => outcome === became).length;
    return {
      form,
      became: {
        opened: count("opened"),
        refused: count("refused"),
        given_up: count("given_up"),
        already_had: count("already_had"),
        not_eligible: count("not_eligible"),
      },
      unknown: count(null),
    };
  });
}

const formOf = (text: string | null): Form => FORMS.find((form) => form === text) ?? null;
