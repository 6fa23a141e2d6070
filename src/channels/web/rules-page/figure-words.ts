import type { Parameter } from "../../../law/parameters";
import { say, type View } from "./view";

/** "share of BMAF" is told by `rules.units.share_of_bmaf`. */
export const slug = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, "_");

/** A figure to the last digit that the text gives: `words` would round it for a resident. */
const exact = (language: string, value: number): string =>
  new Intl.NumberFormat(language === "en" ? "en-GB" : language, { maximumFractionDigits: 6 }).format(value);

/** Whether the law asks for something, since a day. */
const YES_OR_NO = "0 or 1";

/** A value with its unit. A unit without words is shown as the file has it. */
export function valueWords(view: View, unit: string, value: number): string {
  const { language } = view.words;
  if (unit === YES_OR_NO) return say(view, `rules.units.${slug(unit)}_${value === 1 ? "yes" : "no"}`);
  const key = `rules.units.${slug(unit)}`;
  // A share is told in percent; its product with 100 is rounded where floating point would show.
  const shown = unit.startsWith("share") ? Math.round(value * 1e8) / 1e6 : value;
  const amount = Number.isInteger(shown) || !unit.startsWith("EUR") ? exact(language, shown) : cents(language, shown);
  return view.words.has(key) ? say(view, key, { value: amount }) : `${amount} ${unit}`;
}

const cents = (language: string, value: number): string =>
  new Intl.NumberFormat(language === "en" ? "en-GB" : language, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 6,
  }).format(value);

/** What people call a figure, or what every figure of its kind is called; null where only its id names it. */
export function figureName(view: View, { id }: Pick<Parameter, "id">): string | null {
  const kind = id.split(".").at(-1);
  const keys = [`figures.${id}`, `rules.figures.${id}`, `rules.figure_kinds.${kind}`];
  const key = keys.find((each) => view.words.has(each));
  return key === undefined ? null : capitalised(say(view, key));
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
