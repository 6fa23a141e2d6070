import { html } from "hono/html";
import type { DatedValue, Parameter } from "../../../law/parameters";
import { type Dated, dated } from "./changes";
import { figureName, valueWords } from "./figure-words";
import { type Html, say, type View } from "./view";

/** Figures with their value, since when, by which text, when that was checked and when it is to change. */
export const figureList = (view: View, figures: readonly Parameter[]): Html =>
  html`<ul class="figures">${figures.map((parameter) => figureItem(view, dated(parameter, view.today)))}</ul>`;

function figureItem(view: View, { parameter, current, past, coming, stale }: Dated): Html {
  const { id, unit, verified_on, next_revision, note } = parameter;
  return html`
<li id="${id}"${stale ? html` class="stale"` : ""}>
<p class="figure"><span class="figure-name">${nameOf(view, parameter)}</span> <span class="figure-value">${current ? valueWords(view, unit, current.value) : say(view, "rules.figure.none")}</span></p>
${stale ? html`<p class="badge">${say(view, "rules.figure.stale", { day: { date: next_revision ?? "" } })}</p>` : ""}
${current ? html`<p class="source">${say(view, "rules.figure.since", { day: { date: current.since } })} ${text(current)}</p>` : ""}
<p class="small">${say(view, "rules.figure.verified", { day: { date: verified_on } })}${next_revision === null || stale ? "" : html` ${say(view, "rules.figure.revision", { day: { date: next_revision } })}`} <code>${id}</code></p>
${note === undefined ? "" : html`<p class="small" lang="fr">${note}</p>`}
${valuesFolded(view, unit, "coming", coming)}${valuesFolded(view, unit, "past", past)}
</li>`;
}

/** Its name, or its id where it has none. */
export const nameOf = (view: View, parameter: Pick<Parameter, "id">): Html | string =>
  figureName(view, parameter) ?? html`<code>${parameter.id}</code>`;

/** The text a value comes from, one link. Titles of the law are French, whatever the page's language. */
const text = ({ reference }: DatedValue): Html => html`<a href="${reference.url}" lang="fr">${reference.title}</a>`;

function valuesFolded(view: View, unit: string, which: "past" | "coming", values: readonly DatedValue[]): Html | "" {
  if (values.length === 0) return "";
  return html`<details><summary>${say(view, `rules.figure.${which}`, { count: values.length })}</summary>
<ul>${values.map((each) => html`<li><b>${valueWords(view, unit, each.value)}</b> ${say(view, "rules.figure.since", { day: { date: each.since } })} ${text(each)}</li>`)}</ul></details>`;
}
