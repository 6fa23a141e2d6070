import * as z from "zod";
import type { StoredEvaluation, StoredEvaluationOutcome, StoredOutcome } from "../store/port";
import type { Counted } from "./anonymous";

/** What became of an aid, and the day it was noted. */
export interface NotedOutcome extends Omit<StoredEvaluationOutcome, "evaluation"> {
  readonly noted: string | null;
}

/** A hand-off as it is counted, whether it is still followed or was anonymised: nothing that names anyone. */
export interface HandedOver extends Omit<Counted, "id" | "month" | "ageBand" | "outcomes"> {
  /** The day it was made. */
  readonly made: string;
  readonly ageBand: string | null;
  readonly outcomes: readonly NotedOutcome[];
}

/** One that is still followed: each outcome was noted on its own day. */
export function stillFollowed(
  { id: _, month, outcomes, ...counted }: Counted,
  stored: readonly Pick<StoredOutcome, "aid" | "at">[],
  dayOf: (moment: number) => string,
): HandedOver {
  const moments = new Map(stored.map(({ aid, at }) => [aid, at]));
  const noted = (aid: string) => {
    const at = moments.get(aid);
    return at === undefined ? null : dayOf(at);
  };
  return {
    ...counted,
    made: counted.dates.create ?? `${month}-01`,
    outcomes: outcomes.map((outcome) => ({ ...outcome, noted: noted(outcome.aid) })),
  };
}

const datesSchema = z.record(z.string(), z.string());

/** One that was anonymised: of the days of its outcomes, the first is all that was kept. */
export function anonymised(
  { id: _, month, dates: written, ...kept }: StoredEvaluation,
  outcomes: readonly StoredEvaluationOutcome[],
): HandedOver {
  const dates = datesSchema.parse(JSON.parse(written));
  const noted = dates.outcomes ?? dates.close ?? null;
  return {
    ...kept,
    dates,
    made: dates.create ?? `${month}-01`,
    outcomes: outcomes.map(({ evaluation: __, ...outcome }) => ({ ...outcome, noted })),
  };
}
