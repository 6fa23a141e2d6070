import type { Answer } from "../dialogue/conversation";
import { formatMonth, type Month } from "../household/month";
import type { ReferralEvent, StoredEvaluation, StoredEvaluationOutcome, StoredOutcome } from "../store/port";
import { type AgeBand, ageBandOf } from "./age-band";

/** What is read of a referral to be counted: nothing that names anyone. */
export interface Counted extends Omit<StoredEvaluation, "dates" | "ageBand"> {
  readonly ageBand: AgeBand | null;
  /** The day (YYYY-MM-DD) of the first of each action: `create`, `see`, `close`… */
  readonly dates: Readonly<Record<string, string>>;
  readonly outcomes: readonly Omit<StoredEvaluationOutcome, "evaluation">[];
}

export interface ToCount {
  readonly id: string;
  readonly created: Month;
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

/** What evaluation keeps of a referral; `dayOf` gives the day of a moment, in the territory. */
export function anonymous(referral: ToCount, dayOf: (moment: number) => string): Counted {
  const { id, created, lot, neighbourhood, need, mode, readBy, answers, events } = referral;
  const born = answers?.find(({ question }) => question === "adultes.0.date_naissance")?.value;
  return {
    ...{ id, lot, neighbourhood, need, mode, readBy },
    month: formatMonth(created),
    ageBand: ageBandOf(typeof born === "string" ? born : null, created),
    dates: firstDays(events, dayOf),
    outcomes: outcomesOf(referral),
  };
}

/** Consents, reminders and messages are no dates of its life; the day when outcomes were first noted is. */
const LIFE = /^[a-z_]+$/;
const BESIDE = new Set(["message"]);

function firstDays(events: readonly ReferralEvent[], dayOf: (moment: number) => string): Record<string, string> {
  const days: Record<string, string> = {};
  for (const { what, at } of events) if (LIFE.test(what) && !BESIDE.has(what)) days[what] ??= dayOf(at);
  return days;
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
