import type { Expected, ExpectedKind } from "../dialogue/message";
import { type Phrase, phrase } from "../dialogue/phrase";
import { part } from "./dom";

type Keyboard = "text" | "decimal" | "numeric" | "tel" | "email";

/** The keyboard a phone shows. Dates keep letters: people write the month, and number pads lack the slash. */
const KEYBOARDS: Partial<Record<ExpectedKind, Keyboard>> = {
  amount: "decimal",
  integer: "numeric",
  phone: "tel",
  email: "email",
};
/** What a browser may fill in by itself, for it knows the person. */
const AUTOCOMPLETE: Partial<Record<ExpectedKind, string>> = { name: "name", phone: "tel", email: "email" };
const EXAMPLES: Partial<Record<ExpectedKind, Phrase>> = {
  amount: phrase("widget.placeholder.amount"),
  integer: phrase("widget.placeholder.integer"),
  date: phrase("widget.placeholder.date"),
  month: phrase("widget.placeholder.month"),
};
const TYPED: ReadonlySet<ExpectedKind> = new Set([
  "amount",
  "integer",
  "date",
  "month",
  "dates",
  "commune",
  "name",
  "phone",
  "email",
  "text",
]);

export interface AnswerForm {
  expect(expected: Expected | null): void;
  setBusy(busy: boolean): void;
  /** True when the question is answered by writing: the field then takes the focus. */
  readonly wantsText: boolean;
  focus(): void;
  /** Puts the words of the language. */
  relabel(): void;
}

/** The field under the log, for those who would rather write, and for what no button can say. */
export function createAnswerForm(text: (phrase: Phrase) => string, onText: (text: string) => void): AnswerForm {
  const form = part("answer", HTMLFormElement);
  const field = part("field", HTMLInputElement);
  const send = part("send", HTMLButtonElement);
  const label = part("field-label", HTMLLabelElement);
  let kind: ExpectedKind | null = null;

  const relabel = () => {
    label.textContent = text(phrase("widget.page.answer"));
    send.setAttribute("aria-label", text(phrase("widget.page.send")));
    field.placeholder = text((kind && EXAMPLES[kind]) ?? phrase("widget.placeholder.text"));
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const said = field.value.trim();
    if (said === "" || field.disabled) return;
    field.value = "";
    onText(said);
  });
  return {
    expect(expected) {
      kind = expected?.kind ?? null;
      form.dataset.question = expected?.question ?? "";
      field.inputMode = (kind && KEYBOARDS[kind]) ?? "text";
      field.setAttribute("autocomplete", (kind && AUTOCOMPLETE[kind]) ?? "off");
      relabel();
    },
    setBusy(busy) {
      field.disabled = busy;
      send.disabled = busy;
    },
    get wantsText() {
      return kind !== null && TYPED.has(kind);
    },
    focus: () => field.focus({ preventScroll: true }),
    relabel,
  };
}
