import * as z from "zod";
import type { Cause } from "../law/gap/causes";
import type { StoredOutcome } from "../store/port";
import type { Estimate } from "./estimate";

/** Why an organism refused; the list is closed. */
export const REFUSAL_REASONS = [
  "resources",
  "condition",
  "incomplete_file",
  "too_late",
  "residence",
  "other_right_first",
  "no_answer",
  "not_said",
] as const;

/** Why the amount granted is not the estimate: what a resident is told as likely causes, or that nobody knows. */
export const GAP_CAUSES = [
  "crds",
  "arrears",
  "earlier_quarter",
  "before_revision",
  "shared_custody",
  "full_custody",
  "income",
  "recovered_debt",
  "paid_to_landlord",
  "first_months",
  "stale_figure",
  "not_known",
] as const satisfies readonly (Cause["kind"] | "not_known")[];

/** How often an amount is paid. */
export const RHYTHMS = ["monthly", "once"] as const;

const MOST_AIDS = 80;
const MOST_EUROS = 100_000;

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const aid = z.string().regex(/^\w{1,60}$/);

const one = z.discriminatedUnion("outcome", [
  z.strictObject({
    aid,
    outcome: z.literal("opened"),
    /** EUR a month, or at once; null for an aid that has no amount, such as a cover. */
    amount: z.number().positive().max(MOST_EUROS).nullable(),
    rhythm: z.enum(RHYTHMS).nullable(),
    /** First month of the right. */
    since: month,
    gapCause: z.enum(GAP_CAUSES).nullable().default(null),
  }),
  z.strictObject({ aid, outcome: z.literal("refused"), reason: z.enum(REFUSAL_REASONS) }),
  z.strictObject({ aid, outcome: z.enum(["already_had", "given_up", "not_eligible"]) }),
  /** What was noted of it was a mistake. */
  z.strictObject({ aid, outcome: z.literal("not_known") }),
]);

/** What an operator says became of each aid, from a closed list; an amount has its rhythm, an aid comes once. */
const schema = z
  .array(one)
  .max(MOST_AIDS)
  .refine((all) => new Set(all.map((each) => each.aid)).size === all.length)
  .refine((all) => all.every((each) => each.outcome !== "opened" || (each.amount === null) === (each.rhythm === null)));

export type Outcome = z.output<typeof one>;
type Known = Exclude<Outcome, { readonly outcome: "not_known" }>;
export const isKnown = (outcome: Outcome): outcome is Known => outcome.outcome !== "not_known";

/** What may become of an aid, in the order in which it is offered. */
export const OUTCOMES = [
  "opened",
  "already_had",
  "refused",
  "given_up",
  "not_eligible",
] as const satisfies readonly Known["outcome"][];

/** Null when it is not one, names an aid that is not in the law, or a month that is no first month of a right. */
export function readOutcomes(
  input: unknown,
  { isAid, today }: { readonly isAid: (id: string) => boolean; readonly today: string },
): readonly Outcome[] | null {
  const parsed = schema.safeParse(input);
  const holds = (each: Outcome) => isAid(each.aid) && (each.outcome !== "opened" || isFirstMonth(each.since, today));
  return parsed.success && parsed.data.every(holds) ? parsed.data : null;
}

const YEARS_BEFORE = 10;
const YEARS_AFTER = 2;

/** Whether a right may have its first month (YYYY-MM) then: a slip of the finger is not reminded of for ever. */
export function isFirstMonth(month: string, today: string): boolean {
  const year = Number(today.slice(0, 4));
  const [from = "", to = ""] = [year - YEARS_BEFORE, year + YEARS_AFTER].map((each) => `${each}${today.slice(4, 7)}`);
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(month) && month >= from && month <= to;
}

const cents = (euros: number): number => Math.round(euros * 100);

/** What an amount may be compared with, by how each is paid. */
const ALIKE: Readonly<Record<(typeof RHYTHMS)[number], readonly string[]>> = {
  monthly: ["monthly"],
  once: ["once", "yearly"],
};

/** As it is kept, beside what had been estimated, which outlives the estimate. */
export function writeOutcome(
  outcome: Known,
  estimate: Estimate | null,
  kept: Pick<StoredOutcome, "reference" | "at" | "by">,
): StoredOutcome {
  const opened = outcome.outcome === "opened" ? outcome : null;
  const estimated = estimate?.aids.find(
    ({ aid, status, rhythm }) =>
      aid === outcome.aid && status !== "to_ask" && (!opened?.rhythm || ALIKE[opened.rhythm].includes(rhythm)),
  );
  return {
    ...kept,
    aid: outcome.aid,
    outcome: outcome.outcome,
    amount: opened?.amount == null ? null : cents(opened.amount),
    rhythm: opened?.rhythm ?? null,
    since: opened?.since ?? null,
    reason: outcome.outcome === "refused" ? outcome.reason : null,
    estimatedMin: estimated ? cents(estimated.min) : null,
    estimatedMax: estimated ? cents(estimated.max) : null,
    gapCause: opened?.gapCause ?? null,
  };
}

type Amounts = Pick<StoredOutcome, "amount" | "estimatedMin" | "estimatedMax">;

/** Cents by which the amount granted leaves the range estimated: above, or below zero; null when there is nothing to compare. */
export function gapOf({ amount, estimatedMin, estimatedMax }: Amounts): number | null {
  if (amount === null || estimatedMin === null || estimatedMax === null) return null;
  if (amount > estimatedMax) return amount - estimatedMax;
  return Math.min(0, amount - estimatedMin);
}

/** At least 20 € and a tenth of what was granted: below, the estimate is what residents may rely on. */
const LARGE_CENTS = 2_000;
const LARGE_SHARE = 0.1;

export function isLargeGap(amounts: Amounts): boolean {
  const gap = gapOf(amounts);
  return gap !== null && Math.abs(gap) >= Math.max(LARGE_CENTS, LARGE_SHARE * (amounts.amount ?? 0));
}
