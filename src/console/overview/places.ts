import { html } from "hono/html";
import type { LotCount } from "../../evaluation/new-by-place";
import { LEAST_SHOWN } from "../../evaluation/small-counts";
import { shownCount } from "../figures";
import { type Html, type Page, say } from "../layout";
import { table } from "../table";
import type { Names } from "./names";

/** New requests by lot and, where there are some, by neighbourhood. */
export function placesSection(page: Page, places: readonly LotCount[], names: Names): Html {
  const title = say(page, "console.overview.places");
  const total = places.reduce((sum, { count }) => sum + count, 0);
  const rows = places.flatMap(({ lot, count, neighbourhoods }) => [
    [lotName(page, lot, names), count] as const,
    ...neighbourhoods.map((each) => [within(names.neighbourhood(each.id)), shownCount(page, each.count)] as const),
  ]);
  const heads = [say(page, "console.overview.place"), say(page, "console.overview.requests")];
  return html`<section><h2>${title}</h2>
<p>${say(page, "console.overview.places_total", { count: total })}</p>
${table(title, heads, rows)}
<p class="small">${say(page, "console.overview.few_why", { least: LEAST_SHOWN })}</p></section>`;
}

const lotName = (page: Page, lot: number | null, names: Names): string =>
  lot === null
    ? say(page, "console.overview.lot_unknown")
    : say(page, "console.directory.lot", { lot, label: names.lot(lot) });

const within = (name: string): Html => html`<span class="within">${name}</span>`;
