import type { NonTakeUp } from "../../dialogue/referral-draft";
import { type AgeBand, ageBandOf } from "../../evaluation/age-band";
import type { Estimate } from "../../referral/estimate";
import type { Action, State } from "../../referral/life";
import { dayOf } from "../../referral/local-time";
import type { StoredOutcome } from "../../store/port";
import { daysBetween } from "../../territory/days";
import { lotOf } from "../anonymise";
import { monthAt } from "../calendar";
import type { FollowedReferral } from "../follow-referral";
import type { House } from "../house";

/** One aid: what was known of it before, and what became of it; null where nothing was said. */
export interface AidBeforeAfter {
  readonly aid: string;
  readonly form: NonTakeUp | null;
  readonly estimated: Estimate["aids"][number] | null;
  readonly outcome: StoredOutcome | null;
}

/**
 * What the technical committee reads of one situation. A band of age, a lot and a month: with a neighbourhood, a commune
 * or a day of birth, its members would know who it is. Nothing of who helped either.
 */
export interface FollowUpSheet {
  readonly reference: string;
  /** Month it was made, YYYY-MM. */
  readonly month: string;
  readonly ageBand: AgeBand | null;
  readonly lot: number | null;
  readonly need: string;
  readonly mode: string | null;
  readonly state: State;
  /** The first of each step, in days since it was made. */
  readonly steps: readonly { readonly action: Action; readonly days: number }[];
  readonly aids: readonly AidBeforeAfter[];
}

const STEPS = ["see", "contact", "miss", "arrange", "start", "close"] as const satisfies readonly Action[];

export function followUpSheet({ snapshot }: Pick<House, "snapshot">, referral: FollowedReferral): FollowUpSheet {
  const { reference, created, need, mode, state, answers, events } = referral;
  const born = answers?.find(({ question }) => question === "adultes.0.date_naissance")?.value;
  const made = dayOf(created);
  const steps = STEPS.flatMap((action) => {
    const first = events.find(({ what }) => what === action);
    return first ? [{ action, days: daysBetween(made, dayOf(first.at)) }] : [];
  });
  return {
    ...{ reference, need, mode, state, month: made.slice(0, "2026-11".length) },
    ageBand: ageBandOf(typeof born === "string" ? born : null, monthAt(created)),
    lot: lotOf(snapshot(), referral),
    steps: steps.sort((a, b) => a.days - b.days),
    aids: aidsOf(referral),
  };
}

/** Every aid that was to be looked at, estimated, or of which something was said. */
function aidsOf({ aids, nonTakeUp, estimate, outcomes }: FollowedReferral): readonly AidBeforeAfter[] {
  const estimated = estimate?.aids.filter(({ status }) => status === "yes" || status === "to_confirm") ?? [];
  const named = [aids ?? [], ...[nonTakeUp, estimated, outcomes].map((all) => all.map(({ aid }) => aid))].flat();
  const of = <T extends { readonly aid: string }>(all: readonly T[], aid: string) =>
    all.find((each) => each.aid === aid) ?? null;
  return [...new Set(named)].map((aid) => ({
    aid,
    form: of(nonTakeUp, aid)?.form ?? null,
    estimated: of(estimated, aid),
    outcome: of(outcomes, aid),
  }));
}
