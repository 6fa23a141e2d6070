import { html } from "hono/html";
import type { Role } from "../../store/accounts";
import { type Html, layout, type Page, say } from "../layout";
import { DOCUMENTS_PATH } from "./path";

/** What each role may print; the sheets of one request are on its page. */
const OF_ROLE: Readonly<Partial<Record<Role, readonly string[]>>> = {
  operator: ["report"],
  coordinator: ["results", "minutes"],
  territory: ["results", "minutes"],
};

export function indexPage(
  page: Page,
  role: Role,
  structures: readonly { readonly id: string; readonly name: string }[],
): Html {
  const documents = (OF_ROLE[role] ?? []).map(
    (
      name,
    ) => html`<li><a href="${DOCUMENTS_PATH}/${name}"><span class="who">${say(page, `console.documents.${name}`)}</span>
<span>${say(page, `console.documents.${name}_what`)}</span></a></li>`,
  );
  return layout(
    page,
    say(page, "console.documents.title"),
    html`<p>${say(page, "console.documents.intro")}</p>
<ul class="list">${documents}</ul>
${role === "operator" ? html`<p class="note">${say(page, "console.documents.of_one")}</p>` : reports(page, structures)}`,
  );
}

const reports = (page: Page, structures: readonly { readonly id: string; readonly name: string }[]): Html =>
  html`<h2>${say(page, "console.documents.reports")}</h2>
<p>${say(page, "console.documents.report_what")}</p>
${
  structures.length === 0
    ? html`<p>${say(page, "console.documents.reports_none")}</p>`
    : html`<ul>${structures.map(({ id, name }) => html`<li><a href="${DOCUMENTS_PATH}/report/${encodeURIComponent(id)}">${name}</a></li>`)}</ul>`
}`;
