import type { Rights } from "../law/rights";
import { answersOf } from "./agenda";
import { cardOf, inWholeEuros } from "./aid-card";
import { type Bounds, isExact, rounded } from "./amounts";
import { askForHelp, command } from "./choices";
import type { Context } from "./context";
import { ELSEWHERE, REFERENCE } from "./control";
import type { Conversation } from "./conversation";
import { isList } from "./facts";
import { helperOf } from "./for-whom";
import { type Card, type Message, message } from "./message";
import { moreAidsCard } from "./more-aids-card";
import { type Phrase, phrase } from "./phrase";
import { type SortedRights, sortRights } from "./sorted-rights";

/** What the household is entitled to. `null` rights: the answers describe no household that can exist. */
export function showRights(
  conversation: Conversation,
  rights: Rights | null,
  context: Context,
  why: readonly Phrase[],
): Message {
  if (!rights)
    return message("rights", [...why, phrase("dialogue.rights.impossible")], {
      choices: [command("recap"), command("human")],
    });
  const sorted = sortRights(rights, conversation, context);
  const monthly = sorted.fresh.filter(({ aid }) => context.law.aid(aid).aid.rhythm === "monthly");
  // The sum of what the list tells: whoever adds it up finds the same.
  const told = monthly.map(({ amount }) => inWholeEuros(amount));
  const total = {
    min: told.reduce((sum, { min }) => sum + min, 0),
    max: told.reduce((sum, { max }) => sum + max, 0),
    orMore: monthly.some(({ orMore }) => orMore),
  };
  // Who does not know what they receive is not told that they do not receive it.
  const known = isList(answersOf(conversation).get("aides_percues") ?? null);
  const outside = answersOf(conversation).get("commune") === ELSEWHERE ? [phrase("dialogue.rights.outside")] : [];
  const helped = helperOf(answersOf(conversation)) === null ? [] : [phrase("dialogue.for_other.rights")];
  const likely = context.afterRights?.likely.phrases(sorted, conversation, context) ?? [];
  const said = [headline(sorted, total, known), ...likely, ...outside, ...helped, phrase("dialogue.rights.estimate")];
  return message("rights", [...why, ...said], {
    cards: [
      ...sorted.fresh.map((right) => cardOf(right, "good", context)),
      ...sorted.toConfirm.map((right) => cardOf(right, "maybe", context)),
      ...sorted.received.map((right) => cardOf(right, "neutral", context)),
      ...moreAidsCard(sorted.toAsk, context),
      ...foldedCard(sorted),
    ],
    choices: [
      askForHelp(),
      command("what_if"),
      command("recap"),
      ...(answersOf(conversation).has(REFERENCE) ? [command("withdraw")] : []),
      command("back"),
      command("human"),
      command("help"),
    ],
  });
}

/** What is not due stands behind one line: a wall of refusals would hide the rest. */
function foldedCard({ fresh, toConfirm, received, no }: SortedRights): Card[] {
  if (no.length === 0) return [];
  const others = fresh.length + toConfirm.length + received.length > 0 ? "others" : "all";
  return [
    {
      id: "refused_aids",
      title: phrase(`dialogue.rights.refused_${others}`, { number: no.length }),
      // Behind the line, what is only unlikely says so itself.
      detail: no.some(({ unlikely }) => unlikely) ? null : phrase("dialogue.amounts.no"),
      tone: "no",
      open: { ...command("refused_aids"), label: phrase("dialogue.rights.unfold") },
    },
  ];
}

function headline({ fresh, toConfirm }: SortedRights, total: Bounds, known: boolean): Phrase {
  const count = fresh.length;
  if (count === 0)
    return toConfirm.length > 0
      ? phrase("dialogue.rights.to_confirm_only", { count: toConfirm.length })
      : phrase("dialogue.rights.nothing_new");
  const found = known ? "new" : "found";
  if (total.max < 0.01) return phrase(`dialogue.rights.${found}_without_amount`, { count });
  return isExact(total)
    ? phrase(`dialogue.rights.${found}`, { count, total: { money: total.max } })
    : phrase(`dialogue.rights.${found}_range`, { count, ...rounded(total) });
}
