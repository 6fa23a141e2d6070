import { html } from "hono/html";
import type { Monday } from "../../app/monday/monday";
import { aidName, euros, openedCells } from "../figures";
import { type Html, type Page, say } from "../layout";
import { table } from "../table";

/**
 * Rights opened in number and in euros. By aid, but over the whole territory and to the euro: nothing says whose they are,
 * and they are never crossed here with a place, an age or a structure, so that none is hidden.
 */
export function rightsSection(
  page: Page,
  { opened, aids, households }: Pick<Monday, "opened" | "aids" | "households">,
): Html {
  const title = say(page, "console.overview.opened");
  if (opened.count === 0)
    return html`<section><h2>${title}</h2><p>${say(page, "console.overview.opened_none")}</p></section>`;
  const heads = ["aid", "number", "a_month", "a_year"].map((key) => say(page, `console.overview.${key}`));
  const rows = [
    ...aids.map((each) => [aidName(page, each.aid), ...openedCells(page, each)] as const),
    [say(page, "console.overview.total"), ...openedCells(page, opened)] as const,
  ];
  return html`<section><h2>${title}</h2>
<p class="big"><strong>${say(page, "console.overview.opened_count", { count: opened.count })}</strong> ${say(page, "console.overview.opened_for", { count: households })}</p>
<p class="big">${say(page, "console.overview.opened_euros", { month: euros(page, opened.monthly), year: euros(page, opened.yearly) })}</p>
${table(title, heads, rows)}
<p class="small">${say(page, "console.overview.opened_what")}${opened.unpriced > 0 ? html` ${say(page, "console.overview.unpriced", { count: opened.unpriced })}` : ""}</p></section>`;
}
