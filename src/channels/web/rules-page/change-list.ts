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
${few(view, items)}</li>`;
  })}</ol>`;

/** A list, folded when it is long. */
const few = (view: View, items: readonly Html[]): Html =>
  items.length <= SHOWN_FIGURES
    ? html`<ul>${items}</ul>`
    : html`<details><summary>${say(view, "rules.changes.figures", { count: items.length })}</summary><ul>${items}</ul></details>`;

function changeItem(view: View, { parameter, current, past }: Dated): Html {
  const [before] = past;
  const shown = (value: DatedValue) => valueWords(view, parameter.unit, value.value);
  const kept = before !== undefined && before.value === current?.value;
  return html`<li>${ownerWords(view, parameter)}, ${linked(view, parameter)} ${
    current === null
      ? ""
      : kept
        ? html`<b>${shown(current)}</b> (${say(view, "rules.changes.kept")})`
        : html`${before ? html`<s>${shown(before)}</s> ` : ""}<b>${shown(current)}</b>`
  }</li>`;
}

/** Whose a figure is: an aid, by what people call it, or what the shared ones are about. */
function ownerWords(view: View, parameter: Dated["parameter"]): string {
  const home = homeOf(parameter, view.law);
  const keys = home
    ? [`aids.${home.id}.short`, `aids.${home.id}.name`]
    : [`rules.domains.${parameter.id.split(".")[0]}`, "rules.shared.title"];
  return say(view, keys.find((key) => view.words.has(key)) ?? "rules.shared.title");
}

/** A figure by its name, as a link to where it is told in full. */
function linked(view: View, parameter: Dated["parameter"]): Html {
  const home = homeOf(parameter, view.law)?.id ?? SHARED_PAGE;
  return html`<a href="${addressOf(view, home, parameter.id)}">${figureName(view, parameter) ?? parameter.id}</a>`;
}

/**
 * What rests on an earlier scale, since when its revision is awaited, and what was looked for; figures of one owner
 * that wait for the same day together.
 */
export function overdueList(view: View, figures: readonly Dated[]): Html {
  const groups = new Map<string, Dated[]>();
  for (const figure of figures) {
    const { next_revision, note } = figure.parameter;
    const key = JSON.stringify([ownerWords(view, figure.parameter), next_revision, note]);
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return html`<ul class="overdue">${[...groups.values()].map((group) => overdueItem(view, group))}</ul>`;
}

function overdueItem(view: View, figures: readonly Dated[]): Html | "" {
  const [first] = figures;
  if (!first) return "";
  const { next_revision, note } = first.parameter;
  // The oldest check is what can be promised of them all.
  const verified = figures.map(({ parameter }) => parameter.verified_on).reduce((a, b) => (a < b ? a : b));
  const items = figures.map(
    ({ parameter, current }) =>
      html`<li>${linked(view, parameter)} <b>${current ? valueWords(view, parameter.unit, current.value) : ""}</b></li>`,
  );
  return html`
<li><p class="since">${ownerWords(view, first.parameter)}</p>
<p class="small">${say(view, "rules.stale.awaited", { day: { date: next_revision ?? "" }, verified: { date: verified } })}${note === undefined ? "" : html` <span lang="fr">${note}</span>`}</p>
${few(view, items)}</li>`;
}
