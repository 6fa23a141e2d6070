import type { Context } from "hono";
import { html } from "hono/html";
import type { Form } from "./form";
import { type Html, type Page, say } from "./layout";

/**
 * What was filled in when its session had ended. The page that says so carries it, and nothing else does: no address, no
 * cookie, no store. Sent again by who made it, it fills its form, and changes nothing.
 */
export interface Unsent {
  readonly action: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

/** What every form of ours carries besides what is typed. */
const CARRIED: ReadonlySet<string> = new Set(["form_token", "holder", "version", "seen", "once"]);

/** Null for a form that no page of ours made. */
export const unsentIn = (c: Context, form: Form): Unsent | null =>
  form.text("holder") === ""
    ? null
    : { action: c.req.path, fields: form.texts().filter(([name]) => name !== "form_token") };

export const isTyped = (form: Form): boolean => form.texts().some(([name, text]) => !CARRIED.has(name) && text !== "");

/** That nothing was saved, what was written, and how it is taken up once signed in, on a page beside this one. */
export function unsentNote(page: Page, { fields }: Unsent, hasWay: boolean): Html {
  const letter = fields.find(([name]) => name === "letter")?.[1].trim() ?? "";
  return html`<div class="note"><p><strong>${say(page, "console.unsent.nothing")}</strong> ${say(page, "console.unsent.keep_open")}</p>
<ol><li>${say(page, hasWay ? "console.unsent.sign_in" : "console.unsent.sign_in_link")}</li><li>${say(page, "console.unsent.come_back")}</li></ol>
${letter === "" ? "" : html`<p>${say(page, "console.unsent.letter")}</p><p class="letter">${letter}</p>`}</div>`;
}

export const unsentForm = (page: Page, { action, fields }: Unsent): Html =>
  html`<form method="post" action="${action}" class="kept">${fields.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}<button class="quiet">${say(page, "console.unsent.resume")}</button></form>`;
