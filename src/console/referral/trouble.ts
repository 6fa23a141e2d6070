import { html } from "hono/html";
import { type Html, say } from "../layout";
import { eventLine } from "./history";
import { leftOver } from "./left-over";
import { partsOf } from "./parts";
import type { Shown, Trouble } from "./shown";

/** What was sent is not done: why, what others did meanwhile, what was typed, and what to do. Nothing when all went well. */
export function troubleNote(shown: Shown): Html {
  const { page, trouble } = shown;
  if (trouble === null) return html``;
  const { form, faults, since } = trouble;
  const canGoOn = partsOf(shown).includes(form);
  const typed = canGoOn ? [] : leftOver(shown);
  return html`<div class="note" role="alert"><p><strong>${say(page, why(shown, trouble))}</strong></p>
${since.length > 0 ? html`<p>${say(page, "console.referral.meanwhile")}</p><ul>${since.map((event) => html`<li>${eventLine(shown, event)}</li>`)}</ul>` : ""}
${faults.length > 0 ? html`<ul>${faults.map(({ field, fault }) => html`<li><a href="#${field}">${say(page, `console.referral.faults.${fault}`)}</a></li>`)}</ul>` : ""}
${typed.length > 0 ? html`<p>${say(page, "console.referral.typed")}</p><ul>${typed.map((each) => html`<li>${each}</li>`)}</ul>` : ""}
${canGoOn && form !== "acts" && faults.length === 0 ? html`<p><a href="#${form}">${say(page, "console.referral.typed_kept")}</a></p>` : ""}
${canGoOn ? "" : html`<p>${say(page, "console.referral.no_longer")}</p>`}</div>`;
}

function why({ signatories }: Shown, { code, faults, since }: Trouble): string {
  if (faults.length > 0) return "console.referral.to_correct";
  if (code === "FORM_EXPIRED") return "console.referral.not_yet";
  const isOwn = since.length > 0 && since.every(({ by }) => signatories.get(by)?.kind === "you");
  return code === "REFERRAL_CHANGED" && isOwn ? "console.referral.changed_by_you" : `errors.${code}.operator`;
}
