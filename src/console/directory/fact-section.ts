import { html } from "hono/html";
import type { ReviewedFact } from "../../directory/review";
import type { Fact } from "../../territory/facts";
import { formToken, type Html, type Page, say } from "../layout";
import { DIRECTORY_PATH, type Named, partialDate, versionField } from "./parts";
import type { ShownStructure } from "./shown-structure";

/** One fact: what is known of it and from where, what residents are shown, and what can be done with it. */
export function factSection(page: Page, who: Named, shown: ShownStructure, reviewed: ReviewedFact): Html {
  const { champ, fact, reason, others } = reviewed;
  const name = say(page, `console.directory.facts.${champ}`);
  return html`<section id="${champ}" class="card"><h2>${name}</h2>
<p><span class="tag${reason === null || reason === "unknown" ? "" : " todo"}">${say(page, `console.directory.reasons.${reason ?? "checked"}`)}</span></p>
${fact === null ? "" : told(page, shown, fact)}
<p class="small">${shownLine(page, reviewed)}</p>
${
  others.length > 0
    ? html`<h3>${say(page, "console.directory.other_values")}</h3>
<ul class="plain">${others.map((other) => html`<li>${other.valeur} <span class="small">${shown.sourceTitle(other.source)}, ${partialDate(page, other.date)}</span>${who.name === null ? "" : withdrawForm(page, shown, other)}</li>`)}</ul>`
    : ""
}
${who.name === null ? "" : forms(page, shown, reviewed)}</section>`;
}

const told = (
  page: Page,
  { sourceTitle }: ShownStructure,
  { valeur, source, date, valide_le, expire_le }: Fact,
): Html =>
  html`<dl><dt>${say(page, "console.directory.value")}</dt><dd>${valeur}</dd>
<dt>${say(page, "console.directory.source")}</dt><dd>${sourceTitle(source)}, ${partialDate(page, date)}</dd>
${valide_le === null ? "" : html`<dt>${say(page, "console.directory.checked_on")}</dt><dd>${partialDate(page, valide_le)}</dd>`}
${expire_le === null ? "" : html`<dt>${say(page, "console.directory.until")}</dt><dd>${partialDate(page, expire_le)}</dd>`}</dl>`;

function shownLine(page: Page, { shown }: ReviewedFact): string {
  if (shown === null) return say(page, "console.directory.shown_no");
  const key = shown.checked ? "shown_checked" : "shown_noted";
  return say(page, `console.directory.${key}`, { value: shown.value, date: { date: shown.date } });
}

function forms(page: Page, shown: ShownStructure, { champ, fact }: ReviewedFact): Html {
  const refused = shown.refused?.champ === champ ? shown.refused : null;
  const name = say(page, `console.directory.facts.${champ}`);
  const described = `${champ}-hint${refused ? ` ${champ}-fault` : ""}`;
  return html`<form method="post" action="${actionOf(shown, "validate")}#${champ}" novalidate>${formToken(page)}${versionField(shown.version)}<input type="hidden" name="champ" value="${champ}">
<label for="${champ}-value">${say(page, "console.directory.right_value", { field: name })}</label>
<p id="${champ}-hint" class="small">${say(page, `console.directory.hints.${champ}`)}</p>
${refused ? html`<p id="${champ}-fault" class="fault" role="alert">${say(page, `errors.${refused.code}.operator`)}</p>` : ""}
<input id="${champ}-value" name="valeur" value="${refused?.valeur ?? fact?.valeur ?? ""}" autocomplete="off" aria-describedby="${described}"${refused ? html` aria-invalid="true"` : ""}>
<label for="${champ}-until">${say(page, "console.directory.until_optional", { field: name })}</label>
<input type="date" id="${champ}-until" name="until" value="${refused?.until ?? fact?.expire_le ?? ""}">
<button>${say(page, "console.directory.validate", { field: name })}</button></form>
${fact === null ? "" : withdrawForm(page, shown, fact)}`;
}

const withdrawForm = (page: Page, shown: ShownStructure, { champ, valeur }: Fact): Html =>
  html`<form method="post" action="${actionOf(shown, "withdraw")}#${champ}">${formToken(page)}${versionField(shown.version)}<input type="hidden" name="champ" value="${champ}"><input type="hidden" name="valeur" value="${valeur}"><button class="quiet">${say(page, "console.directory.withdraw", { value: valeur })}</button></form>`;

const actionOf = ({ structure }: ShownStructure, action: "validate" | "withdraw"): string =>
  `${DIRECTORY_PATH}/structures/${encodeURIComponent(structure.id)}/${action}`;
