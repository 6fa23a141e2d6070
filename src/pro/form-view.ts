import { type Phrase, phrase } from "../dialogue/phrase";
import type { Snapshot } from "../territory/snapshot";
import { element } from "../widget/dom";
import { adultsIn, type Draft, removeRow, rows, valueIn } from "./draft";
import { type FieldView, fieldView, type Text } from "./field-view";
import {
  adultGroups,
  childFields,
  dwellingFields,
  type Field,
  type Group,
  householdFields,
  isRequired,
  pastFields,
  receivedFields,
} from "./fields";

export interface FormOptions {
  readonly root: HTMLElement;
  readonly draft: Draft;
  readonly communes: Snapshot["communes"];
  readonly text: () => Text;
  /** Something was typed, chosen, added or taken out. */
  readonly changed: () => void;
}

export interface Form {
  /** Everything again, from the draft. */
  draw(): void;
  /** Marks the fields that cannot be read, or none; the one being typed in is left in peace. */
  refuse(field: Field | null): void;
}

/** The dense form: what is typed goes into the draft, and the fields that make sense follow from it. */
export function createForm({ root, draft, communes, text, changed }: FormOptions): Form {
  let views: FieldView[] = [];
  const say = (key: string, params?: Phrase["params"]) => text()(phrase(`pro.${key}`, params));

  const view = (field: Field): HTMLElement => {
    const made = fieldView(field, valueIn(draft)(field.path), text(), communes);
    views.push(made);
    return made.root;
  };
  const grid = (fields: readonly Field[]) => element("div", { class: "grid" }, ...fields.map(view));
  const section = (id: string, title: string, ...content: HTMLElement[]) =>
    element("fieldset", { id }, element("legend", {}, title), ...content);
  const group = ({ name, fields, folded }: Group) => {
    const title = say(`groups.${name}`);
    if (!folded)
      return element("div", { class: "group", role: "group", "aria-label": title }, titleView(title), grid(fields));
    const open = fields.some(({ path }) => valueIn(draft)(path) !== "");
    return element("details", { class: "group", open }, element("summary", {}, title), grid(fields));
  };
  const titleView = (title: string) => element("p", { class: "group-title", "aria-hidden": "true" }, title);
  const button = (label: string, press: () => void, attributes: Record<string, string> = {}) => {
    const made = element("button", { type: "button", ...attributes }, label);
    made.addEventListener("click", press);
    return made;
  };
  /** After a row is added or taken out, the keyboard goes on where it makes sense. */
  const redraw = (focus: string) => {
    draw();
    document.getElementById(focus)?.focus();
    changed();
  };
  const row = (title: string, fields: readonly Field[], remove: () => void) =>
    element(
      "div",
      { class: "row", role: "group", "aria-label": title },
      element(
        "div",
        { class: "row-head" },
        titleView(title),
        button(say("remove"), remove, { "aria-label": say("remove_row", { row: title }) }),
      ),
      grid(fields),
    );

  function adult(who: 0 | 1): HTMLElement {
    const list = `adultes.${who}.avant`;
    const add = `add-past-${who}`;
    return section(
      `adult-${who}`,
      say(`sections.adult_${who}`),
      ...adultGroups(who).map(group),
      ...rows(draft.past[who]).map((index) =>
        row(say("past_row", { number: index + 1 }), pastFields(who, index), () => {
          removeRow(draft, list, index);
          draft.past[who] -= 1;
          redraw(add);
        }),
      ),
      button(
        say("add_past"),
        () => {
          draft.past[who] += 1;
          redraw(`f-adultes-${who}-avant-${draft.past[who] - 1}-jusqu_a`);
        },
        { id: add, class: "add" },
      ),
    );
  }

  const children = () =>
    section(
      "children",
      say("sections.children"),
      ...rows(draft.children).map((index) =>
        row(say("child_row", { number: index + 1 }), childFields(index), () => {
          removeRow(draft, "enfants", index);
          draft.children -= 1;
          redraw("add-child");
        }),
      ),
      button(
        say("add_child"),
        () => {
          draft.children += 1;
          redraw(`f-enfants-${draft.children - 1}-date_naissance`);
        },
        { id: "add-child", class: "add", "aria-keyshortcuts": "Alt+8" },
      ),
    );

  function draw(): void {
    views = [];
    root.replaceChildren(
      section("household", say("sections.household"), grid(householdFields)),
      ...adultsIn(draft).map(adult),
      children(),
      section("dwelling", say("sections.dwelling"), grid(dwellingFields)),
      section("received", say("sections.received"), grid(receivedFields)),
    );
    showFitting();
  }

  const showFitting = () => {
    const typed = valueIn(draft);
    for (const { field, root, control } of views) {
      root.hidden = !(field.when?.(typed) ?? true);
      const required = isRequired(field, typed);
      if (required) control.setAttribute("aria-required", "true");
      else control.removeAttribute("aria-required");
      root.classList.toggle("needed", required && typed(field.path).trim() === "");
    }
  };

  root.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    const { path } = target.dataset;
    if (path === undefined) return;
    const before = adultsIn(draft).length;
    const isCheck = target instanceof HTMLInputElement && target.type === "checkbox";
    const value = isCheck ? (target.checked ? "true" : "") : target.value;
    draft.values.set(path, value);
    if (adultsIn(draft).length !== before) redraw(target.id);
    else {
      showFitting();
      changed();
    }
  });

  return {
    draw,
    refuse(refused) {
      for (const { field, control } of views)
        if (field.path === refused?.path && control !== document.activeElement)
          control.setAttribute("aria-invalid", "true");
        else control.removeAttribute("aria-invalid");
    },
  };
}
