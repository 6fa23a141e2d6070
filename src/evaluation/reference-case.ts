import { HouseholdError } from "../household/errors";
import { readHousehold } from "../household/household";
import { formatMonth, type Month } from "../household/month";
import type { Law } from "../law/law";
import { assess } from "../law/rights";
import type { StoredCase } from "../store/port";

/** Amounts of a household are told to ten euros: near enough for the law, too far for a bank statement. */
const ROUNDED_TO = 10;
/** Days become the middle of their month: an age keeps its month, and nobody their birthday. */
const MIDDLE = "15";

const DATE = /^(\d{4}-\d{2})-\d{2}$/;
/** Numbers that are no euros: rates, counts, years. */
const NO_EUROS = new Set([
  "taux_incapacite",
  "gir",
  "annees_titre_sejour",
  "mois_travailles",
  "mois_sans_travail",
  "jours_travailles",
  "heures_travaillees",
  "heures_semaine",
]);
/** Whether a number in that field of a household is in euros. */
export const inEuros = (field: string): boolean => !NO_EUROS.has(field);

/** Where, and for whom, it was asked. */
const LEFT_OUT = new Set(["commune_insee", "hors_territoire", "pour_qui"]);

/** A household that names nobody: dates to the month, amounts rounded, without a commune. */
export function generalised(household: unknown, field = ""): unknown {
  if (Array.isArray(household)) return household.map((each) => generalised(each, field));
  if (typeof household === "object" && household !== null)
    return Object.fromEntries(
      Object.entries(household)
        .filter(([name]) => !LEFT_OUT.has(name))
        .map(([name, value]) => [name, generalised(value, name)]),
    );
  if (typeof household === "string") return household.replace(DATE, `$1-${MIDDLE}`);
  if (typeof household === "number" && inEuros(field)) return Math.round(household / ROUNDED_TO) * ROUNDED_TO;
  return household;
}

/** What is proposed: the household, generalised; and cents a payment, granted to the euro and estimated anew from it. */
export type CaseDraft = Pick<
  StoredCase,
  "aid" | "month" | "household" | "estimated" | "granted" | "cause" | "lawVersion"
>;

/**
 * A candidate reference case for one aid; null when the generalised household cannot be read, or the law gives no
 * amount for it.
 */
export function caseOf(
  law: Law,
  household: unknown,
  month: Month,
  { aid, granted, cause }: { readonly aid: string; readonly granted: number; readonly cause: string | null },
): CaseDraft | null {
  const written = generalised(household);
  const right = rightOf(law, written, month, aid);
  if (!right || right.status === "failed" || right.amount.min !== right.amount.max) return null;
  return {
    ...{ aid, month: formatMonth(month), household: JSON.stringify(written) },
    ...{ estimated: Math.round(right.amount.min * 100), granted: Math.round(granted / 100) * 100, cause },
    lawVersion: law.version,
  };
}

function rightOf(law: Law, household: unknown, month: Month, id: string) {
  try {
    return assess(law, readHousehold(household, month), month).rights.find(({ aid }) => aid === id);
  } catch (error) {
    if (error instanceof HouseholdError) return undefined;
    throw error;
  }
}
