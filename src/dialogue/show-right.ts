import { type Month, parseMonth } from "../household/month";
import type { Aid } from "../law/aid";
import type { FigureUsed } from "../law/parameters";
import type { Right } from "../law/rights";
import { agenda, answersOf } from "./agenda";
import { type AidPart, wordKey } from "./aid-words";
import { amountPhrase } from "./amounts";
import { askForHelp, command, link } from "./choices";
import type { Context } from "./context";
import type { Conversation } from "./conversation";
import { explain } from "./explain";
import { gapChoice, isReceived, mayDiffer } from "./gap";
import { type Line, type Message, message, type Section } from "./message";
import { type Phrase, phrase } from "./phrase";
import { calculationOf } from "./show-calculation";
import { wordsOf as wordsOfQuestion, wordsParams } from "./show-question";

/** One aid opened: why or why not, how much, what it asks, where to go, the figures it rests on, and who decides. */
export function showRight(right: Right, conversation: Conversation, context: Context): Message {
  const { aid } = context.law.aid(right.aid);
  const { met, failed } = explain(aid, right.reasons);
  const due = right.status === "yes" || right.status === "to_confirm" || right.status === "to_ask";
  return message(
    "right",
    [
      phrase(`aids.${aid.id}.name`),
      phrase(`aids.${aid.id}.what`),
      ...amountPhrases(right, aid),
      ...missingPhrases(right, conversation, context),
    ],
    {
      sections: [
        ...section("why", right.status === "no" || right.status === "failed" ? [] : lines(met)),
        ...section(
          right.status === "to_confirm" ? "to_confirm" : "why_not",
          right.status === "yes" ? [] : lines(failed),
        ),
        ...section("steps", due ? lines(wordsOf(aid, "steps")) : []),
        ...section("papers", due ? lines(wordsOf(aid, "papers")) : []),
        ...section("duration", due ? lines(durationOf(aid)) : []),
        ...section("duties", due ? lines(wordsOf(aid, "duties")) : []),
        ...section("effects", due ? lines(wordsOf(aid, "effects")) : []),
        ...section("calculation", due ? calculationOf(right) : []),
        ...section("figures", byText(figuresShown(right, aid)).flatMap(figureLines)),
        ...section("law", [
          ...aid.legal_basis.map(({ title, url }) => ({ text: phrase("dialogue.literal", { text: title }), url })),
          ...rulesPage(aid, conversation, context),
        ]),
        ...section("decides", lines([...decides(aid), ...oldSheet(aid, context.month)])),
      ],
      choices: [
        link("dialogue.right.official", aid.links.official),
        ...(aid.links.claim === null || right.status === "no" ? [] : [link("dialogue.right.claim", aid.links.claim)]),
        due ? askForHelp(aid.id) : command("handoff", aid.id),
        ...(mayDiffer(aid) && (due || isReceived(aid, conversation)) ? [gapChoice(aid)] : []),
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

/** The figures of this aid that may have changed, where an amount rests on them or a threshold does. */
function stalePhrases({ amount, status, nearThreshold, figures }: Right, aid: Aid): Phrase[] {
  if (status === "to_confirm" && amount.max === 0 && !nearThreshold) return [];
  const names = figures.filter((figure) => figure.stale && worthShowing(aid)(figure)).map(({ id }) => nameOf(id));
  const list = [...new Map(names.map((name) => [name.key, name])).values()].slice(0, NAMED_STALE);
  return list.length > 0 ? [phrase("dialogue.right.stale", { list: { list } })] : [];
}

/** More would be no warning but a list: the others are among the figures. */
const NAMED_STALE = 2;

const nameOf = (figure: string): Phrase => phrase(`figures.${figure}`);

/** What leaves it open: the answers that were "je ne sais pas", as the recapitulation names them. */
function missingPhrases({ missing = [] }: Right, conversation: Conversation, context: Context): Phrase[] {
  const list = agenda(answersOf(conversation), context)
    .filter(({ id }) => missing.includes(id))
    .map((instance) => {
      const answer = phrase(wordsOfQuestion(instance, "recap"), wordsParams(instance, conversation));
      return phrase("dialogue.right.missing_answer", { answer });
    });
  return list.length > 0 ? [phrase("dialogue.right.missing", { list: { list } })] : [];
}

const section = (title: string, content: readonly Line[]): Section[] =>
  content.length > 0
    ? [{ title: phrase(`dialogue.sections.${title}`), lines: content, folded: !AT_ONCE.has(title) }]
    : [];

/** What is read first: whether it is due, what to do now, and who has the last word. */
const AT_ONCE: ReadonlySet<string> = new Set(["why", "why_not", "to_confirm", "steps", "decides"]);

const lines = (phrases: readonly Phrase[]): Line[] => phrases.map((text) => ({ text }));

const wordsOf = (aid: Aid, part: AidPart): Phrase[] => aid[part].map((entry) => phrase(wordKey(aid, part, entry)));

/** On the web, the page that tells the whole rule: the other channels have no address of ours to open. */
const rulesPage = ({ id }: Aid, { language }: Conversation, { channel }: Context): Line[] =>
  channel === "web" ? [{ text: phrase("dialogue.right.rules"), url: `/regles/${id}?lang=${language}` }] : [];

/** From when it is paid, what makes it go on, how long it lasts and what ends it. */
const durationOf = (aid: Aid): Phrase[] => [
  ...(aid.rhythm === "cover" || aid.rhythm === "service" ? [] : [phrase(`dialogue.paid_from.${aid.paid_from}`)]),
  ...(aid.renewal === "none" ? [] : [phrase(`dialogue.renewals.${aid.renewal}`)]),
  ...wordsOf(aid, "lapses"),
];

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

/**
 * Of all the figures an estimate rests on, those a person can check are the amounts of the aid itself; and those of its
 * own, or shared by all, that may be out of date. What may be out of date of another aid is told on that aid.
 */
const worthShowing =
  ({ id: aid }: Aid) =>
  ({ id, unit, stale }: FigureUsed): boolean =>
    isOf(id.split(".")[0] ?? "", aid) ? stale || unit.startsWith("EUR") : stale && id.startsWith(SHARED);

/** An amount that is a share of one that all share, such as the base of family benefits, is checked against that one. */
function figuresShown({ figures, amount }: Right, aid: Aid): readonly FigureUsed[] {
  const own = figures.filter(worthShowing(aid));
  if (own.length > 0 || amount.max === 0) return own;
  return figures.filter(({ id, unit }) => id.startsWith(SHARED) && unit.startsWith("EUR"));
}

/** Figures that belong to no aid. */
const SHARED = "commun.";

/** Figures of `css` are those of `css_gratuite` too. */
const isOf = (domain: string, aid: string): boolean => aid === domain || aid.startsWith(`${domain}_`);

/** Amounts of one text, in force since one day, are one line. */
function byText(figures: readonly FigureUsed[]): FigureUsed[][] {
  const texts = new Map<string, FigureUsed[]>();
  for (const figure of figures) {
    const { unit, since, reference, stale } = figure;
    const text = JSON.stringify([kindOf(unit) === "money" ? "money" : figure.id, since, reference, stale]);
    texts.set(text, [...(texts.get(text) ?? []), figure]);
  }
  return [...texts.values()];
}

function figureLines(figures: readonly FigureUsed[]): Line[] {
  const [first] = figures;
  if (!first) return [];
  const { id, value, unit, since, reference, stale } = first;
  const kind = kindOf(unit);
  const amounts = figures.map((figure) =>
    phrase("dialogue.figures.amount", { name: nameOf(figure.id), amount: { money: figure.value } }),
  );
  const params = {
    name: nameOf(id),
    value: kind === "money" ? { list: amounts } : kind === "share" ? Math.round(value * 100_000) / 1000 : value,
    since: { date: since },
    reference: reference.title,
  };
  return [{ text: phrase(`dialogue.figures.${kind}${stale ? "_stale" : ""}`, params), url: reference.url }];
}

const kindOf = (unit: string): "money" | "share" | "number" =>
  unit.startsWith("EUR") ? "money" : unit.startsWith("share") ? "share" : "number";
