import type { Card, Choice, Line, Message, Table } from "../../dialogue/message";
import type { Words } from "../../words";
import type { Offered } from "./inbound";
import { wrap } from "./wrap";

export interface Shown {
  readonly text: string;
  /** In the order of their numbers. */
  readonly choices: readonly Choice[];
}

const TONES: Record<Card["tone"], string> = { good: "+", maybe: "?", no: "-", neutral: " " };

/** A message as plain text; its choices are numbered on from `before`. */
export function renderMessage(message: Message, words: Words, before: Offered): Shown {
  const say = words.text;
  const choices: Choice[] = [];
  const lead = (choice: Choice) =>
    `${before.mark}${before.choices.length + choices.push(choice)}`.padStart(5).concat("  ");
  const listed = (lines: readonly string[]) => (lines.length > 0 ? [lines.join("\n")] : []);
  const text = [
    ...message.text.map((each) => wrap(say(each))),
    ...message.sections.map(({ title, lines }) =>
      [wrap(say(title)), ...lines.map((line) => sectionLine(line, say))].join("\n"),
    ),
    ...[message.table, message.chart?.table].flatMap((table) => (table ? [tableText(table, say)] : [])),
    ...listed(message.cards.map((card) => wrap(cardText(card, say), lead(card.open)))),
    ...listed(
      message.choices.map((choice) =>
        choice.url === undefined ? wrap(choiceText(choice, say), lead(choice)) : linkText(choice, say),
      ),
    ),
  ].join("\n\n");
  return { text, choices };
}

type Say = Words["text"];

/** Columns of one width, the first to the left, the others to the right. */
function tableText({ caption, head, rows }: Table, say: Say): string {
  const cells = [head, ...rows].map((row) => row.map(say));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
  return [wrap(say(caption)), ...lines.map((line) => `  ${line}`)].join("\n");
}

const sectionLine = ({ text, url }: Line, say: Say): string =>
  [wrap(say(text), "  - "), ...(url === undefined ? [] : [`    ${url}`])].join("\n");

const cardText = ({ title, detail, tone }: Card, say: Say): string =>
  `${TONES[tone]} ${say(title)}${detail === null ? "" : ` : ${say(detail)}`}`;

const choiceText = ({ label, ticked }: Choice, say: Say): string =>
  `${ticked === undefined ? "" : ticked ? "[x] " : "[ ] "}${say(label)}`;

/** A link has no number: it is opened, or called, outside of the terminal. */
function linkText({ label, url = "" }: Choice, say: Say): string {
  const text = say(label);
  const number = /^tel:(.*)$/.exec(url)?.[1];
  if (number === undefined) return `${wrap(text, "    >  ")}\n       ${url}`;
  return wrap(text.includes(number) ? text : `${text} : ${number}`, "    >  ");
}
