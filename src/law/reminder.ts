/** A date not to be missed, so that a right does not lapse; what it is, and its official text, are in `rules/reminders/`. */
export interface Reminder {
  readonly id: string;
  readonly aids: readonly string[];
  /** Of those who receive one of the aids, or of those who could claim it. */
  readonly of: "received" | "to_claim";
  readonly when: When;
}

/** In calendar months and days of Arras; `days`: how many it may be done in, the first included. */
export type When = { readonly days: number } & (
  | { readonly kind: "after_opening"; readonly months: number; readonly every: number }
  /** From the first day of a month that comes so many months before the last one. */
  | { readonly kind: "before_end"; readonly months: number }
  | { readonly kind: "yearly"; readonly from: string }
  | { readonly kind: "once"; readonly from: string }
);

/** When people may be disturbed, HH:MM in Arras; on working days. */
export interface DecentHours {
  readonly from: string;
  readonly to: string;
}

export interface ReminderRules {
  readonly hours: DecentHours;
  readonly reminders: readonly Reminder[];
}
