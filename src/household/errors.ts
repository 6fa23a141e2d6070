/** What can be wrong with a household. A path says where; the value found is never repeated. */
export type HouseholdFault =
  | "HOUSEHOLD_INVALID_FIELD"
  | "HOUSEHOLD_ADULT_COUNT"
  | "HOUSEHOLD_BORN_AFTER_MONTH"
  | "HOUSEHOLD_CHILD_TOO_FAR_AHEAD"
  | "HOUSEHOLD_INVALID_MONTH";

const REMEDIES: Record<HouseholdFault, string> = {
  HOUSEHOLD_INVALID_FIELD: "give the field the type and bounds of the household schema",
  HOUSEHOLD_ADULT_COUNT: "give one adult to a single household, two to a couple",
  HOUSEHOLD_BORN_AFTER_MONTH: "an adult is born before the month of the claim",
  HOUSEHOLD_CHILD_TOO_FAR_AHEAD: "a child to be born is expected within nine months of the claim",
  HOUSEHOLD_INVALID_MONTH: 'write the month of the claim as "YYYY-MM"',
};

export class HouseholdError extends Error {
  override readonly name = "HouseholdError";
  constructor(
    readonly code: HouseholdFault,
    /** Dotted path of the field, such as `adultes.0.date_naissance`. */
    readonly path: string,
  ) {
    super(`${path || "household"}: ${REMEDIES[code]}`);
  }
}
