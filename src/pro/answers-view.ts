import { ELSEWHERE } from "../dialogue/control";
import { type Param, type Phrase, phrase } from "../dialogue/phrase";
import type { Snapshot } from "../territory/snapshot";
import { element } from "../widget/dom";
import { type Draft, fieldsIn, valueIn } from "./draft";
import { labelOf, optionOf, type Text } from "./field-view";
import type { Field } from "./fields";
import { amountRead } from "./read-draft";

/** What was answered, for the printed sheet: by section, only what was said. */
export function answersOf(draft: Draft, text: Text, communes: Snapshot["communes"]): HTMLElement[] {
  const said = fieldsIn(draft).filter(({ path }) => valueIn(draft)(path).trim() !== "");
  const sections = new Map<string, Field[]>();
  for (const field of said) {
    const title = text(placeOf(field.path));
    sections.set(title, [...(sections.get(title) ?? []), field]);
  }
  const parts = [...sections].map(([title, fields]) =>
    element(
      "p",
      { class: "answers-part" },
      element("b", {}, title),
      " ",
      fields.map((field) => answerOf(field, valueIn(draft)(field.path), text, communes)).join(" · "),
    ),
  );
  return [...parts, element("p", { class: "answers-part" }, text(phrase("pro.unsaid")))];
}

/** The part of the page a field stands in. */
export function placeOf(path: string): Phrase {
  const [list = "", at = "", inner, row] = path.split(".");
  if (inner === "avant")
    return phrase("pro.past_of", { person: phrase(`pro.sections.adult_${at}`), number: Number(row) + 1 });
  if (list === "adultes") return phrase(`pro.sections.adult_${at}`);
  if (list === "enfants") return phrase("pro.child_row", { number: Number(at) + 1 });
  if (list === "logement") return phrase("pro.sections.dwelling");
  return phrase(list === "aides_percues" ? "pro.sections.received" : "pro.sections.household");
}

function answerOf(field: Field, value: string, text: Text, communes: Snapshot["communes"]): string {
  const label = text(labelOf(field));
  if (field.kind === "check") return label;
  return text(phrase("pro.answer", { label, value: shownOf(field, value, communes) }));
}

/** An amount is shown as it was read: who signs the sheet sees what was counted. */
function shownOf(field: Field, value: string, communes: Snapshot["communes"]): Param {
  if (field.kind === "commune" && value !== ELSEWHERE)
    return communes.find(({ insee }) => insee === value)?.name ?? value;
  if (field.kind === "commune" || field.options) return optionOf(field, value);
  const amount = field.kind === "amount" ? amountRead(value) : null;
  return amount === null ? value : { money: amount };
}
