import { html } from "hono/html";
import { NOTICE_PREFERENCES } from "../../app/notify/preferences";
import type { Account } from "../../store/accounts";
import type { NoticePreference } from "../../store/port";
import { formToken, type Html, type Page, say } from "../layout";
import { CONSOLE_PATH } from "../path";

/** How one is told by e-mail, to choose; nothing for who is told of nothing. A coordinator has no digest: only what nobody moves. */
export function preferenceForm(page: Page, { role, email }: Account, chosen: NoticePreference): Html | "" {
  if (role !== "operator" && role !== "coordinator") return "";
  const offered = NOTICE_PREFERENCES.filter((each) => role === "operator" || each !== "digest");
  return html`<h2 id="told">${say(page, "console.me.told")}</h2>
${email === null ? html`<p class="note">${say(page, "console.me.no_email")}</p>` : ""}
<form method="post" action="${CONSOLE_PATH}/me/told">${formToken(page)}
<fieldset aria-labelledby="told" aria-describedby="told-hint">
<p id="told-hint" class="small">${say(page, "console.me.told_hint")}</p>
${offered.map(
  (each) =>
    html`<div class="choice"><input type="radio" name="preference" id="told-${each}" value="${each}"${each === chosen ? html` checked` : ""}><label for="told-${each}">${say(page, `console.me.preferences.${each}`)}</label></div>`,
)}
</fieldset><button>${say(page, "console.me.save")}</button></form>`;
}
