import { html } from "hono/html";
import type { Delays } from "../../app/house";
import type { Lapsing } from "../../app/monday/lapsing";
import { aidName } from "../figures";
import { type Html, type Page, say } from "../layout";
import { table } from "../table";

/** Rights opened whose holders have something to do soon. */
export function lapsingSection(page: Page, lapsing: readonly Lapsing[], delays: Delays): Html {
  const title = say(page, "console.overview.lapsing");
  const heads = ["aid", "number", "before"].map((key) => say(page, `console.overview.${key}`));
  const rows = lapsing.map(
    ({ reminder, aid, count, until }) =>
      [
        html`${aidName(page, aid)}<br><span class="small">${toDo(page, reminder)}</span>`,
        count,
        say(page, "console.overview.day", { date: { date: until } }),
      ] as const,
  );
  return html`<section><h2>${title}</h2>
<p>${say(page, "console.overview.lapsing_what", { count: delays.lapsingDays })}</p>
${lapsing.length === 0 ? html`<p>${say(page, "console.overview.none")}</p>` : table(title, heads, rows)}</section>`;
}

/** What is to be done; of a date that was added to `rules/reminders/` without words, its id. */
function toDo(page: Page, reminder: string): string {
  const key = `console.overview.to_do.${reminder}`;
  return page.words.has(key) ? say(page, key) : reminder;
}
