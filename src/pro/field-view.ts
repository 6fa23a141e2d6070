import { ELSEWHERE } from "../dialogue/control";
import { type Phrase, phrase } from "../dialogue/phrase";
import type { Snapshot } from "../territory/snapshot";
import { element } from "../widget/dom";
import type { Field } from "./fields";

export type Text = (phrase: Phrase) => string;

export interface FieldView {
  readonly field: Field;
  readonly root: HTMLElement;
  readonly control: HTMLInputElement | HTMLSelectElement;
}

export const idOf = ({ path }: Pick<Field, "path">): string => `f-${path.replaceAll(".", "-")}`;

export const labelOf = ({ name }: Pick<Field, "name">): Phrase => phrase(`pro.fields.${name}`);

/** What an option is called; a rate is told by its dot-less value, for keys hold none. */
export const optionOf = ({ name }: Pick<Field, "name">, option: string): Phrase =>
  phrase(`pro.options.${name}.${option.replace(".", "_")}`);

/** A field with its label, holding what was typed. */
export function fieldView(field: Field, value: string, text: Text, communes: Snapshot["communes"]): FieldView {
  const id = idOf(field);
  const label = element("label", { for: id }, text(labelOf(field)));
  if (field.kind === "check") {
    const control = element("input", { id, type: "checkbox", "data-path": field.path });
    control.checked = value === "true";
    return { field, control, root: element("div", { class: "field check" }, control, label) };
  }
  const control = field.kind === "commune" || field.options ? choice(field, value, text, communes) : typed(field, text);
  control.value = value;
  const unit = field.kind === "amount" ? element("span", { class: "unit", "aria-hidden": "true" }, "€") : null;
  const root = element(
    "div",
    { class: `field ${field.kind}` },
    label,
    element("span", { class: "control" }, control, unit),
  );
  return { field, control, root };
}

const PLACEHOLDERS: Partial<Record<Field["kind"], string>> = {
  date: "pro.placeholders.date",
  month: "pro.placeholders.month",
};

function typed(field: Field, text: Text): HTMLInputElement {
  const key = PLACEHOLDERS[field.kind];
  return element("input", {
    id: idOf(field),
    type: "text",
    inputmode: field.kind === "date" || field.kind === "month" ? "numeric" : "decimal",
    autocomplete: "off",
    placeholder: key === undefined ? undefined : text(phrase(key)),
    "data-path": field.path,
  });
}

function choice(field: Field, value: string, text: Text, communes: Snapshot["communes"]): HTMLSelectElement {
  const options =
    field.kind === "commune"
      ? [
          ...communes.map(({ insee, name }) => element("option", { value: insee }, name)),
          element("option", { value: ELSEWHERE }, text(optionOf(field, ELSEWHERE))),
        ]
      : (field.options ?? []).map((each) => element("option", { value: each }, text(optionOf(field, each))));
  // What always has a value has no empty choice.
  const empty =
    value === "" || field.required !== true
      ? [element("option", { value: "" }, text(phrase("pro.options.empty")))]
      : [];
  const all = field.name === "nationalite" ? options : [...empty, ...options];
  return element("select", { id: idOf(field), "data-path": field.path }, ...all);
}
