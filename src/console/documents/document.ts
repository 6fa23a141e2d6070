import { html } from "hono/html";
import { type Html, layout, type Page, say } from "../layout";

/** A document to print: its title, what it is for, and its parts. */
export const documentPage = (page: Page, name: string, title: string, content: Html): Html =>
  layout(
    page,
    title,
    html`<p>${say(page, `console.documents.${name}_what`)} <span class="screen">${say(page, "console.overview.print")}</span></p>
${content}`,
  );

/** Room to write by hand. */
export const blank = (page: Page, key: string): Html =>
  html`<h3>${say(page, `console.documents.blanks.${key}`)}</h3><div class="lines"></div>`;

/** A line to fill in by hand. */
export const toFill = (page: Page, key: string): Html =>
  html`<p>${say(page, `console.documents.fill.${key}`)} <span class="fill"></span></p>`;

/** A table to fill in by hand: names of its lines if they are known, and empty cells. */
export const emptyTable = (caption: string, heads: readonly string[], lines: readonly string[]): Html =>
  html`<table class="to-fill"><caption class="heard">${caption}</caption><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${lines.map(
    (line) =>
      html`<tr>${line === "" ? html`<td class="blank"></td>` : html`<th scope="row" class="blank">${line}</th>`}${heads.slice(1).map(() => html`<td class="blank"></td>`)}</tr>`,
  )}</tbody></table>`;
