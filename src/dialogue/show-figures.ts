import type { Aid } from "../law/aid";
import type { FigureUsed } from "../law/parameters";
import type { Right } from "../law/rights";
import type { Line } from "./message";
import { type Phrase, phrase } from "./phrase";

/** The figures that the card of an aid tells, each with its text; those of one text are one line. */
export const figureSection = (right: Right, aid: Aid): Line[] => byText(figuresShown(right, aid)).flatMap(figureLines);

/** The figures of this aid that may have changed, where an amount rests on them or a threshold does. */
export function stalePhrases({ amount, status, nearThreshold, figures }: Right, aid: Aid): Phrase[] {
  if (status === "to_confirm" && amount.max === 0 && !nearThreshold) return [];
  const names = figures.filter((figure) => figure.stale && worthShowing(aid)(figure)).map(({ id }) => nameOf(id));
  const list = [...new Map(names.map((name) => [name.key, name])).values()].slice(0, NAMED_STALE);
  return list.length > 0 ? [phrase("dialogue.right.stale", { list: { list } })] : [];
}

/** More would be no warning but a list: the others are among the figures. */
const NAMED_STALE = 2;

const nameOf = (figure: string): Phrase => phrase(`figures.${figure}`);

/**
 * Of all the figures an estimate rests on, those a person can check are the amounts of the aid itself; and those of its
 * own, or shared by all, that may be out of date. What may be out of date of another aid is told on that aid.
 */
const worthShowing =
  ({ id: aid }: Aid) =>
  ({ id, unit, stale }: FigureUsed): boolean =>
    isOf(id.split(".")[0] ?? "", aid) ? stale || unit.startsWith("EUR") : stale && id.startsWith(SHARED);

/** An amount that is a share of one that all share, such as the base of family benefits, is checked against that one. */
function figuresShown({ figures, amount }: Right, aid: Aid): readonly FigureUsed[] {
  const own = figures.filter(worthShowing(aid));
  if (own.length > 0 || amount.max === 0) return own;
  return figures.filter(({ id, unit }) => id.startsWith(SHARED) && unit.startsWith("EUR"));
}

/** Figures that belong to no aid. */
const SHARED = "commun.";

/** Figures of `css` are those of `css_gratuite` too. */
const isOf = (domain: string, aid: string): boolean => aid === domain || aid.startsWith(`${domain}_`);

/** Amounts of one text, in force since one day, are one line. */
function byText(figures: readonly FigureUsed[]): FigureUsed[][] {
  const texts = new Map<string, FigureUsed[]>();
  for (const figure of figures) {
    const { unit, since, reference, stale } = figure;
    const text = JSON.stringify([kindOf(unit) === "money" ? "money" : figure.id, since, reference, stale]);
    texts.set(text, [...(texts.get(text) ?? []), figure]);
  }
  return [...texts.values()];
}

function figureLines(figures: readonly FigureUsed[]): Line[] {
  const [first] = figures;
  if (!first) return [];
  const { id, value, unit, since, reference, stale } = first;
  const kind = kindOf(unit);
  const amounts = figures.map((figure) =>
    phrase("dialogue.figures.amount", { name: nameOf(figure.id), amount: { money: figure.value } }),
  );
  const params = {
    name: nameOf(id),
    value: kind === "money" ? { list: amounts } : kind === "share" ? Math.round(value * 100_000) / 1000 : value,
    since: { date: since },
    reference: reference.title,
  };
  return [{ text: phrase(`dialogue.figures.${kind}${stale ? "_stale" : ""}`, params), url: reference.url }];
}

const kindOf = (unit: string): "money" | "share" | "number" =>
  unit.startsWith("EUR") ? "money" : unit.startsWith("share") ? "share" : "number";
