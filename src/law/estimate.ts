import type { Household } from "../household/household";
import type { Month } from "../household/month";
import type { CompiledAid } from "./compiled-aid";
import type { Computation } from "./computation";
import { decideWithEngine } from "./engine";
import { LawError } from "./errors";
import type { Law } from "./law";
import { MemoisedComputation } from "./memoised-computation";
import type { Decision } from "./verdict";

/** The published figures of a household, under the keys the aids' files name. */
export type Estimate = Record<string, number | boolean | string>;

/** An aid that cannot be computed for a household and a month, and why. */
export interface FailedAid {
  readonly aid: string;
  readonly code: LawError["code"];
  /** Names of figures or facts and the remedy; nothing of the household. */
  readonly message: string;
}

/** The figures of the aids that can be computed, and those that cannot: one that fails leaves the others standing. */
export interface Estimation {
  readonly estimate: Estimate;
  readonly failed: readonly FailedAid[];
}

/**
 * The estimate through the compiled rules.
 * @throws LawError when an aid cannot be computed.
 */
export function estimate(law: Law, household: Household, month: Month): Estimate {
  const c = new MemoisedComputation(law, household, month);
  return Object.assign({}, ...law.aids.map((aid) => aid.outputs(c, month)));
}

/**
 * The estimate whose eligibility was decided by json-rules-engine; by the compiled rules where a fact fails, which
 * stops the whole run of an Engine.
 * @throws Error when the two evaluations part: one of them is wrong, and no figure may be given.
 */
export async function estimateWithEngine(law: Law, household: Household, month: Month): Promise<Estimation> {
  const c = new MemoisedComputation(law, household, month);
  const decisions = await decisionsOf(law, c, month);
  const estimate: Estimate = {};
  const failed: FailedAid[] = [];
  for (const aid of law.aids) {
    const outcome = outcomeOf(aid, c, month, decisions?.get(aid.aid.id));
    if ("code" in outcome) failed.push(outcome);
    else Object.assign(estimate, outcome.figures);
  }
  return { estimate, failed };
}

/** What json-rules-engine decides, or null where a fact cannot be computed. */
async function decisionsOf(law: Law, c: Computation, month: Month): Promise<Map<string, Decision> | null> {
  try {
    return await decideWithEngine(law, c, month);
  } catch (error) {
    if (error instanceof LawError) return null;
    throw error;
  }
}

function outcomeOf(
  aid: CompiledAid,
  c: Computation,
  month: Month,
  decision: Decision | undefined,
): FailedAid | { readonly figures: Estimate } {
  const { id } = aid.aid;
  try {
    if (decision && decision.open !== aid.isOpen(c, month)) throw new RulesDisagree(id);
    return { figures: aid.outputs(c, month) };
  } catch (error) {
    if (error instanceof LawError) return { aid: id, code: error.code, message: error.message };
    throw error;
  }
}

export class RulesDisagree extends Error {
  override readonly name = "RulesDisagree";
  readonly code = "LAW_EVALUATIONS_DISAGREE";
  constructor(readonly aid: string) {
    super(`${aid}: json-rules-engine and the compiled rules disagree; report this household's id to the maintainers`);
  }
}
