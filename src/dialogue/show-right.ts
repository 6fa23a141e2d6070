import { type Month, parseMonth } from "../household/month";
import type { Aid } from "../law/aid";
import type { Right } from "../law/rights";
import { figureSlots } from "../law/slots";
import { agenda, answersOf } from "./agenda";
import { type AidPart, wordKey } from "./aid-words";
import { amountPhrase } from "./amounts";
import { backToList } from "./back-to-list";
import { askForHelp, command, link } from "./choices";
import type { Context } from "./context";
import type { Conversation } from "./conversation";
import { explain } from "./explain";
import { gapChoice, isReceived, mayDiffer } from "./gap";
import { restsOnPhrases } from "./likely";
import { type Line, type Message, message, type Section } from "./message";
import { type Phrase, phrase } from "./phrase";
import { refineChoices } from "./refine";
import { calculationOf } from "./show-calculation";
import { figureSection, stalePhrases } from "./show-figures";
import { wordsOf as wordsOfQuestion, wordsParams } from "./show-question";

/**
 * One aid opened: why or why not, how much, what it asks to have it or to keep it, where to go, the figures it rests on,
 * and who decides.
 */
export function showRight(right: Right, conversation: Conversation, context: Context): Message {
  const { aid } = context.law.aid(right.aid);
  const { met, failed } = explain(aid, right.reasons);
  const due = right.status === "yes" || right.status === "to_confirm" || right.status === "to_ask";
  const received = isReceived(aid, conversation);
  return message(
    "right",
    [
      phrase(`aids.${aid.id}.name`),
      phrase(`aids.${aid.id}.what`),
      ...amountPhrases(right, aid),
      ...leftOpenPhrases(right, conversation, context),
    ],
    {
      sections: [
        ...section("why", right.status === "no" || right.status === "failed" ? [] : lines(met)),
        ...section(
          right.status === "to_confirm" ? "to_confirm" : "why_not",
          right.status === "yes" ? [] : lines(failed),
        ),
        ...(received ? section("keep", lines(keepingOf(aid))) : due ? claiming(aid) : []),
        ...section("effects", due ? lines(effectsOf(aid, context)) : []),
        ...section("calculation", due ? calculationOf(right) : []),
        ...section("figures", figureSection(right, aid)),
        ...section("law", [
          ...aid.legal_basis.map(({ title, url }) => ({ text: phrase("dialogue.literal", { text: title }), url })),
          ...rulesPage(aid, conversation, context),
        ]),
        ...section("decides", lines([...decides(aid), ...oldSheet(aid, context.month)])),
      ],
      choices: [
        link("dialogue.right.official", aid.links.official),
        ...(aid.links.claim === null || received || right.status === "no"
          ? []
          : [link("dialogue.right.claim", aid.links.claim)]),
        ...(right.status === "failed" ? [] : refineChoices(aid.id, conversation, context)),
        due ? askForHelp(aid.id) : command("handoff", aid.id),
        ...(mayDiffer(aid) && (due || received) ? [gapChoice(aid)] : []),
        ...backToList(right, aid, received),
        command("rights"),
        command("human"),
      ],
    },
  );
}

function amountPhrases(right: Right, aid: Aid): Phrase[] {
  if (right.status === "no")
    return [phrase(aid.decided_by === "law" ? "dialogue.right.no" : "dialogue.right.not_to_ask")];
  return [
    amountPhrase(right, aid),
    ...(right.nearThreshold ? [phrase("dialogue.right.near_threshold")] : []),
    ...stalePhrases(right, aid),
    ...(aid.before_crds && right.amount.max > 0 ? [phrase("dialogue.right.before_crds")] : []),
  ];
}

/** What was supposed, beside what it would be then; or else what leaves it open. */
function leftOpenPhrases(right: Right, conversation: Conversation, context: Context): Phrase[] {
  const supposed = restsOnPhrases([right], conversation, context);
  return supposed.length > 0 ? supposed : missingPhrases(right, conversation, context);
}

/** What leaves it open: the answers that were "je ne sais pas", as the recapitulation names them. */
function missingPhrases({ missing = [] }: Right, conversation: Conversation, context: Context): Phrase[] {
  const list = agenda(answersOf(conversation), context)
    .filter(({ id }) => missing.includes(id))
    .map((instance) => {
      const answer = phrase(wordsOfQuestion(instance, "recap"), wordsParams(instance, conversation, context));
      return phrase("dialogue.right.missing_answer", { answer });
    });
  return list.length > 0 ? [phrase("dialogue.right.missing", { list: { list } })] : [];
}

const section = (title: string, content: readonly Line[]): Section[] =>
  content.length > 0
    ? [{ title: phrase(`dialogue.sections.${title}`), lines: content, folded: !AT_ONCE.has(title) }]
    : [];

/** What is read first: whether it is due, what to do now, and who has the last word. */
const AT_ONCE: ReadonlySet<string> = new Set(["why", "why_not", "to_confirm", "steps", "keep", "decides"]);

const lines = (phrases: readonly Phrase[]): Line[] => phrases.map((text) => ({ text }));

const wordsOf = (aid: Aid, part: AidPart): Phrase[] => aid[part].map((entry) => phrase(wordKey(aid, part, entry)));

/** What it changes besides, with the amounts in force that this tells. */
function effectsOf(aid: Aid, { law, month }: Context): Phrase[] {
  const amounts = aid.told_figures.map((id) => {
    const { value } = law.parameters.inForce(figureSlots.of(id), month);
    return [id.slice(id.lastIndexOf(".") + 1), { money: value }] as const;
  });
  return wordsOf(aid, "effects").map(({ key }) => phrase(key, Object.fromEntries(amounts)));
}

/** On the web, the page that tells the whole rule: the other channels have no address of ours to open. */
const rulesPage = ({ id }: Aid, { language }: Conversation, { channel }: Context): Line[] =>
  channel === "web" ? [{ text: phrase("dialogue.right.rules"), url: `/regles/${id}?lang=${language}` }] : [];

/** What to do to have it, and what it asks then. */
const claiming = (aid: Aid): Section[] => [
  ...section("steps", lines(wordsOf(aid, "steps"))),
  ...section("papers", lines(wordsOf(aid, "papers"))),
  ...section("duration", lines(durationOf(aid))),
  ...section("duties", lines(wordsOf(aid, "duties"))),
];

/** From when it is paid, what makes it go on, how long it lasts and what ends it. */
const durationOf = (aid: Aid): Phrase[] => [
  ...(aid.rhythm === "cover" || aid.rhythm === "service" ? [] : [phrase(`dialogue.paid_from.${aid.paid_from}`)]),
  ...renewalOf(aid),
  ...wordsOf(aid, "lapses"),
];

/** What whoever receives it already does to keep it, and what ends it. */
const keepingOf = (aid: Aid): Phrase[] => [...renewalOf(aid), ...wordsOf(aid, "duties"), ...wordsOf(aid, "lapses")];

const renewalOf = ({ renewal }: Aid): Phrase[] => (renewal === "none" ? [] : [phrase(`dialogue.renewals.${renewal}`)]);

/** Who has the last word; and who pays, where that is another. */
const decides = ({ granted_by, delivered_by }: Aid): Phrase[] =>
  granted_by === undefined
    ? [phrase(`dialogue.decides.${delivered_by}`)]
    : [phrase(`dialogue.decides.${granted_by}`), phrase(`dialogue.pays.${delivered_by}`)];

/** Past this age, in months, what a sheet says may have changed. */
const OLD_SHEET = 12;

/** What no text of law holds up to date is told with its date, once it is old. */
function oldSheet({ sheet_date }: Aid, month: Month): Phrase[] {
  if (sheet_date === undefined || month - parseMonth(sheet_date) < OLD_SHEET) return [];
  return [phrase("dialogue.right.old_sheet", { since: { month: sheet_date.slice(0, 7) } })];
}
