import { html } from "hono/html";
import type { Refused } from "../../evaluation/refused";
import { type Html, type Page, say } from "../layout";
import { table } from "../table";

/** Refusals of organisms, by cause. */
export function refusalsSection(page: Page, refused: readonly Refused[]): Html {
  const title = say(page, "console.overview.refused");
  const heads = [say(page, "console.overview.cause"), say(page, "console.overview.number")];
  const rows = refused.map(({ reason, count }) => [say(page, `console.follow.reasons.${reason}`), count] as const);
  return html`<section><h2>${title}</h2>
${refused.length === 0 ? html`<p>${say(page, "console.overview.refused_none")}</p>` : table(title, heads, rows)}</section>`;
}
