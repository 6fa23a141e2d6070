import { html } from "hono/html";
import type { DatedValue } from "../../../law/parameters";
import { homeOf } from "./belongs";
import type { Change, Dated } from "./changes";
import { figureName, valueWords } from "./figure-words";
import { addressOf, type Html, SHARED_PAGE, say, type View } from "./view";

/** Figures of one text shown at once; more are folded. */
const SHOWN_FIGURES = 4;

/** What each text changed, and from what to what. */
export const changeList = (view: View, changes: readonly Change[]): Html =>
  html`<ol class="changes">${changes.map(({ since, reference, figures }) => {
    const items = figures.map((figure) => changeItem(view, figure));
    return html`
<li><p class="since">${say(view, "rules.changes.since", { day: { date: since } })}</p>
<p class="source"><a href="${reference.url}" lang="fr">${reference.title}</a></p>
${
  items.length <= SHOWN_FIGURES
    ? html`<ul>${items}</ul>`
    : html`<details><summary>${say(view, "rules.changes.figures", { count: items.length })}</summary><ul>${items}</ul></details>`
}</li>`;
  })}</ol>`;

function changeItem(view: View, { parameter, current, past }: Dated): Html {
  const [before] = past;
  const shown = (value: DatedValue) => valueWords(view, parameter.unit, value.value);
  const kept = before !== undefined && before.value === current?.value;
  return html`<li>${linked(view, parameter)} ${
    current === null
      ? ""
      : kept
        ? html`<b>${shown(current)}</b> (${say(view, "rules.changes.kept")})`
        : html`${before ? html`<s>${shown(before)}</s> ` : ""}<b>${shown(current)}</b>`
  }</li>`;
}

/** A figure by its aid and its name, as a link to where it is told in full. */
function linked(view: View, parameter: Dated["parameter"]): Html {
  const home = homeOf(parameter, view.law);
  const short = `aids.${home?.id}.short`;
  const whose = home && say(view, view.words.has(short) ? short : `aids.${home.id}.name`);
  const name = figureName(view, parameter) ?? parameter.id;
  return html`${whose === null ? "" : html`${whose}, `}<a href="${addressOf(view, home?.id ?? SHARED_PAGE, parameter.id)}">${name}</a>`;
}

/** What rests on an earlier scale, since when its revision is awaited, and what was looked for. */
export const overdueList = (view: View, figures: readonly Dated[]): Html =>
  html`<ul class="overdue">${figures.map(
    ({ parameter, current }) => html`
<li><p>${linked(view, parameter)} <b>${current ? valueWords(view, parameter.unit, current.value) : ""}</b></p>
<p class="small">${say(view, "rules.stale.awaited", { day: { date: parameter.next_revision ?? "" }, verified: { date: parameter.verified_on } })}</p>
${parameter.note === undefined ? "" : html`<p class="small">${parameter.note}</p>`}</li>`,
  )}</ul>`;
