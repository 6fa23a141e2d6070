import { HouseholdError } from "../household/errors";
import { readHousehold, readMonth } from "../household/household";
import { LawError } from "../law/errors";
import { type Estimate, estimateWithEngine, RulesDisagree } from "../law/estimate";
import type { Law } from "../law/law";

/** What a simulation answers: the figures, or what is wrong with the request; never the household. */
export type SimulationResult =
  | { readonly id: string | number | null; readonly estimate: Estimate }
  | { readonly id: string | number | null; readonly error: SimulationFault };

export interface SimulationFault {
  readonly code: string;
  /** Dotted path of the field at fault. */
  readonly path: string;
  readonly message: string;
}

/** Applies the law to `{ id, mois, household }`, through json-rules-engine; never throws for a bad request. */
export async function simulate(law: Law, request: unknown): Promise<SimulationResult> {
  if (typeof request !== "object" || request === null || Array.isArray(request))
    return failure(null, "REQUEST_NOT_AN_OBJECT", "", 'send an object {"id", "mois", "household"}');
  const fields: { id?: unknown; mois?: unknown; household?: unknown } = request;
  const id = typeof fields.id === "string" || typeof fields.id === "number" ? fields.id : null;
  if (id === null) return failure(null, "REQUEST_WITHOUT_ID", "id", "give each request an id, a text or a number");
  try {
    const month = readMonth(fields.mois);
    return { id, estimate: await estimateWithEngine(law, readHousehold(fields.household, month), month) };
  } catch (error) {
    if (error instanceof HouseholdError) return failure(id, error.code, error.path, error.message);
    if (error instanceof LawError || error instanceof RulesDisagree) return failure(id, error.code, "", error.message);
    throw error;
  }
}

export const failure = (id: string | number | null, code: string, path: string, message: string): SimulationResult => ({
  id,
  error: { code, path, message },
});
