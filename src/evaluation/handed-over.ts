import * as z from "zod";
import type { StoredEvaluation, StoredEvaluationOutcome, StoredOutcome } from "../store/port";
import { type Counted, STEPS } from "./anonymous";

/** What became of an aid, and the day it was noted. */
export interface NotedOutcome extends Omit<StoredEvaluationOutcome, "evaluation"> {
  readonly noted: string | null;
}

/** A hand-off as it is counted, whether it is still followed or was anonymised: nothing that names anyone. */
export interface HandedOver extends Omit<Counted, "id" | "ageBand" | "outcomes"> {
  readonly ageBand: string | null;
  readonly outcomes: readonly NotedOutcome[];
}

/** One that is still followed: each outcome was noted on its own day. */
export function stillFollowed(
  { id: _, outcomes, ...counted }: Counted,
  stored: readonly Pick<StoredOutcome, "aid" | "at">[],
  dayOf: (moment: number) => string,
): HandedOver {
  const moments = new Map(stored.map(({ aid, at }) => [aid, at]));
  const noted = (aid: string) => {
    const at = moments.get(aid);
    return at === undefined ? null : dayOf(at);
  };
  return { ...counted, outcomes: outcomes.map((outcome) => ({ ...outcome, noted: noted(outcome.aid) })) };
}

const stepsSchema = z.partialRecord(z.enum(STEPS), z.number());

/** One that was anonymised: its months are all that was kept, each told by its first day. */
export function anonymised(
  { id: _, month, steps, ...kept }: StoredEvaluation,
  outcomes: readonly StoredEvaluationOutcome[],
): HandedOver {
  return {
    ...kept,
    steps: stepsSchema.parse(JSON.parse(steps)),
    made: firstOf(month),
    outcomes: outcomes.map(({ evaluation: __, noted, ...outcome }) => ({
      ...outcome,
      noted: noted && firstOf(noted),
    })),
  };
}

const firstOf = (month: string): string => `${month}-01`;
