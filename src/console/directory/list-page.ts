import { html } from "hono/html";
import type { KnownVisit } from "../../app/directory/visits";
import type { ReviewedFact, ReviewedStructure } from "../../directory/review";
import { type Html, layout, type Page, say } from "../layout";
import { DIRECTORY_PATH, directoryPages, type Named, partialDate } from "./parts";

export interface ToReview {
  readonly structures: readonly ReviewedStructure[];
  readonly visits: readonly KnownVisit[];
  /** Title of a source by its id. */
  readonly sourceTitle: (id: string) => string;
}

/** What waits to be validated, corrected or withdrawn, by structure. */
export function listPage(page: Page, who: Named, { structures, visits, sourceTitle }: ToReview): Html {
  const sentTo = structures.filter(({ forResidents }) => forResidents);
  const waiting = sentTo.filter(({ toReview }) => toReview > 0);
  const facts = waiting.reduce((count, { toReview }) => count + toReview, 0);
  const late = visits.filter(({ state }) => state !== "coming").length;
  const cards = (some: readonly ReviewedStructure[]) =>
    html`<ul class="plain">${some.map((structure) => card(page, structure, sourceTitle))}</ul>`;
  const lines = (some: readonly ReviewedStructure[]) =>
    html`<ul class="plain">${some.map((structure) => html`<li>${link(structure)} <span class="small">${unknown(page, structure)}</span></li>`)}</ul>`;
  return layout(
    page,
    say(page, "console.directory.title"),
    html`${directoryPages(page, who)}
<p>${say(page, "console.directory.intro")}</p>
${group(say(page, "console.directory.to_review", { count: facts }), waiting, cards)}
${late > 0 ? html`<p><a href="${DIRECTORY_PATH}/visits">${say(page, "console.directory.late_visits", { count: late })}</a></p>` : ""}
${group(
  say(page, "console.directory.undecided"),
  structures.filter(({ forResidents }) => !forResidents),
  cards,
)}
${group(
  say(page, "console.directory.others"),
  sentTo.filter(({ toReview }) => toReview === 0),
  lines,
)}`,
  );
}

/** Some structures under their heading; nothing when there are none. */
const group = (
  heading: string,
  structures: readonly ReviewedStructure[],
  shown: (structures: readonly ReviewedStructure[]) => Html,
): Html | "" =>
  structures.length === 0
    ? ""
    : html`<h2>${heading}</h2>
${shown(structures)}`;

const link = ({ id, name }: ReviewedStructure): Html =>
  html`<a href="${DIRECTORY_PATH}/structures/${encodeURIComponent(id)}">${name}</a>`;

function card(page: Page, structure: ReviewedStructure, sourceTitle: ToReview["sourceTitle"]): Html {
  const facts = structure.facts.filter(({ reason, fact }) => reason !== null && fact !== null);
  const lines = html`<ul class="plain">${facts.map((fact) => line(page, fact, sourceTitle))}</ul>`;
  return html`<li class="card"><h3>${link(structure)}</h3>
${facts.length > 0 ? lines : ""}
<p class="small">${unknown(page, structure)}</p></li>`;
}

const line = (page: Page, { champ, fact, reason }: ReviewedFact, sourceTitle: ToReview["sourceTitle"]): Html =>
  html`<li><b>${say(page, `console.directory.facts.${champ}`)}</b> ${fact?.valeur ?? ""} <span class="small">${say(page, `console.directory.reasons.${reason}`)}, ${sourceTitle(fact?.source ?? "")}, ${partialDate(page, fact?.valide_le ?? fact?.date ?? null)}</span></li>`;

/** How much is not known of it. */
const unknown = (page: Page, structure: ReviewedStructure): string =>
  say(page, "console.directory.unknown", { count: structure.unknown });
