import type { Right, Rights } from "../law/rights";
import { answersOf } from "./agenda";
import { amountPhrase, isExact, monthlyValue, rounded } from "./amounts";
import { openId } from "./choice-id";
import { askForHelp, command } from "./choices";
import type { Context } from "./context";
import { ELSEWHERE, REFERENCE } from "./control";
import type { AnswerValue, Conversation } from "./conversation";
import { isList } from "./facts";
import { type Card, type Message, message } from "./message";
import { type Phrase, phrase } from "./phrase";

/** Aids switched off by a flag, everywhere or in the commune of the answers. */
export function switchedOffAids(
  conversation: Conversation,
  { snapshot }: Pick<Context, "snapshot">,
): ReadonlySet<string> {
  const commune = answersOf(conversation).get("commune");
  const known = typeof commune === "string" && Object.hasOwn(snapshot.switchedOffAids, commune);
  const here = known ? (snapshot.switchedOffAids[commune] ?? []) : [];
  return new Set([...(snapshot.switchedOffAids["*"] ?? []), ...here]);
}

/** The rights sorted for the person: new ones first, the most valuable first; then what is known or refused. */
export interface SortedRights {
  readonly fresh: readonly Right[];
  readonly toConfirm: readonly Right[];
  readonly received: readonly Right[];
  readonly no: readonly Right[];
}

export function sortRights(rights: Rights, conversation: Conversation, context: Context): SortedRights {
  const off = switchedOffAids(conversation, context);
  const answers = answersOf(conversation);
  const received = new Set(rights.rights.map(({ aid }) => aid).filter((aid) => isReceived(aid, answers)));
  const shown = rights.rights
    .filter(({ aid }) => !off.has(aid))
    .toSorted((a, b) => monthlyValue(b, context.law.aid(b.aid).aid) - monthlyValue(a, context.law.aid(a.aid).aid));
  const fresh = shown.filter(({ aid, status }) => !received.has(aid) && status === "yes");
  return {
    fresh,
    toConfirm: shown.filter(
      ({ aid, status }) => !received.has(aid) && (status === "to_confirm" || status === "failed"),
    ),
    received: shown.filter(({ aid }) => received.has(aid)),
    no: shown.filter(({ aid, status }) => !received.has(aid) && status === "no" && !hasOtherForm(aid, shown)),
  };
}

/** Aids that come in two forms: the one that is not due says nothing when the other may be. */
const FORMS: readonly string[] = ["css_gratuite", "css_participation"];
const hasOtherForm = (aid: string, shown: readonly Right[]): boolean =>
  FORMS.includes(aid) && shown.some((other) => other.aid !== aid && FORMS.includes(other.aid) && other.status !== "no");

/** People say that they receive "css", whichever of its forms (`css_gratuite`, `css_participation`) it takes. */
function isReceived(aid: string, answers: ReadonlyMap<string, AnswerValue>): boolean {
  const received = answers.get("aides_percues") ?? null;
  return isList(received) && received.some((each) => aid === each || aid.startsWith(`${each}_`));
}

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
  const total = {
    min: monthly.reduce((sum, { amount }) => sum + amount.min, 0),
    max: monthly.reduce((sum, { amount }) => sum + amount.max, 0),
  };
  // Who does not know what they receive is not told that they do not receive it.
  const known = isList(answersOf(conversation).get("aides_percues") ?? null);
  const outside = answersOf(conversation).get("commune") === ELSEWHERE ? [phrase("dialogue.rights.outside")] : [];
  return message("rights", [...why, headline(sorted, total, known), ...outside, phrase("dialogue.rights.estimate")], {
    cards: [
      ...sorted.fresh.map((right) => cardOf(right, "good", context)),
      ...sorted.toConfirm.map((right) => cardOf(right, "maybe", context)),
      ...sorted.received.map((right) => cardOf(right, "neutral", context)),
      ...foldedCard(sorted),
    ],
    choices: [
      askForHelp(),
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
      detail: phrase("dialogue.amounts.no"),
      tone: "no",
      open: { ...command("refused_aids"), label: phrase("dialogue.rights.unfold") },
    },
  ];
}

/** The aids that are not due; each opens on why not. */
export function showRefusedAids(conversation: Conversation, rights: Rights, context: Context): Message {
  const { no } = sortRights(rights, conversation, context);
  return message("rights", [phrase("dialogue.rights.refused_intro")], {
    // That each is refused was just said once.
    cards: no.map((right) => ({
      ...cardOf(right, "no", context),
      detail: null,
      open: { ...cardOf(right, "no", context).open, label: phrase("dialogue.rights.why_not") },
    })),
    choices: [command("rights"), command("human"), command("help")],
  });
}

function headline({ fresh, toConfirm }: SortedRights, total: { min: number; max: number }, known: boolean): Phrase {
  const count = fresh.length;
  if (count === 0)
    return phrase(toConfirm.length > 0 ? "dialogue.rights.to_confirm_only" : "dialogue.rights.nothing_new");
  const found = known ? "new" : "found";
  if (total.max < 0.01) return phrase(`dialogue.rights.${found}_without_amount`, { count });
  return isExact(total)
    ? phrase(`dialogue.rights.${found}`, { count, total: { money: total.max } })
    : phrase(`dialogue.rights.${found}_range`, { count, ...rounded(total) });
}

function cardOf(right: Right, tone: Card["tone"], context: Context): Card {
  const { aid } = context.law.aid(right.aid);
  return {
    id: right.aid,
    title: phrase(`aids.${right.aid}.name`),
    detail:
      tone === "no"
        ? phrase("dialogue.amounts.no")
        : tone === "neutral"
          ? receivedPhrase(right, amountPhrase(right, aid))
          : amountPhrase(right, aid),
    tone,
    open: { id: openId(right.aid), label: phrase("dialogue.rights.open"), style: "command" },
  };
}

const receivedPhrase = ({ status }: Right, amount: Phrase): Phrase =>
  status === "no" ? phrase("dialogue.amounts.received_but_no") : phrase("dialogue.amounts.received", { amount });
