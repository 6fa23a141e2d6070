import type { Household } from "../household/household";
import type { Month } from "../household/month";
import { decideWithEngine } from "./engine";
import type { Law } from "./law";
import { MemoisedComputation } from "./memoised-computation";

/** The published figures of a household, under the keys the aids' files name. */
export type Estimate = Record<string, number | boolean | string>;

/** The estimate through the compiled rules. */
export function estimate(law: Law, household: Household, month: Month): Estimate {
  const c = new MemoisedComputation(law, household, month);
  return Object.assign({}, ...law.aids.map((aid) => aid.outputs(c, month)));
}

/**
 * The estimate whose eligibility was decided by json-rules-engine.
 * @throws Error when the two evaluations part: one of them is wrong, and no figure may be given.
 */
export async function estimateWithEngine(law: Law, household: Household, month: Month): Promise<Estimate> {
  const c = new MemoisedComputation(law, household, month);
  const decisions = await decideWithEngine(law, c, month);
  for (const aid of law.aids)
    if (decisions.get(aid.aid.id)?.open !== aid.isOpen(c, month)) throw new RulesDisagree(aid.aid.id);
  return Object.assign({}, ...law.aids.map((aid) => aid.outputs(c, month)));
}

export class RulesDisagree extends Error {
  override readonly name = "RulesDisagree";
  readonly code = "LAW_EVALUATIONS_DISAGREE";
  constructor(readonly aid: string) {
    super(`${aid}: json-rules-engine and the compiled rules disagree; report this household's id to the maintainers`);
  }
}
