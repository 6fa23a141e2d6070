import type { Answer } from "../dialogue/conversation";
import type { Month } from "../household/month";
import type { ReferralEvent, StoredEvaluation, StoredEvaluationOutcome, StoredOutcome } from "../store/port";
import { daysBetween } from "../territory/days";
import { type AgeBand, ageBandOf } from "./age-band";

/** What is read of a referral to be counted: nothing that names anyone. */
export interface Counted extends Omit<StoredEvaluation, "steps" | "month" | "ageBand"> {
  readonly ageBand: AgeBand | null;
  /** The day (YYYY-MM-DD) it was made. */
  readonly made: string;
  readonly steps: Steps;
  readonly outcomes: readonly Omit<StoredEvaluationOutcome, "evaluation" | "noted">[];
}

/** What brings a hand-off further, and is counted: actions of its life. */
export const STEPS = ["see", "contact", "miss", "arrange", "start", "close"] as const;
type Step = (typeof STEPS)[number];
/** How many days after it was made the first of each step came. */
export type Steps = Readonly<Partial<Record<Step, number>>>;

export interface ToCount {
  readonly id: string;
  readonly created: Month;
  /** The day it was made. */
  readonly made: string;
  readonly lot: number | null;
  readonly neighbourhood: string | null;
  readonly need: string;
  readonly mode: string | null;
  readonly readBy: string;
  readonly answers: readonly Answer[] | null;
  readonly nonTakeUp: readonly { readonly aid: string; readonly form: string }[];
  readonly outcomes: readonly StoredOutcome[];
  readonly events: readonly ReferralEvent[];
}

/** What evaluation counts of a referral; `dayOf` gives the day of a moment, in the territory. */
export function anonymous(referral: ToCount, dayOf: (moment: number) => string): Counted {
  const { id, created, made, lot, neighbourhood, need, mode, readBy, answers } = referral;
  const born = answers?.find(({ question }) => question === "adultes.0.date_naissance")?.value;
  return {
    ...{ id, made, lot, neighbourhood, need, mode, readBy },
    ageBand: ageBandOf(typeof born === "string" ? born : null, created),
    steps: stepsOf(referral, dayOf),
    outcomes: outcomesOf(referral),
  };
}

function stepsOf({ made, events }: ToCount, dayOf: (moment: number) => string): Steps {
  const found = STEPS.flatMap((step) => {
    const first = events.find(({ what }) => what === step);
    return first === undefined ? [] : [[step, daysBetween(made, dayOf(first.at))] as const];
  });
  return Object.fromEntries(found);
}

/** An aid counts when something became of it, or when it was said why it was not received. */
function outcomesOf({ outcomes, nonTakeUp }: ToCount): Counted["outcomes"] {
  const forms = new Map(nonTakeUp.map(({ aid, form }) => [aid, form]));
  const known = outcomes.map(({ reference: _, at: __, by: ___, ...outcome }) => ({
    ...outcome,
    nonTakeUp: forms.get(outcome.aid) ?? null,
  }));
  const said = [...forms].filter(([aid]) => !outcomes.some((outcome) => outcome.aid === aid));
  return [...known, ...said.map(([aid, form]) => ({ ...NOTHING_KNOWN, aid, nonTakeUp: form }))];
}

const NOTHING_KNOWN = {
  ...{ outcome: null, amount: null, rhythm: null, since: null, reason: null },
  ...{ estimatedMin: null, estimatedMax: null, gapCause: null },
};

/** Amounts are kept to ten euros: near enough for a sum, too far for a bank statement. */
const ROUNDED_TO = 1_000;

const rounded = (cents: number | null): number | null => cents && Math.round(cents / ROUNDED_TO) * ROUNDED_TO;

/** What became of an aid, as it is kept once nothing leads back to anyone. */
export const coarse = <T extends Counted["outcomes"][number]>(outcome: T): T => ({
  ...outcome,
  amount: rounded(outcome.amount),
  estimatedMin: rounded(outcome.estimatedMin),
  estimatedMax: rounded(outcome.estimatedMax),
});
