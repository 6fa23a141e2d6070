import { html } from "hono/html";
import type { KnownVisit } from "../../app/directory/visits";
import { formToken, type Html, layout, type Page, say } from "../layout";
import { DIRECTORY_PATH, directoryPages, doneNote, type Named, partialDate, unnamedNote, versionField } from "./parts";

export const VISITS_PATH = `${DIRECTORY_PATH}/visits`;

export interface ShownVisits {
  readonly visits: readonly KnownVisit[];
  readonly structureName: (id: string) => string;
  readonly communeName: (insee: string) => string;
  readonly version: number;
  readonly done: string | undefined;
}

/** Permanences beyond walls: those that are past or have no day come first, to be dated or withdrawn. */
export const visitsPage = (page: Page, who: Named, shown: ShownVisits): Html =>
  layout(
    page,
    say(page, "console.directory.pages.visits"),
    html`${directoryPages(page, who)}
${doneNote(page, shown.done)}
${unnamedNote(page, who)}
<p>${say(page, "console.directory.visits_what")}</p>
${who.name === null ? "" : html`<p><a class="button" href="${VISITS_PATH}/new">${say(page, "console.directory.visit_new")}</a></p>`}
${shown.visits.length === 0 ? html`<p>${say(page, "console.directory.visits_none")}</p>` : html`<ul class="plain">${shown.visits.map((visit) => card(page, who, shown, visit))}</ul>`}`,
  );

function card(page: Page, who: Named, shown: ShownVisits, known: KnownVisit): Html {
  const { visit, state } = known;
  const { structure, commune, lieu, date, de, a } = visit;
  const place = [lieu, commune === null ? null : shown.communeName(commune)].filter((part) => part !== null).join(", ");
  const hours = [de, a].filter((time) => time !== null).join("–");
  const name = say(page, `dialogue.visits.${visit.quoi}`);
  return html`<li class="card"><h2>${name}</h2>
<p><span class="tag${state === "coming" ? "" : " todo"}">${say(page, `console.directory.visit_states.${state}`)}</span></p>
<dl>${[
    ["date", [partialDate(page, date), hours].filter((part) => part !== "").join(", ")] as const,
    ["structure", structure === null ? "–" : shown.structureName(structure)] as const,
    ["lieu", place === "" ? "–" : place] as const,
  ].map(
    ([field, value]) => html`<dt>${say(page, `console.directory.visit_fields.${field}`)}</dt><dd>${value}</dd>`,
  )}</dl>
${who.name === null ? "" : actions(page, shown, visit.id)}</li>`;
}

const actions = (page: Page, { version }: ShownVisits, id: string): Html =>
  html`<div class="actions"><a class="button" href="${VISITS_PATH}/${encodeURIComponent(id)}">${say(page, "console.directory.visit_change")}</a>
<form method="post" action="${VISITS_PATH}/${encodeURIComponent(id)}/withdraw">${formToken(page)}${versionField(version)}<button class="quiet">${say(page, "console.directory.visit_withdraw")}</button></form></div>`;
