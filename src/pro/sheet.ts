import type { Context } from "../dialogue/context";
import { type Phrase, phrase } from "../dialogue/phrase";
import { part } from "../widget/dom";
import { answersOf, placeOf } from "./answers-view";
import { adultsIn, type Draft, newDraft } from "./draft";
import { labelOf, type Text } from "./field-view";
import type { Field } from "./fields";
import { createForm } from "./form-view";
import { listenToKeys } from "./keys";
import { type Reading, readDraft } from "./read-draft";
import { resultsOf } from "./results-view";

export interface SheetOptions {
  readonly context: Context;
  readonly text: Text;
  readonly language: string;
}

/** Long enough for a word to be typed, short enough to seem at once. */
const PAUSE_MS = 150;

/** Brings the page to life: what is typed becomes rights a moment later, here and nowhere else. */
export function openSheet({ context, text, language }: SheetOptions): void {
  const { communes } = context.snapshot;
  const draft: Draft = newDraft(context.today.slice(0, 7));
  const unfolded = new Set<string>();
  const results = part("results-list", HTMLElement);
  const summary = part("summary", HTMLElement);
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const compute = () => {
    const reading = readDraft(draft, context.month);
    form.refuse(reading.kind === "refused" ? reading.field : null);
    if (reading.kind === "read") {
      const month = { ...context, month: reading.month };
      const made = resultsOf(reading, { context: month, text, language, unfolded });
      summary.textContent = made.summary;
      results.replaceChildren(...made.groups);
    } else {
      summary.textContent = obstacle(reading, text);
      results.replaceChildren();
    }
    part("to-adult-1", HTMLElement).hidden = adultsIn(draft).length === 1;
    part("answers", HTMLElement).replaceChildren(...answersOf(draft, text, communes));
  };
  const form = createForm({
    root: part("fields", HTMLElement),
    draft,
    communes,
    text: () => text,
    changed() {
      clearTimeout(waiting);
      waiting = setTimeout(compute, PAUSE_MS);
    },
  });

  for (const link of document.querySelectorAll<HTMLAnchorElement>("#sections a"))
    link.addEventListener("click", (event) => {
      event.preventDefault();
      goTo(link.hash.slice(1));
    });
  part("print", HTMLButtonElement).addEventListener("click", () => {
    clearTimeout(waiting);
    compute();
    print();
  });
  part("again", HTMLButtonElement).addEventListener("click", () => location.reload());
  part("form", HTMLFormElement).addEventListener("submit", (event) => event.preventDefault());
  listenToKeys(document);
  form.draw();
  compute();
  part("loading", HTMLElement).hidden = true;
  part("sheet", HTMLElement).hidden = false;
}

/** To the first field of a section, or to the section itself where it has none. */
function goTo(id: string): void {
  const section = document.getElementById(id);
  const first = section?.querySelector<HTMLElement>("input, select, button");
  (id === "results" ? section : (first ?? section))?.focus();
  section?.scrollIntoView({ block: "start" });
}

/** A field, and whose it is where there may be several. */
const placed = (field: Field): Phrase =>
  /\d/.test(field.path) ? phrase("pro.placed", { place: placeOf(field.path), field: labelOf(field) }) : labelOf(field);

/** What is missing, named as its fields are, and once the part of the page that they stand in. */
function byPlace(fields: readonly Field[]): Phrase[] {
  const parts = new Map<string, Field[]>();
  for (const field of fields) {
    const place = JSON.stringify(placeOf(field.path));
    parts.set(place, [...(parts.get(place) ?? []), field]);
  }
  return [...parts.values()].map((own) =>
    phrase("pro.missing_in", { place: placeOf(own[0]?.path ?? ""), list: { list: own.map(labelOf) } }),
  );
}

/** What is still needed, or does not make sense, named as its field is. */
function obstacle(reading: Exclude<Reading, { kind: "read" }>, text: Text): string {
  if (reading.kind === "missing") {
    const missing = text(phrase("pro.missing", { list: { list: byPlace(reading.fields) } }));
    return reading.fields.some(({ kind }) => kind === "amount") ? `${missing} ${text(phrase("pro.zero"))}` : missing;
  }
  return text(
    reading.field === null ? phrase("pro.refused") : phrase("pro.refused_field", { field: placed(reading.field) }),
  );
}
