import { inEuros } from "../../evaluation/reference-case";
import { aidName } from "../figures";
import { type Page, say } from "../layout";

/** What is said of a household, and whom or what it is about. */
export type Line = readonly [label: string, value: string];

/** Each value of a household, in the words of the form of professionals. */
export function householdLines(page: Page, household: unknown): readonly Line[] {
  return linesOf(page, household, { name: "", place: null });
}

interface At {
  /** The field, as the household has it. */
  readonly name: string;
  /** The person or the thing it is of; null: the household. */
  readonly place: string | null;
}

function linesOf(page: Page, value: unknown, at: At): readonly Line[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value))
    return value.flatMap((each, index) => linesOf(page, each, { ...at, place: placeOf(page, at, index) }));
  if (typeof value !== "object") return [[placed(page, at), written(page, at.name, value)]];
  if ("aide" in value && typeof value.aide === "string")
    return [received(page, value.aide, "montant" in value ? value.montant : null)];
  return Object.entries(value).flatMap(([name, each]) =>
    // A list says of each of its own whom it is about.
    linesOf(page, each, { name, place: Array.isArray(each) ? at.place : placeOf(page, { ...at, name }, 0) }),
  );
}

/** Whom or what a part of the household is about; a field of a part is about the same. */
function placeOf(page: Page, { name, place }: At, index: number): string | null {
  switch (name) {
    case "adultes":
      return say(page, `pro.sections.adult_${index}`);
    case "enfants":
      return say(page, "pro.child_row", { number: String(index + 1) });
    case "avant":
      return say(page, "pro.past_of", { person: place ?? "", number: String(index + 1) });
    case "logement":
      return say(page, "pro.sections.dwelling");
    default:
      return place;
  }
}

function placed(page: Page, { name, place }: At): string {
  const known = [`pro.fields.${name}`, `console.cases.fields.${name}`].find((key) => page.words.has(key));
  const field = say(page, known ?? "console.cases.other");
  return place === null ? field : say(page, "pro.placed", { place, field });
}

function received(page: Page, aid: string, amount: unknown): Line {
  const label = say(page, "pro.placed", { place: say(page, "pro.sections.received"), field: aidName(page, aid) });
  return [label, typeof amount === "number" ? written(page, "montant", amount) : say(page, "console.cases.yes")];
}

const MONTH = /^(\d{4}-\d{2})(?:-\d{2})?$/;

function written(page: Page, name: string, value: unknown): string {
  if (typeof value === "boolean") return say(page, value ? "console.cases.yes" : "console.cases.no");
  const option = `pro.options.${name}.${String(value).replace(".", "_")}`;
  if (page.words.has(option)) return say(page, option);
  if (typeof value === "number")
    return inEuros(name) ? say(page, "console.cases.amount", { amount: { money: value } }) : String(value);
  // Days are not those of anybody: a month is all there is.
  const month = MONTH.exec(String(value))?.[1];
  return month ? say(page, "console.documents.month", { month: { month } }) : say(page, "console.cases.other");
}
