import { RECAP } from "../dialogue/control";
import type { Card, Choice, Line, Message, Section } from "../dialogue/message";
import type { Phrase } from "../dialogue/phrase";
import { phrase } from "../dialogue/phrase";
import { element, safeUrl } from "./dom";
import { drawnLater } from "./drawn-later";

export interface MessageViewOptions {
  readonly text: (phrase: Phrase) => string;
  /** The last message answers; an earlier one is only read. */
  readonly live: boolean;
  readonly onChoice: (choice: Choice) => void;
}

/** A question, or the name of an aid, stands out; a longer opening, such as a notice, is read like the rest. */
const LONGEST_LEAD = 110;

/** One message as an element; which buttons it has depends on whether it can still be answered. */
export function messageView(message: Message, options: MessageViewOptions): HTMLElement {
  const { text, live, onChoice } = options;
  const urgent = message.kind === "alert";
  const body = element("div", { class: "bubble", role: urgent ? "alert" : undefined });
  for (const paragraph of message.text) body.append(...lines(text(paragraph)));
  const [first] = body.children;
  if (
    (message.kind === "question" || message.kind === "right" || message.kind === "what_if") &&
    (first?.textContent.length ?? 0) <= LONGEST_LEAD
  )
    first?.classList.add("lead");
  const { chart, table } = message;
  if (chart) body.append(drawnLater(({ chartView }) => chartView(chart, text)));
  for (const section of message.sections) body.append(sectionView(section, text));
  if (table) body.append(drawnLater(({ tableView }) => tableView(table, text)));
  if (message.cards.length > 0) body.append(cardsView(message, options));

  const links = message.choices.filter((choice) => choice.url !== undefined);
  if (message.kind === "carry")
    body.append(...(live ? links.map(({ url = "" }) => drawnLater(({ carryView }) => carryView(url, text))) : []));
  else if (links.length > 0)
    body.append(element("ul", { class: "links" }, ...links.map((link) => linkItem(link, text))));
  const confirmed = message.expects?.question === RECAP.id ? " at-hand" : "";
  const view = element("div", { class: `message message-${message.kind}${confirmed}`, tabindex: "-1" }, body);
  if (!live) return view;

  const buttons = message.choices.filter((choice) => choice.url === undefined);
  for (const group of ["answers", "commands"] as const) {
    const own = buttons.filter((choice) => (choice.style === "command") === (group === "commands"));
    if (own.length === 0) continue;
    const label = text(phrase(group === "answers" ? "widget.page.choices" : "widget.page.commands"));
    view.append(
      element(
        "div",
        { class: group, role: "group", "aria-label": label },
        ...own.map((choice) => button(choice, text, onChoice)),
      ),
    );
  }
  return view;
}

/** Blank lines of a text part its paragraphs. */
const lines = (text: string): HTMLElement[] => text.split(/\n+/).map((line) => element("p", {}, line));

function sectionView({ title, lines, folded }: Section, text: (phrase: Phrase) => string): HTMLElement {
  const heading = element("h2", {}, text(title));
  const list = element("ul", {}, ...lines.map((line) => element("li", {}, lineView(line, text))));
  if (folded !== true) return element("section", {}, heading, list);
  return element("section", {}, element("details", {}, element("summary", {}, heading), list));
}

function lineView({ text: said, url }: Line, text: (phrase: Phrase) => string): Node | string {
  const address = url === undefined ? null : safeUrl(url);
  return address === null ? text(said) : anchor(address, text(said), text);
}

const linkItem = ({ label, url = "" }: Choice, text: (phrase: Phrase) => string): HTMLElement => {
  const address = safeUrl(url);
  return element("li", {}, address === null ? text(label) : anchor(address, text(label), text));
};

function anchor(address: string, label: string, text: (phrase: Phrase) => string): HTMLElement {
  if (/^(tel|sms|mailto):/.test(address)) return element("a", { href: address, class: "call" }, label);
  return element(
    "a",
    { href: address, target: "_blank", rel: "noopener noreferrer" },
    label,
    element("span", { class: "unseen" }, ` ${text(phrase("widget.page.new_window"))}`),
  );
}

/** An opened list stays open to reading: the rights can be looked at again after one was opened. */
function cardsView({ kind, cards }: Message, { text, live, onChoice }: MessageViewOptions): HTMLElement {
  const item = (card: Card) => {
    const content = [
      element("span", { class: "card-title" }, text(card.title)),
      card.detail && element("span", { class: "card-detail" }, text(card.detail)),
    ];
    if (!live) return element("li", { class: `card card-${card.tone}` }, element("div", {}, ...content));
    const open = element(
      "button",
      { type: "button", "data-choice": card.open.id },
      ...content,
      element("span", { class: "card-open" }, text(card.open.label)),
    );
    open.addEventListener("click", () => onChoice({ ...card.open, label: card.title }));
    return element("li", { class: `card card-${card.tone}` }, open);
  };
  // Answers, and aids that are only named, are many and short: each is one line, where an aid is a card.
  const short = kind === "recap" || cards.every(({ detail }) => detail === null);
  return element("ul", { class: short ? "cards lines" : "cards" }, ...cards.map(item));
}

function button(choice: Choice, text: (phrase: Phrase) => string, onChoice: (choice: Choice) => void): HTMLElement {
  const made = element(
    "button",
    {
      type: "button",
      class: `choice choice-${choice.style}`,
      "data-choice": choice.id,
      "aria-pressed": choice.ticked === undefined ? undefined : String(choice.ticked),
    },
    text(choice.label),
  );
  made.addEventListener("click", () => onChoice(choice));
  return made;
}
