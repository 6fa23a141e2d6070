import { HouseholdError } from "../household/errors";
import { type Household, readHousehold, readMonth } from "../household/household";
import { formatMonth, type Month } from "../household/month";
import { type Estimate, estimateWithEngine, type FailedAid, RulesDisagree } from "../law/estimate";
import type { Law } from "../law/law";
import { assessWithEngine } from "../law/rights-with-engine";
import { type ToldRight, toldRight } from "./told-rights";
import { withoutNulls } from "./without-nulls";

/**
 * What a simulation answers: the figures, and the aids that could not be computed when there are any; or what is wrong
 * with the request. Never the household.
 */
export type SimulationResult =
  | { readonly id: string | number; readonly estimate: Estimate; readonly failed?: readonly FailedAid[] }
  | { readonly id: string | number | null; readonly error: SimulationFault };

export interface SimulationFault {
  readonly code: string;
  /** Dotted path of the field at fault. */
  readonly path: string;
  readonly message: string;
}

/** The figures, and each right with what it rests on. */
export interface Simulation {
  /** YYYY-MM */
  readonly month: string;
  readonly law_version: string;
  readonly estimate: Estimate;
  readonly rights: readonly ToldRight[];
}

/** What a request asks for, whatever it is worth. */
export interface SimulationRequest {
  readonly mois?: unknown;
  readonly household?: unknown;
}

/** Applies the law to `{ id, mois, household }`, through json-rules-engine; never throws for a bad request. */
export async function simulate(law: Law, request: unknown): Promise<SimulationResult> {
  if (typeof request !== "object" || request === null || Array.isArray(request))
    return failure(null, "REQUEST_NOT_AN_OBJECT", "", 'send an object {"id", "mois", "household"}');
  const fields: SimulationRequest & { id?: unknown } = request;
  const id = typeof fields.id === "string" || typeof fields.id === "number" ? fields.id : null;
  if (id === null) return failure(null, "REQUEST_WITHOUT_ID", "id", "give each request an id, a text or a number");
  const applied = await apply(fields, (household, month) => estimateWithEngine(law, household, month));
  if ("error" in applied) return { id, error: applied.error };
  const { estimate, failed } = applied.value;
  return { id, estimate, ...(failed.length > 0 ? { failed } : {}) };
}

/**
 * The same estimate, and the rights with their reasons. `switchedOff`: the aids that a flag takes out of what is shown
 * in a commune, which is an INSEE code or unknown.
 */
export async function simulateRights(
  law: Law,
  request: SimulationRequest,
  switchedOff: (commune: string | null) => ReadonlySet<string>,
): Promise<Simulation | { readonly error: SimulationFault }> {
  const applied = await apply(request, async (household, month) => {
    const off = switchedOff(household.logement.commune_insee ?? null);
    const { estimate } = await estimateWithEngine(law, household, month);
    const { rights } = await assessWithEngine(law, household, month, { switchedOff: off });
    return { month: formatMonth(month), law_version: law.version, estimate, rights: rights.map(toldRight(law)) };
  });
  return "error" in applied ? applied : applied.value;
}

/** Reads the request, then works on it; what is wrong with it, or two readings of the law that part, is told by its code. */
async function apply<T>(
  { mois, household }: SimulationRequest,
  work: (household: Household, month: Month) => Promise<T>,
): Promise<{ readonly value: T } | { readonly error: SimulationFault }> {
  try {
    const month = readMonth(mois);
    return { value: await work(readHousehold(withoutNulls(household), month), month) };
  } catch (error) {
    if (error instanceof HouseholdError)
      return { error: { code: error.code, path: error.path, message: error.message } };
    if (error instanceof RulesDisagree) return { error: { code: error.code, path: "", message: error.message } };
    throw error;
  }
}

export const failure = (id: string | number | null, code: string, path: string, message: string): SimulationResult => ({
  id,
  error: { code, path, message },
});
