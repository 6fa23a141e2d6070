import type { Household } from "../household/household";
import { openRights } from "../law/open-rights";
import type { Right, Rights } from "../law/rights";
import { answersOf } from "./agenda";
import { isExact } from "./amounts";
import type { Context } from "./context";
import type { Conversation } from "./conversation";
import { concrete, questionOf as questionOfInstance } from "./facts";
import { type Phrase, phrase } from "./phrase";
import { isRefined } from "./refine";
import type { SortedRights } from "./sorted-rights";
import { householdIf, type SupposedHousehold, supposedHousehold, suppositionsPhrase } from "./supposed-household";

/**
 * The same rights, where each that "je ne sais pas" leaves open tells what it is for the household that is supposed: a
 * range alone, from nothing to all of it, helps nobody decide what to do next.
 */
export function withLikely(rights: Rights, conversation: Conversation, context: Context): Rights {
  if (![...answersOf(conversation).values()].includes(null)) return rights;
  const supposed = supposedHousehold(conversation, context);
  // What was never asked, a card alone supposing it, would be told without a word of it.
  const open = rights.rights
    .filter((right) => isLeftOpen(right) && !isRefined(right.aid, context))
    .map(({ aid }) => aid);
  if (supposed === null || open.length === 0) return rights;
  const likely = new Map(
    openRights(context.law, supposed.household, context.month, open)
      .filter(({ status, amount }) => status === "yes" && isExact(amount))
      .map(({ aid, amount }) => [aid, amount.max] as const),
  );
  const weighs = weighing(likely, supposed, conversation, context);
  return {
    ...rights,
    rights: rights.rights.map((right) => {
      const amount = likely.get(right.aid);
      // A range may come of a sample: what is out of it is not told.
      if (amount === undefined || amount < right.amount.min - NOTHING || amount > right.amount.max + NOTHING)
        return right;
      const alone = weighs(right.aid);
      // Where none weighs alone, they do together.
      return { ...right, likely: amount, restsOn: alone.length > 0 ? alone : (right.missing ?? []) };
    }),
  };
}

/** EUR a payment below which another answer is as good as the one that is supposed. */
const NOTHING = 1;

/** Of each aid, the questions of which another answer than the one supposed would make another amount, or none. */
function weighing(
  likely: ReadonlyMap<string, number>,
  { supposed }: SupposedHousehold,
  conversation: Conversation,
  context: Context,
): (aid: string) => readonly string[] {
  const aids = [...likely.keys()];
  const found = supposed
    .filter(({ follows }) => !follows)
    .map(({ question }) => {
      const moved = new Set<string>();
      for (const household of householdsBut(question, conversation, context)) {
        const left = aids.filter((aid) => !moved.has(aid));
        if (left.length === 0) break;
        const open = openRights(context.law, household, context.month, left);
        const amounts = new Map(open.map(({ aid, amount }) => [aid, amount.max]));
        for (const aid of left) if (isOther(likely.get(aid), amounts.get(aid))) moved.add(aid);
      }
      return { question, moved };
    });
  return (aid) => found.filter(({ moved }) => moved.has(aid)).map(({ question }) => question);
}

/** Not being due differs from being due for nothing: a cover has no amount. */
const isOther = (one: number | undefined, other: number | undefined): boolean =>
  one === undefined || other === undefined ? one !== other : Math.abs(one - other) >= NOTHING;

/** The household that is supposed, with each of the answers that one question may have. */
function householdsBut(id: string, conversation: Conversation, context: Context): Household[] {
  const { unknown = [] } = context.questionnaire.question(questionOfInstance(id)) ?? {};
  const answers = answersOf(conversation);
  return unknown.flatMap((each) => householdIf(new Map(answers).set(id, concrete(each, context.month)), context) ?? []);
}

/** A "je ne sais pas" is what leaves it open, and not whoever decides, nor a figure that is overdue. */
const isLeftOpen = ({ status, amount, unlikely, missing = [] }: Right): boolean =>
  missing.length > 0 && !unlikely && (status === "to_confirm" || (status === "yes" && !isExact(amount)));

/** Who does not know more than this is told of each aid what it would be, but of no sum: it would be anyone's. */
const FEW = 3;

/** What those amounts rest on; nothing where there is none. */
export function restsOnPhrases(rights: readonly Right[], conversation: Conversation, context: Context): Phrase[] {
  const said = new Set(rights.flatMap(({ restsOn = [] }) => restsOn));
  const supposed = said.size > 0 ? supposedHousehold(conversation, context) : null;
  const weighs = supposed?.supposed.filter(({ question }) => said.has(question)) ?? [];
  const chapters = new Set(weighs.map(({ chapter }) => chapter));
  const list = supposed?.supposed.filter((each) =>
    each.follows ? chapters.has(each.chapter) : said.has(each.question),
  );
  return list && list.length > 0 ? [suppositionsPhrase(list)] : [];
}

/** The same, told once for all those that are due or may be, and what the ones to confirm would come to a month. */
export function likelyPhrases(
  { fresh, toConfirm }: Pick<SortedRights, "fresh" | "toConfirm">,
  conversation: Conversation,
  context: Context,
): Phrase[] {
  const total = toConfirm
    .filter(({ aid }) => context.law.aid(aid).aid.rhythm === "monthly")
    .reduce((sum, { likely = 0 }) => sum + Math.round(likely), 0);
  const unknowns = new Set(toConfirm.flatMap(({ restsOn = [] }) => restsOn));
  return [
    ...restsOnPhrases([...fresh, ...toConfirm], conversation, context),
    ...(total >= 1 && unknowns.size <= FEW ? [phrase("dialogue.supposed.total", { total: { money: total } })] : []),
  ];
}
