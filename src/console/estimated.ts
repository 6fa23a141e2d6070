import type { Estimate } from "../referral/estimate";
import { type Page, say } from "./layout";

const PAID = ["monthly", "yearly", "once"];

/** What would be paid; of a cover, whose amount is what it costs, a loan or a service, that it seemed possible. */
export function estimatedText(
  page: Page,
  { min, max, rhythm }: Estimate["aids"][number],
  rounded: (euros: number) => number = Math.round,
): string {
  if (!PAID.includes(rhythm) || max === 0) return say(page, "console.documents.estimated_possible");
  const range = { min: { money: rounded(min) }, max: { money: rounded(max) } };
  return say(page, `console.documents.${min === max ? "estimated" : "estimated_range"}_${rhythm}`, range);
}
