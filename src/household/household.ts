import { HouseholdError } from "./errors";
import { formatMonth, type Month, parseMonth } from "./month";
import { type Period, periodsOf } from "./periods";
import { householdSchema, type ParsedHousehold, SITUATIONS_COUPLE } from "./schema";

type ParsedAdult = ParsedHousehold["adultes"][number];

/** An adult whose present and earlier situations are one list of dated periods. */
export interface Adult extends Omit<ParsedAdult, "activite" | "revenus" | "avant"> {
  /** From the latest to the oldest; the last one has no beginning. Never empty. */
  readonly periodes: readonly Period[];
}

export type Child = ParsedHousehold["enfants"][number];

/** What is known of a household; every default is filled in, every amount is finite. */
export interface Household extends Omit<ParsedHousehold, "adultes" | "rsa_deja_percu"> {
  readonly adultes: readonly Adult[];
  readonly rsa_deja_percu: boolean;
}

const COUPLES: ReadonlySet<string> = new Set(SITUATIONS_COUPLE);

export const isCouple = (household: Pick<Household, "situation_familiale">): boolean =>
  COUPLES.has(household.situation_familiale);

/**
 * Reads a household written by a person or a program, for a claim made in `claim`.
 * @throws HouseholdError with a code and the path of the first fault; never the value found.
 */
export function readHousehold(input: unknown, claim: Month): Household {
  if (!Number.isInteger(claim)) throw new HouseholdError("HOUSEHOLD_INVALID_MONTH", "mois");
  const parsed = householdSchema.safeParse(input);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const path = [...(issue?.path ?? []), ...(issue?.code === "unrecognized_keys" ? fieldNames(issue.keys) : [])];
    const tooMany =
      path.length === 1 && path[0] === "adultes" && Array.isArray((input as { adultes?: unknown }).adultes); // an issue on `adultes` implies an object
    throw new HouseholdError(tooMany ? "HOUSEHOLD_ADULT_COUNT" : "HOUSEHOLD_INVALID_FIELD", path.join("."));
  }
  const { adultes, rsa_deja_percu, ...rest } = parsed.data;
  if (adultes.length !== (isCouple(rest) ? 2 : 1)) throw new HouseholdError("HOUSEHOLD_ADULT_COUNT", "adultes");
  for (const [index, adult] of adultes.entries())
    if (parseMonth(adult.date_naissance) > claim)
      throw new HouseholdError("HOUSEHOLD_BORN_AFTER_MONTH", `adultes.${index}.date_naissance`);
  for (const [index, child] of rest.enfants.entries())
    if (parseMonth(child.date_naissance) > claim + 9)
      throw new HouseholdError("HOUSEHOLD_CHILD_TOO_FAR_AHEAD", `enfants.${index}.date_naissance`);
  return {
    ...rest,
    rsa_deja_percu: Boolean(rsa_deja_percu),
    adultes: adultes.map(({ activite, revenus, avant, ...adult }) => ({
      ...adult,
      periodes: periodsOf({ activite, revenus }, avant),
    })),
  };
}

/** The first of the fields nobody knows, as long as it reads like the name of a field, and not like what someone said. */
const fieldNames = (keys: readonly string[]): string[] => keys.filter((key) => /^[a-z_]{1,40}$/.test(key)).slice(0, 1);

/** @throws HouseholdError when the text is not a month. */
export function readMonth(text: unknown): Month {
  const month = typeof text === "string" ? parseMonth(text) : Number.NaN;
  if (Number.isNaN(month) || formatMonth(month) !== text) throw new HouseholdError("HOUSEHOLD_INVALID_MONTH", "mois");
  return month;
}
