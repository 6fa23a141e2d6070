import { html } from "hono/html";
import { conditionKey } from "../../../dialogue/aid-words";
import type { Leaf, Operator } from "../../../law/conditions";
import type { Parameter } from "../../../law/parameters";
import type { Value } from "../../../law/value";
import { dated } from "./changes";
import { slug, valueWords } from "./figure-words";
import { type Html, say, type View } from "./view";

const SYMBOLS: Record<Operator, string> = {
  equal: "=",
  notEqual: "≠",
  in: "∈",
  notIn: "∉",
  lessThan: "<",
  lessThanInclusive: "≤",
  greaterThan: ">",
  greaterThanInclusive: "≥",
};

/** Longer lists are cut: the file has them whole. */
const LISTED = 6;
const isLong = (list: readonly Value[]): boolean => list.length > LISTED;

/** What a number of this household would stand for: there is no household here. */
const UNKNOWN = "…";
/** A parenthesis that only tells such numbers goes with them. */
const TOLD_NUMBERS = new RegExp(`[\\s\\u00a0]?\\([^()]*${UNKNOWN}[^()]*\\)`, "gu");

/**
 * A condition by its name, as a household that meets it is told, without that household's numbers. `rules.conditions`
 * says it again where those numbers were the sentence.
 */
export function conditionWords(view: View, name: string, first: Leaf | undefined): string | null {
  const key = [`rules.conditions.${name}`, `${conditionKey(name)}.met`].find((each) => view.words.has(each));
  if (key === undefined) return null;
  const wanted = first ? wantedNumber(view, first) : null;
  const shown = wanted === null ? UNKNOWN : first?.unit === "EUR" ? { money: wanted } : wanted;
  return say(view, key, { wanted: shown, found: UNKNOWN, distance: UNKNOWN }).replace(TOLD_NUMBERS, "");
}

/** Words of a leaf: its name's, those written for what it compares, or none. */
export function leafWords(view: View, leaf: Leaf): string | null {
  if (leaf.name !== undefined) return conditionWords(view, leaf.name, leaf);
  const key = `rules.leaves.${leafKey(leaf)}`;
  return view.words.has(key) ? say(view, key) : null;
}

/** `personne.nationalite = "FR"` is told by `rules.leaves.personne_nationalite_equal_fr`; a long list, by `…_in_list`. */
export const leafKey = ({ fact, operator, value }: Leaf): string => {
  const wanted = typeof value !== "object" ? value : "fact" in value ? value.fact : isLong(value) ? "list" : value;
  return slug(`${fact} ${operator} ${wanted}`);
};

/** What a machine compares, for who reads the files: fact, operator, value or figure. */
export function technical(view: View, { fact, operator, value }: Leaf): Html {
  return html`<code>${factCode(view, fact)} ${SYMBOLS[operator]} ${wantedCode(view, value)}</code>`;
}

function wantedCode(view: View, value: Leaf["value"]): Html | string {
  if (typeof value !== "object") return literal(value);
  if (!("fact" in value)) {
    const rest = isLong(value) ? [`… (${value.length})`] : [];
    return `{ ${[...value.slice(0, LISTED).map(literal), ...rest].join(", ")} }`;
  }
  return factCode(view, value.fact);
}

/** A fact by its name; a figure with its value today, and a link to where it is told. */
export function factCode(view: View, fact: string): Html | string {
  const figure = figureNamed(view, fact);
  const current = figure && dated(figure, view.today).current;
  if (!figure || !current) return fact;
  return html`<a href="#${figure.id}">${figure.id}</a> (${valueWords(view, figure.unit, current.value)})`;
}

const literal = (value: Value): string => (typeof value === "string" ? `"${value}"` : String(value));

/** What a leaf wants, where it is the same for every household: a number, or a figure's value today. */
function wantedNumber(view: View, { value }: Leaf): number | null {
  if (typeof value === "number") return value;
  if (typeof value !== "object" || !("fact" in value)) return null;
  const figure = figureNamed(view, value.fact);
  return figure === null ? null : (dated(figure, view.today).current?.value ?? null);
}

const figureNamed = ({ law }: View, fact: string): Parameter | null =>
  law.parameters.find(({ id }) => fact === `figure:${id}`) ?? null;
