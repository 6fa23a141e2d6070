import { html } from "hono/html";
import { aboutMonths } from "../../app/calendar";
import type { Delays } from "../../app/house";
import type { UnfinishedLine } from "../../app/monday/unfinished";
import { type Html, type Page, say } from "../layout";
import { table } from "../table";
import type { Names } from "./names";

/** What was erased before anyone brought it to its end, by structure; nothing where there is none. */
export function unfinishedSection(
  page: Page,
  lines: readonly UnfinishedLine[],
  delays: Delays,
  names: Names,
): Html | "" {
  if (lines.length === 0) return "";
  const title = say(page, "console.overview.unfinished");
  const heads = ["structure", "unfinished_count"].map((key) => say(page, `console.overview.${key}`));
  const rows = lines.map(({ structure, count }) => [names.structure(structure), count] as const);
  return html`<section><h2>${title}</h2>
<p>${say(page, "console.overview.unfinished_what", { count: aboutMonths(delays.openReferralDays) })}</p>
${table(title, heads, rows)}</section>`;
}
