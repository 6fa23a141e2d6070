import type { InlineKeyboardButton } from "grammy/types";
import type { Card, Choice, Line, Message, Section, Table } from "../../dialogue/message";
import { type Phrase, phrase } from "../../dialogue/phrase";
import type { Words } from "../../words";
import { cut } from "./cut";
import { TICKED } from "./replace";

/** One message of Telegram: HTML, within its limits, the buttons under the last part. */
export interface Outbound {
  readonly html: string;
  readonly buttons: readonly (readonly InlineKeyboardButton[])[];
}

const LONGEST_DATA = 64;
/** Two short buttons fit beside one another on a narrow phone. */
const SHORT_LABEL = 16;

/** A neutral message as one or more messages of Telegram. */
export function renderMessage(message: Message, words: Words): Outbound[] {
  const blocks = [
    ...message.text.map((text) => escapeHtml(words.text(inThisChat(text)))),
    ...(message.cards.length > 0 ? [message.cards.map((card) => renderCard(card, words)).join("\n")] : []),
    ...message.sections.flatMap((section) => renderSection(section, words)),
    ...(message.table ? [renderTable(message.table, words)] : []),
    message.choices
      .filter(isCall)
      .map((choice) => renderCall(choice, words))
      .join("\n"),
  ].filter((block) => block.trim() !== "");
  const parts = cut(blocks.length > 0 ? blocks : ["…"]);
  const buttons = rows([...message.cards.map(cardButton), ...message.choices], words);
  return parts.map((html, index) => ({ html, buttons: index === parts.length - 1 ? buttons : [] }));
}

/** Said otherwise where what was written stays in sight: what is erased here is not erased from the chat. */
const inThisChat = (said: Phrase): Phrase => (said.key === "dialogue.erased" ? phrase("telegram.erased") : said);

export const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const TONES: Record<Card["tone"], string> = { good: "✅", maybe: "❔", no: "▫️", neutral: "•" };

function renderCard(card: Card, words: Words): string {
  const detail = card.detail ? ` — ${escapeHtml(words.text(card.detail))}` : "";
  return `${TONES[card.tone]} <b>${escapeHtml(words.text(card.title))}</b>${detail}`;
}

/** More lines than this are folded: a tap shows them. */
const MANY_LINES = 8;
const LONGEST_FOLD = 3_000;

function renderSection({ title, lines }: Section, words: Words): string[] {
  const heading = `<b>${escapeHtml(words.text(title))}</b>`;
  const rendered = lines.map((line) => renderLine(line, words));
  if (lines.length <= MANY_LINES) return [[heading, ...rendered].join("\n")];
  // A fold is one tag, which a cut would break: a long one becomes several.
  const folds: string[] = [];
  for (const line of rendered) {
    const last = folds.at(-1);
    if (last !== undefined && last.length + line.length < LONGEST_FOLD) folds[folds.length - 1] = `${last}\n${line}`;
    else folds.push(line);
  }
  return folds.map((fold, place) => `${place === 0 ? `${heading}\n` : ""}<blockquote expandable>${fold}</blockquote>`);
}

/** A row a line, folded: a phone is too narrow for columns. */
function renderTable({ caption, head, rows }: Table, words: Words): string {
  const lines = rows.map(([first, ...others]) => {
    const cells = others.map((cell, index) => `${said(head[index + 1], words)} ${said(cell, words)}`);
    return `${said(first, words)} : ${cells.join(" · ")}`;
  });
  return `<b>${said(caption, words)}</b>\n<blockquote expandable>${lines.join("\n")}</blockquote>`;
}

const said = (phrase: Phrase | undefined, words: Words): string => (phrase ? escapeHtml(words.text(phrase)) : "");

function renderLine(line: Line, words: Words): string {
  const text = escapeHtml(words.text(line.text));
  return `• ${line.url?.startsWith("https://") ? `<a href="${escapeHtml(line.url)}">${text}</a>` : text}`;
}

/** Telegram opens only web addresses from a button: a number to call stands in the text, where a tap calls it. */
const isCall = ({ url }: Choice): boolean => url?.startsWith("tel:") === true;

function renderCall({ label, url = "" }: Choice, words: Words): string {
  const text = words.text(label);
  const number = url.slice("tel:".length);
  const said = text.replace(/\D/g, "").includes(number.replace(/^\+33/, "").replace(/\D/g, ""));
  return `📞 <b>${escapeHtml(said ? text : `${text} : ${number}`)}</b>`;
}

/** In a list of buttons, "open" would be said as many times as there are cards: each says what it opens. */
const cardButton = ({ title, open }: Card): Choice => ({ ...open, label: title });

function rows(choices: readonly Choice[], words: Words): InlineKeyboardButton[][] {
  const lines: InlineKeyboardButton[][] = [];
  let room = false;
  for (const choice of choices) {
    const button = buttonOf(choice, words);
    if (!button) continue;
    const short = button.text.length <= SHORT_LABEL && choice.style !== "link";
    const last = lines.at(-1);
    if (last && room && short) {
      last.push(button);
      room = false;
    } else {
      lines.push([button]);
      room = short;
    }
  }
  return lines;
}

function buttonOf(choice: Choice, words: Words): InlineKeyboardButton | null {
  const tick = choice.ticked === undefined ? "" : choice.ticked ? TICKED : "☐ ";
  const text = tick + words.text(choice.label);
  if (choice.url !== undefined) return choice.url.startsWith("https://") ? { text, url: choice.url } : null;
  return new TextEncoder().encode(choice.id).length <= LONGEST_DATA ? { text, callback_data: choice.id } : null;
}
