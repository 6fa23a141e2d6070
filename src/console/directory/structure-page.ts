import { html } from "hono/html";
import type { ReviewedFact, ReviewedStructure } from "../../directory/review";
import { formToken, type Html, layout, type Page, say } from "../layout";
import { actLine } from "./act-line";
import { factSection } from "./fact-section";
import { DIRECTORY_PATH, doneNote, type Named, unnamedNote, versionField } from "./parts";
import type { ShownStructure } from "./shown-structure";

/** One structure: each fact with its value, source and date, to validate, correct or withdraw. */
export function structurePage(page: Page, who: Named, shown: ShownStructure): Html {
  const { structure, history, version, done } = shown;
  return layout(
    page,
    structure.name,
    html`<p><a href="${DIRECTORY_PATH}">${say(page, "console.directory.back")}</a></p>
${doneNote(page, done)}
${unnamedNote(page, who)}
<p class="small">${say(page, "console.directory.validate_what")}</p>
${structure.facts.map((fact: ReviewedFact) => factSection(page, who, shown, fact))}
${who.role === "operator" || who.name === null ? "" : sending(page, structure, version)}
${
  history.length > 0
    ? html`<h2>${say(page, "console.directory.history")}</h2>
<ul class="plain">${history.map((act) => html`<li>${actLine(page, act)}</li>`)}</ul>`
    : ""
}`,
  );
}

/** Whether residents are sent to it, and the way to change that. */
function sending(page: Page, { id, forResidents }: ReviewedStructure, version: number): Html {
  const action = forResidents ? "hide" : "show";
  return html`<h2>${say(page, "console.directory.sending")}</h2>
<p>${say(page, `console.directory.sent_${forResidents ? "yes" : "no"}`)}</p>
<form method="post" action="${DIRECTORY_PATH}/structures/${encodeURIComponent(id)}/${action}">${formToken(page)}${versionField(version)}<button class="quiet">${say(page, `console.directory.${action}`)}</button></form>`;
}
