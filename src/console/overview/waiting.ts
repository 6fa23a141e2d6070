import { html } from "hono/html";
import type { OverviewLine } from "../../app/overview";
import { type Html, type Page, say } from "../layout";
import { table } from "../table";
import type { Names } from "./names";

/** How many wait and for how long, by structure: a table that a phone can hold. */
export function waitingSection(page: Page, lines: readonly OverviewLine[], names: Names): Html {
  const title = say(page, "console.overview.by_structure");
  const heads = ["structure", "waiting", "oldest", "received"].map((key) => say(page, `console.overview.${key}`));
  const rows = lines.map(
    ({ structure, waiting, oldestDays, received }) =>
      [names.structure(structure), waiting, since(page, oldestDays), received] as const,
  );
  return html`<section><h2>${title}</h2>
${lines.length === 0 ? html`<p>${say(page, "console.overview.empty")}</p>` : table(title, heads, rows)}</section>`;
}

const since = (page: Page, days: number | null): string =>
  days === null ? "–" : say(page, "console.overview.days", { count: days });
