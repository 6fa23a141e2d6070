import type { Aid } from "../law/aid";
import type { Right } from "../law/rights";
import { type Phrase, phrase } from "./phrase";

/** EUR a month that a right is worth; a cover has no price of its own. */
export const monthlyValue = ({ amount }: Right, { rhythm }: Pick<Aid, "rhythm">): number =>
  rhythm === "monthly" ? amount.max : rhythm === "yearly" ? amount.max / 12 : 0;

/** The amount of a right, or the range it lies in, by its rhythm. */
export function amountPhrase({ status, amount }: Right, { rhythm }: Pick<Aid, "rhythm">): Phrase {
  if (status === "failed") return phrase("dialogue.amounts.failed");
  const maybe = status === "to_confirm" ? "_maybe" : "";
  if (rhythm === "cover" && amount.max === 0) return phrase(`dialogue.amounts.cover${maybe}`);
  const range = amount.max - amount.min >= 0.01;
  // What a cover has for an amount is what it costs.
  const key = `dialogue.amounts.${rhythm === "cover" ? "cost" : rhythm}${range ? "_range" : ""}`;
  return phrase(
    key,
    range ? { min: { money: amount.min }, max: { money: amount.max } } : { amount: { money: amount.max } },
  );
}
