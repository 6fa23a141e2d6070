import type { Aid } from "../law/aid";
import type { Right } from "../law/rights";
import { amountPhrase } from "./amounts";
import { openId } from "./choice-id";
import type { Context } from "./context";
import type { Card } from "./message";
import { type Phrase, phrase } from "./phrase";

/** One aid as a line of a list: its name, what it gives, and the button that opens it. */
export function cardOf(right: Right, tone: Card["tone"], context: Context): Card {
  const { aid } = context.law.aid(right.aid);
  const told = { ...right, amount: inWholeEuros(right.amount) };
  return {
    id: right.aid,
    title: phrase(`aids.${right.aid}.name`),
    detail:
      tone === "no" && !right.unlikely
        ? phrase(aid.decided_by === "law" ? "dialogue.amounts.no" : "dialogue.right.not_to_ask")
        : tone === "neutral"
          ? receivedPhrase(told, aid)
          : amountPhrase(told, aid),
    tone,
    open: { id: openId(right.aid), label: phrase("dialogue.rights.open"), style: "command" },
  };
}

/** A list says "about": the cents are for the card, once it is opened. Less than a euro stays as it is. */
export const inWholeEuros = ({ min, max }: Right["amount"]): Right["amount"] =>
  max < 1 ? { min, max } : { min: Math.round(min), max: Math.round(max) };

/** What was supposed is told above the list of what is not received yet: here the range is all there is to say. */
const receivedPhrase = ({ likely: _, ...right }: Right, aid: Aid): Phrase =>
  right.status === "no" || right.unlikely
    ? phrase("dialogue.amounts.received_but_no")
    : phrase("dialogue.amounts.received", { amount: amountPhrase(right, aid) });
