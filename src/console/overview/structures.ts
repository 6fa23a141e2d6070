import { html } from "hono/html";
import type { Delays } from "../../app/house";
import type { StructuresToCall } from "../../app/monday/structures";
import { type Html, type Page, say } from "../layout";
import type { Names } from "./names";

/** Structures where nobody comes, and those without a référent. */
export function structuresSection(page: Page, shown: StructuresToCall, delays: Delays, names: Names): Html {
  const list = (kind: string, ids: readonly string[]) => html`<h3>${say(page, `console.overview.${kind}`)}</h3>
<p class="small">${say(page, `console.overview.${kind}_what`, { count: delays.silentWorkingDays })}</p>
${ids.length === 0 ? html`<p>${say(page, "console.overview.none")}</p>` : html`<ul>${ids.map((id) => html`<li>${names.structure(id)}</li>`)}</ul>`}`;
  return html`<section><h2>${say(page, "console.overview.structures")}</h2>
${list("silent", shown.silent)}
${list("without_referent", shown.withoutReferent)}</section>`;
}
