import { html } from "hono/html";
import type { OverviewLine } from "../../app/overview";
import { type Html, layout, type Page, say } from "../layout";

export interface NamedLine extends OverviewLine {
  readonly name: string;
}

/** A table a phone can hold: one line a structure. */
export function overviewPage(page: Page, lines: readonly NamedLine[]): Html {
  const title = say(page, "console.overview.title");
  if (lines.length === 0) return layout(page, title, html`<p>${say(page, "console.overview.empty")}</p>`);
  const head = (key: string) => html`<th scope="col">${say(page, `console.overview.${key}`)}</th>`;
  return layout(
    page,
    title,
    html`<p>${say(page, "console.overview.intro")}</p>
<table>
<thead><tr>${["structure", "waiting", "oldest", "received"].map(head)}</tr></thead>
<tbody>${lines.map((line) => row(page, line))}</tbody>
</table>`,
  );
}

const row = (page: Page, { name, waiting, oldestDays, received }: NamedLine): Html =>
  html`<tr><th scope="row">${name}</th><td>${waiting}</td><td>${oldestDays === null ? "–" : say(page, "console.overview.days", { count: oldestDays })}</td><td>${received}</td></tr>`;
