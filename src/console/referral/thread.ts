import { html } from "hono/html";
import { MESSAGE_MAX_CHARACTERS } from "../../app/thread";
import { isOutOfReach } from "../../app/undelivered";
import type { StoredMessage } from "../../store/port";
import { type Html, say } from "../layout";
import { moment } from "../words";
import { labelled } from "./fields";
import { actor } from "./history";
import { carried, pathTo, type Shown, typedIn } from "./shown";

/** What was written, both ways, in order, and the form that answers. */
export function threadSection(shown: Shown): Html {
  const { page, referral } = shown;
  const { messages, contact, events } = referral;
  const unread = messages.some(({ by, read }) => by === "resident" && read === null);
  const read = html`<form method="post" action="${pathTo(shown, "read")}">${carried(shown)}<button class="quiet">${say(page, "console.follow.read")}</button></form>`;
  const hint = contact?.means === "telegram" ? "console.message.hint" : "console.follow.hint_page";
  return html`<h2 id="thread">${say(page, "console.message.title")}</h2>
${messages.length > 0 ? html`<ol class="list">${messages.map((message) => letter(shown, message))}</ol>` : ""}
${unread ? read : ""}
${isOutOfReach(events) ? html`<p class="note">${say(page, "console.follow.undelivered")}</p>` : ""}
<form method="post" action="${pathTo(shown, "message")}">${carried(shown)}
<p class="small">${say(page, hint)}</p>
${labelled(
  shown,
  { form: "thread", name: "letter", label: "console.message.label" },
  (held) =>
    html`<textarea ${held} rows="4" maxlength="${MESSAGE_MAX_CHARACTERS}" required>${typedIn(shown, "thread", "letter")}</textarea>`,
)}
<button class="quiet">${say(page, "console.message.send")}</button></form>`;
}

/** Who wrote it and when, and whether the person has opened it: what they write is marked by a button instead. */
function letter(shown: Shown, { at, by, text, read }: StoredMessage): Html {
  const { page } = shown;
  const opened = by !== "resident" && read !== null;
  return html`<li class="card"><p class="small written">${page.words.text(actor(shown, by))} · ${page.words.text(moment(at))}${opened ? html` · ${say(page, "console.follow.opened")}` : ""}</p><p class="letter">${text}</p></li>`;
}
