import type { Phrase } from "./phrase";

/** What a channel shows: neutral of looks, without words of any language. */
export interface Message {
  readonly kind: MessageKind;
  /** Paragraphs, in order. */
  readonly text: readonly Phrase[];
  readonly choices: readonly Choice[];
  readonly cards: readonly Card[];
  readonly sections: readonly Section[];
  /** What the next input should be; null when nothing is asked. */
  readonly expects: Expected | null;
}

/**
 * `alert`: distress, shown before anything else ; `question`: one prompt on one subject ; `recap`: the answers, each
 * of which can be changed ; `rights`: the list of aids ; `right`: one aid opened ; `contact`: who receives, and how ; `carry`: a link that takes the conversation elsewhere.
 */
export type MessageKind = "text" | "alert" | "question" | "recap" | "rights" | "right" | "contact" | "carry";

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
  | "contact"
  | "text";

export interface Expected {
  readonly kind: ExpectedKind;
  /** The question asked, as in the answers: `adultes.0.date_naissance`. */
  readonly question: string;
  /** How far along: questions answered, and about how many are left. */
  readonly progress: { readonly answered: number; readonly left: number } | null;
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
