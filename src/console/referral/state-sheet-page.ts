import { html } from "hono/html";
import type { FollowedReferral } from "../../app/follow-referral";
import { stateSheet } from "../../app/state-sheet";
import { type Html, layout, type Page, say } from "../layout";
import { CONSOLE_PATH } from "../path";

/** What is entered by hand in the State's own application: line by line, and as one text to copy. */
export function stateSheetPage(page: Page, referral: FollowedReferral): Html {
  const lines = stateSheet(referral).map(
    ({ label, value }) => [page.words.text(label), page.words.text(value)] as const,
  );
  const text = lines.map(([label, value]) => say(page, "console.labelled", { label, value })).join("\n");
  return layout(
    page,
    say(page, "console.referral.state_sheet.title"),
    html`<p class="screen"><a href="${CONSOLE_PATH}/referrals/${referral.reference}">${say(page, "console.documents.back_to_referral")}</a></p>
<p>${say(page, "console.referral.state_sheet.what")}</p>
<dl>${lines.map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>
<div class="screen"><label for="sheet">${say(page, "console.referral.state_sheet.copy")}</label>
<textarea id="sheet" readonly rows="${lines.length + 1}">${text}</textarea></div>`,
  );
}
