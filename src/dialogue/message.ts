import type { Phrase } from "./phrase";

/** What a channel shows: neutral of looks, without words of any language. */
export interface Message {
  readonly kind: MessageKind;
  /** Paragraphs, in order. */
  readonly text: readonly Phrase[];
  readonly choices: readonly Choice[];
  readonly cards: readonly Card[];
  readonly sections: readonly Section[];
  readonly table?: Table;
  readonly chart?: Chart;
  /** What the next input should be; null when nothing is asked. */
  readonly expects: Expected | null;
}

/**
 * `alert`: distress, shown before anything else ; `question`: one prompt on one subject ; `recap`: the answers, each
 * of which can be changed ; `rights`: the list of aids ; `right`: one aid opened ; `contact`: who receives, and how ;
 * `carry`: a link that takes the conversation elsewhere ; `what_if`: what a change of life would do.
 */
export type MessageKind =
  | "text"
  | "alert"
  | "question"
  | "recap"
  | "rights"
  | "right"
  | "contact"
  | "carry"
  | "what_if";

/** A button, or a line of a list; `main` is the one thing to do next. Pressed, it comes back as `{ kind: "choice", id }`. At most 64 bytes. */
export interface Choice {
  readonly id: string;
  readonly label: Phrase;
  readonly style: "answer" | "unknown" | "main" | "command" | "link";
  /** A link opens instead of answering; a `tel:` address is a call. */
  readonly url?: string;
  /** In a multiple choice: whether it is ticked now. */
  readonly ticked?: boolean;
}

/** One line of a list that opens: an aid, an answer of the recapitulation. */
export interface Card {
  readonly id: string;
  readonly title: Phrase;
  readonly detail: Phrase | null;
  readonly tone: "good" | "maybe" | "no" | "neutral";
  /** The choice that opens it. */
  readonly open: Choice;
}

/** A titled part of an opened card. */
export interface Section {
  readonly title: Phrase;
  readonly lines: readonly Line[];
  /** Read later, by those who go on: a channel that can shows its title, and its lines once that is pressed. */
  readonly folded?: boolean;
}

export interface Line {
  readonly text: Phrase;
  readonly url?: string;
}

/** Figures in rows; the first cell of each row names it. */
export interface Table {
  readonly caption: Phrase;
  readonly head: readonly Phrase[];
  readonly rows: readonly (readonly Phrase[])[];
}

/** A curve, both of whose scales are EUR a month; a channel that draws shows it, all have its words and its table. */
export interface Chart {
  readonly title: Phrase;
  /** What it shows, for those who do not see it. */
  readonly description: Phrase;
  /** What goes across, and what goes up. */
  readonly across: Phrase;
  readonly up: Phrase;
  readonly points: readonly ChartPoint[];
  readonly marks: readonly ChartMark[];
  readonly table: Table;
}

export interface ChartPoint {
  readonly x: number;
  readonly y: number;
}

/** `here`: what was supposed ; `cliff`: from there on, more leaves less. */
export interface ChartMark extends ChartPoint {
  readonly kind: "here" | "cliff";
}

/** The kind of input a question waits for; a channel may show the fitting keyboard. */
export type ExpectedKind =
  | "choice"
  | "multiple"
  | "yes_no"
  | "amount"
  | "integer"
  | "date"
  | "month"
  | "dates"
  | "commune"
  | "name"
  | "phone"
  | "email"
  | "text";

export interface Expected {
  readonly kind: ExpectedKind;
  /** The question asked, as in the answers: `adultes.0.date_naissance`. */
  readonly question: string;
  /** How far along: questions answered, and about how many are left. */
  readonly progress: Progress | null;
}

export interface Progress {
  readonly answered: number;
  readonly left: number;
}

export const message = (kind: MessageKind, text: readonly Phrase[], rest: Partial<Message> = {}): Message => ({
  kind,
  text,
  choices: [],
  cards: [],
  sections: [],
  expects: null,
  ...rest,
});
