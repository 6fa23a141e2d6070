import { html } from "hono/html";
import type { Html } from "./layout";

type Cell = string | number | Html;
type Row = readonly [name: Cell, ...values: Cell[]];

/** What each line is about, then its values: figures, or things told in words. */
export const table = (
  caption: string,
  heads: readonly string[],
  rows: readonly Row[],
  values: "figures" | "told" = "figures",
): Html =>
  html`<table class="${values}"><caption class="heard">${caption}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map(([name, ...cells]) => html`<tr><th scope="row">${name}</th>${cells.map((value) => html`<td>${value}</td>`)}</tr>`)}</tbody>
</table>`;
