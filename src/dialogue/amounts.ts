import type { Aid } from "../law/aid";
import type { Right } from "../law/rights";
import { type Phrase, phrase } from "./phrase";

/** EUR a month that a right is worth, or is likely to be; a cover has no price of its own. */
export const monthlyValue = ({ amount, likely = amount.max }: Right, { rhythm }: Pick<Aid, "rhythm">): number =>
  rhythm === "monthly" ? likely : rhythm === "yearly" ? likely / 12 : 0;

/** The amount of a right, or the range it lies in, by its rhythm. */
export function amountPhrase({ status, unlikely, likely, ...right }: Right, { rhythm }: Pick<Aid, "rhythm">): Phrase {
  // What a cover costs depends on ages: it rises with no amount that is not known.
  const amount: Bounds = rhythm === "cover" ? right.amount : { ...right.amount, orMore: right.orMore };
  if (status === "failed") return phrase("dialogue.amounts.failed");
  if (unlikely) return phrase("dialogue.amounts.unlikely");
  if (status === "to_ask" || rhythm === "loan" || rhythm === "service") return toAskPhrase(amount.max, rhythm);
  if (likely !== undefined && !isExact(amount)) return likelyPhrase(likely, amount, rhythm);
  const maybe = likely !== undefined ? "_likely" : status === "to_confirm" ? "_maybe" : "";
  if (rhythm === "cover" && amount.max === 0) return phrase(`dialogue.amounts.cover${maybe}`);
  // Left to whoever decides: an amount of zero would read as a refusal.
  if (status === "to_confirm" && amount.max === 0) return phrase("dialogue.amounts.unknown");
  const range = !isExact(amount);
  // What a cover has for an amount is what it costs.
  const key = `dialogue.amounts.${rhythm === "cover" ? "cost" : rhythm}${range ? "_range" : ""}`;
  return phrase(key, range ? rounded(amount) : { amount: { money: amount.max } });
}

/** What it is if what was supposed is right, then the range it lies in otherwise. */
function likelyPhrase(likely: number, amount: Bounds, rhythm: Aid["rhythm"]): Phrase {
  // What a cover has for an amount is what it costs.
  const key = `dialogue.amounts.${rhythm === "cover" ? "cost" : rhythm}_likely`;
  return phrase(key, { amount: { money: Math.round(likely) }, ...rounded(amount) });
}

/** Left to whoever delivers it: the most it gives, if the claim is accepted; the least would read as a promise. */
const toAskPhrase = (max: number, rhythm: Aid["rhythm"]): Phrase =>
  max === 0 || rhythm === "cover" || rhythm === "service"
    ? phrase("dialogue.amounts.to_ask")
    : phrase(`dialogue.amounts.${rhythm}_up_to`, { amount: { money: max } });

export interface Bounds {
  readonly min: number;
  readonly max: number;
  /** The maximum is the highest that was tried. */
  readonly orMore?: boolean | undefined;
}

/** Bounds that read the same, once in whole euros, are one amount. */
export const isExact = ({ min, max }: Bounds): boolean => max - min < 0.01 || Math.round(min) === Math.round(max);

/** The bounds of a range in whole euros: cents would claim more than a range knows. */
export const rounded = ({ min, max, orMore }: Bounds) => ({
  min: { money: Math.round(min) },
  max: orMore ? phrase("dialogue.amounts.or_more", { amount: { money: Math.round(max) } }) : { money: Math.round(max) },
});
