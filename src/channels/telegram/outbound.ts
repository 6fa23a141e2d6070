import type { InlineKeyboardButton } from "grammy/types";
import type { Card, Choice, Line, Message, Section } from "../../dialogue/message";
import type { Words } from "../../words";

/** One message of Telegram: HTML, within its limits, the buttons under the last part. */
export interface Outbound {
  readonly html: string;
  readonly buttons: readonly (readonly InlineKeyboardButton[])[];
}

const LONGEST_TEXT = 4096;
const LONGEST_DATA = 64;
/** Two short buttons fit beside one another on a narrow phone. */
const SHORT_LABEL = 16;

/** A neutral message as one or more messages of Telegram. */
export function renderMessage(message: Message, words: Words): Outbound[] {
  const blocks = [
    ...message.text.map((text) => escapeHtml(words.text(text))),
    ...(message.cards.length > 0 ? [message.cards.map((card) => renderCard(card, words)).join("\n")] : []),
    ...message.sections.map((section) => renderSection(section, words)),
  ].filter((block) => block !== "");
  const parts = split(blocks);
  const buttons = rows([...message.cards.map((card) => card.open), ...message.choices], words);
  return parts.map((html, index) => ({ html, buttons: index === parts.length - 1 ? buttons : [] }));
}

export const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const TONES: Record<Card["tone"], string> = { good: "✅", maybe: "❔", no: "▫️", neutral: "•" };

function renderCard(card: Card, words: Words): string {
  const detail = card.detail ? ` — ${escapeHtml(words.text(card.detail))}` : "";
  return `${TONES[card.tone]} <b>${escapeHtml(words.text(card.title))}</b>${detail}`;
}

const renderSection = (section: Section, words: Words): string =>
  [`<b>${escapeHtml(words.text(section.title))}</b>`, ...section.lines.map((line) => renderLine(line, words))].join(
    "\n",
  );

function renderLine(line: Line, words: Words): string {
  const text = escapeHtml(words.text(line.text));
  return `• ${line.url?.startsWith("https://") ? `<a href="${escapeHtml(line.url)}">${text}</a>` : text}`;
}

/** Joins blocks into texts that Telegram accepts; a block too long is cut between lines, or else between words. */
function split(blocks: readonly string[]): string[] {
  const parts: string[] = [];
  for (const block of blocks.flatMap(pieces)) {
    const joined = parts.length > 0 ? `${parts[parts.length - 1]}\n\n${block}` : block;
    if (parts.length > 0 && joined.length <= LONGEST_TEXT) parts[parts.length - 1] = joined;
    else parts.push(block);
  }
  return parts.length > 0 ? parts : ["…"];
}

function pieces(block: string): string[] {
  if (block.length <= LONGEST_TEXT) return [block];
  const before = block.slice(0, LONGEST_TEXT);
  const at = Math.max(before.lastIndexOf("\n"), 0) || Math.max(before.lastIndexOf(" "), 0) || LONGEST_TEXT;
  return [block.slice(0, at), ...pieces(block.slice(at).trimStart())];
}

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

/** Telegram opens only web addresses from a button; a telephone number stands in the text, where a tap calls it. */
function buttonOf(choice: Choice, words: Words): InlineKeyboardButton | null {
  const tick = choice.ticked === undefined ? "" : choice.ticked ? "☑ " : "☐ ";
  const text = tick + words.text(choice.label);
  if (choice.url !== undefined) return choice.url.startsWith("https://") ? { text, url: choice.url } : null;
  return new TextEncoder().encode(choice.id).length <= LONGEST_DATA ? { text, callback_data: choice.id } : null;
}
