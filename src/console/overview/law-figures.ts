import { html } from "hono/html";
import type { Parameter } from "../../law/parameters";
import { type Html, type Page, say } from "../layout";

/** Figures of the law past their validity: estimates that rest on them say so to residents. */
export function lawFiguresSection(page: Page, figures: readonly Parameter[]): Html {
  const lines = figures.map(({ id, next_revision }) => {
    const what = page.words.has(`figures.${id}`)
      ? html`${say(page, `figures.${id}`)} <code>${id}</code>`
      : html`<code>${id}</code>`;
    return html`<li>${what} (${say(page, "console.overview.figure_due", { date: { date: next_revision ?? "" } })})</li>`;
  });
  return html`<section><h2>${say(page, "console.overview.law")}</h2>
<p>${say(page, "console.overview.law_what")}</p>
${figures.length === 0 ? html`<p>${say(page, "console.overview.law_none")}</p>` : html`<ul>${lines}</ul>`}</section>`;
}
