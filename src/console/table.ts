import { html } from "hono/html";
import type { Html } from "./layout";

type Cell = string | number | Html;
type Row = readonly [name: Cell, ...values: Cell[]];

/** A table of figures: what each line is about, then its values. */
export const table = (caption: string, heads: readonly string[], rows: readonly Row[]): Html =>
  html`<table class="figures"><caption class="heard">${caption}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map(([name, ...values]) => html`<tr><th scope="row">${name}</th>${values.map((value) => html`<td>${value}</td>`)}</tr>`)}</tbody>
</table>`;
