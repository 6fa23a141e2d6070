import { html } from "hono/html";
import type { InboxLine } from "../../app/inbox/line";
import type { Inbox } from "../../app/inbox/list-referrals";
import { timeOf } from "../../referral/local-time";
import { type Html, type Page, say } from "../layout";
import { nameOf, pathOf } from "./line";

/** What is not to be missed today: who comes, and who wrote. */
export function glance(page: Page, { today, wrote, writers }: Inbox): Html {
  if (today.length === 0 && wrote.length === 0) return html``;
  const person = (line: InboxLine) => `${nameOf(page, line)} · ${line.reference}`;
  const comes = today.map(
    (line) =>
      html`<li><a href="${pathOf(line)}">${timeOf(line.appointment?.at ?? line.since)} · ${person(line)}</a></li>`,
  );
  const letters = wrote.map((line) => html`<li><a href="${pathOf(line)}">${person(line)}</a></li>`);
  const others = writers - wrote.length;
  const more = others > 0 ? html`<p class="small">${say(page, "console.inbox.others", { count: others })}</p>` : "";
  return html`<div class="note glance">
${comes.length > 0 ? html`<div><h2>${say(page, "console.inbox.today")}</h2><ul class="plain">${comes}</ul></div>` : ""}
${letters.length > 0 ? html`<div><h2>${say(page, "console.inbox.wrote", { count: writers })}</h2><ul class="plain">${letters}</ul>${more}</div>` : ""}
</div>`;
}
