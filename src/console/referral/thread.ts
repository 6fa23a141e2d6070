import { html } from "hono/html";
import type { FollowedReferral } from "../../app/follow-referral";
import { MESSAGE_MAX_CHARACTERS } from "../../app/thread";
import { formToken, type Html, type Page, say } from "../layout";
import { moment } from "../words";

/** What was written, both ways, in order, and the form that answers. */
export function thread(page: Page, { messages, contact }: FollowedReferral, action: string): Html {
  const lines = messages.map(({ at, by, text }) => {
    const who = by === "resident" ? "resident" : "operator";
    return html`<li class="card"><p class="small">${say(page, `console.by.${who}`)} · ${page.words.text(moment(at))}</p><p>${text}</p></li>`;
  });
  const unread = messages.some(({ by, read }) => by === "resident" && read === null);
  const read = html`<form method="post" action="${action}/read">${formToken(page)}<button class="quiet">${say(page, "console.follow.read")}</button></form>`;
  const hint = contact?.means === "telegram" ? "console.message.hint" : "console.follow.hint_page";
  return html`<h2 id="thread">${say(page, "console.message.title")}</h2>
${lines.length > 0 ? html`<ol class="list">${lines}</ol>` : ""}
${unread ? read : ""}
<form method="post" action="${action}/message">${formToken(page)}
<p id="hint" class="small">${say(page, hint)}</p>
<label for="letter">${say(page, "console.message.label")}</label>
<textarea id="letter" name="letter" rows="4" maxlength="${MESSAGE_MAX_CHARACTERS}" required aria-describedby="hint"></textarea>
<button class="quiet">${say(page, "console.message.send")}</button></form>`;
}
