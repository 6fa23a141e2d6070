import { type Month, parseMonth } from "./month";
import { type Activite, type Incomes, incomesSchema, type ParsedHousehold } from "./schema";

/** A situation that holds from the month `depuis` (null: as far back as is known) until the next period begins. */
export interface Period {
  readonly depuis: Month | null;
  readonly activite: Activite;
  readonly revenus: Incomes;
}

/** No income of any kind is known. Objects with the same fields are read faster, and these are read for each month. */
const NO_INCOME: Incomes = Object.fromEntries(Object.keys(incomesSchema.shape).map((field) => [field, undefined]));

type Past = ParsedHousehold["adultes"][number]["avant"];

/** The present situation and the earlier ones ("up to and including that month") as periods, latest first. */
export function periodsOf(present: { activite: Activite; revenus: Incomes }, past: Past): Period[] {
  const earlier = (past === undefined ? [] : Array.isArray(past) ? past : [past])
    .map((situation) => ({ ...situation, until: parseMonth(situation.jusqu_a) }))
    .sort((a, b) => b.until - a.until);
  const situations = [present, ...earlier];
  return situations.map((situation, index) => ({
    depuis: earlier[index] ? earlier[index].until + 1 : null,
    activite: situation.activite ?? present.activite,
    revenus: { ...NO_INCOME, ...situation.revenus },
  }));
}

/** The period a month falls in. */
export function periodAt<T extends Pick<Period, "depuis">>(periods: readonly T[], month: Month): T {
  for (const period of periods) if (period.depuis === null || month >= period.depuis) return period;
  throw new RangeError("periods end with one that has no beginning");
}
