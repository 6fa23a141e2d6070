import type { Right } from "../law/rights";
import { amountPhrase } from "./amounts";
import { openId } from "./choice-id";
import type { Context } from "./context";
import type { Card } from "./message";
import { type Phrase, phrase } from "./phrase";

/** One aid as a line of a list: its name, what it gives, and the button that opens it. */
export function cardOf(right: Right, tone: Card["tone"], context: Context): Card {
  const { aid } = context.law.aid(right.aid);
  const amount = amountPhrase({ ...right, amount: inWholeEuros(right.amount) }, aid);
  return {
    id: right.aid,
    title: phrase(`aids.${right.aid}.name`),
    detail:
      tone === "no" && !right.unlikely
        ? phrase(aid.decided_by === "law" ? "dialogue.amounts.no" : "dialogue.right.not_to_ask")
        : tone === "neutral"
          ? receivedPhrase(right, amount)
          : amount,
    tone,
    open: { id: openId(right.aid), label: phrase("dialogue.rights.open"), style: "command" },
  };
}

/** A list says "about": the cents are for the card, once it is opened. Less than a euro stays as it is. */
const inWholeEuros = ({ min, max }: Right["amount"]): Right["amount"] =>
  max < 1 ? { min, max } : { min: Math.round(min), max: Math.round(max) };

const receivedPhrase = ({ status, unlikely }: Right, amount: Phrase): Phrase =>
  status === "no" || unlikely
    ? phrase("dialogue.amounts.received_but_no")
    : phrase("dialogue.amounts.received", { amount });
