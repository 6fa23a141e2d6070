import { html } from "hono/html";
import { type Html, type Page, say } from "../layout";

/** A list to choose from, under its label. */
export const select = (
  page: Page,
  { name, chosen, choices }: { name: string; chosen: string; choices: readonly (readonly [string, string])[] },
): Html =>
  html`<label for="${name}">${say(page, `console.directory.fields.${name}`)}</label>
<select id="${name}" name="${name}">${choices.map(
    ([value, text]) => html`<option value="${value}"${value === chosen ? html` selected` : ""}>${text}</option>`,
  )}</select>`;

/** A field under its label. */
export const field = (
  page: Page,
  { name, value, type }: { name: string; value: string; type: "text" | "date" | "time" },
): Html =>
  html`<label for="${name}">${say(page, `console.directory.fields.${name}`)}</label>
<input${type === "text" ? "" : html` type="${type}"`} id="${name}" name="${name}" value="${value}" autocomplete="off">`;
