import { html } from "hono/html";
import type { KnownVisit } from "../../app/directory/visits";
import type { ReviewedFact, ReviewedStructure } from "../../directory/review";
import { type Html, layout, type Page, say } from "../layout";
import { DIRECTORY_PATH, directoryPages, type Named, partialDate } from "./parts";

export interface ToReview {
  readonly structures: readonly ReviewedStructure[];
  readonly visits: readonly KnownVisit[];
}

/** What waits to be validated, corrected or withdrawn, by structure. */
export function listPage(page: Page, who: Named, { structures, visits }: ToReview): Html {
  const waiting = structures.filter(({ toReview }) => toReview > 0);
  const others = structures.filter(({ toReview }) => toReview === 0);
  const facts = waiting.reduce((count, { toReview }) => count + toReview, 0);
  const late = visits.filter(({ state }) => state !== "coming").length;
  return layout(
    page,
    say(page, "console.directory.title"),
    html`${directoryPages(page, who)}
<p>${say(page, "console.directory.intro")}</p>
<h2>${say(page, "console.directory.to_review", { count: facts })}</h2>
<ul class="list">${waiting.map((structure) => card(page, structure))}</ul>
${late > 0 ? html`<p><a href="${DIRECTORY_PATH}/visits">${say(page, "console.directory.late_visits", { count: late })}</a></p>` : ""}
${
  others.length > 0
    ? html`<h2>${say(page, "console.directory.others")}</h2>
<ul class="plain">${others.map((structure) => html`<li>${link(structure)} <span class="small">${about(page, structure)}</span></li>`)}</ul>`
    : ""
}`,
  );
}

const link = ({ id, name }: ReviewedStructure): Html =>
  html`<a href="${DIRECTORY_PATH}/structures/${encodeURIComponent(id)}">${name}</a>`;

function card(page: Page, structure: ReviewedStructure): Html {
  const facts = structure.facts.filter(({ reason, fact }) => reason !== null && fact !== null);
  return html`<li class="card"><h3>${link(structure)}</h3>
<ul class="plain">${facts.map((fact) => line(page, fact))}</ul>
<p class="small">${about(page, structure)}</p></li>`;
}

const line = (page: Page, { champ, fact, reason }: ReviewedFact): Html =>
  html`<li><b>${say(page, `console.directory.facts.${champ}`)}</b> ${fact?.valeur ?? ""} <span class="small">${say(page, `console.directory.reasons.${reason}`)}, ${partialDate(page, fact?.valide_le ?? fact?.date ?? null)}</span></li>`;

/** Whether residents are sent there, and how much is not known of it. */
function about(page: Page, { unknown, forResidents }: ReviewedStructure): string {
  const known = say(page, "console.directory.unknown", { count: unknown });
  return forResidents ? known : `${say(page, "console.directory.not_shown")} ${known}`;
}
