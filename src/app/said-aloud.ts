import { dayOf, momentOf } from "../referral/local-time";
import type { StoredReferral } from "../store/port";

/** Why a day (YYYY-MM-DD) cannot be that on which someone said something aloud about their hand-off; null: it can. */
export type WrongDay = "missing" | "before" | "to_come";

export function wrongDay(day: string, { created }: Pick<StoredReferral, "created">, now: number): WrongDay | null {
  if (momentOf(day, "12:00") === null) return "missing";
  if (day < dayOf(created)) return "before";
  return day > dayOf(now) ? "to_come" : null;
}
