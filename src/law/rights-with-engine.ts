import type { Household } from "../household/household";
import type { Month } from "../household/month";
import { evaluateWithEngine } from "./engine";
import { LawError } from "./errors";
import type { Law } from "./law";
import { MemoisedComputation } from "./memoised-computation";
import { assess, bilan, type Rights, type RightsOptions, rightOf } from "./rights";
import type { Verdict } from "./verdict";

/** The rights of a household, whose statuses and reasons come from json-rules-engine. */
export async function assessWithEngine(
  law: Law,
  household: Household,
  month: Month,
  options: RightsOptions = {},
): Promise<Rights> {
  const c = new MemoisedComputation(law, household, month, { traceFigures: true });
  let verdicts: Map<string, Verdict>;
  try {
    verdicts = await evaluateWithEngine(law, c, month);
  } catch (error) {
    // A fact that cannot be computed stops the whole run of an Engine: the compiled rules isolate it to its aid.
    if (error instanceof LawError) return assess(law, household, month, options);
    throw error;
  }
  return bilan(law, household, month, options, (aid) => rightOf(aid, c, month, verdicts.get(aid.aid.id) ?? null));
}
