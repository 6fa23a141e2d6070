import { html } from "hono/html";
import type { FollowedReferral } from "../../app/follow-referral";
import { GAP_CAUSES, gapOf, OUTCOMES, REFUSAL_REASONS, RHYTHMS } from "../../referral/outcomes";
import type { StoredOutcome } from "../../store/port";
import { formToken, type Html, type Page, say } from "../layout";

const CENTS = 100;

/** What became of each aid, and the end: one form, whose second button also closes. */
export function outcomesSection(page: Page, referral: FollowedReferral, action: string): Html {
  const { state, version, actions, outcomes, estimate, aids } = referral;
  const mayNote = state === "in_progress" || state === "closed";
  const mayClose = actions.includes("close");
  if (!mayNote && !mayClose) return html``;
  const estimated = estimate?.aids.filter(({ status }) => status !== "no").map(({ aid }) => aid) ?? [];
  const asked = new Set([...(aids ?? []), ...estimated, ...outcomes.map(({ aid }) => aid)]);
  const named = [...asked].filter((aid) => page.words.has(`aids.${aid}.name`));
  const button = (to: string, key: string) =>
    html`<button class="quiet" formaction="${action}/${to}">${say(page, key)}</button>`;
  return html`<h2>${say(page, "console.follow.outcomes")}</h2>
<form method="post" action="${action}/${mayNote ? "outcomes" : "close"}">${formToken(page)}<input type="hidden" name="version" value="${version}">
${named.map((aid) =>
  fields(
    page,
    aid,
    outcomes.find((each) => each.aid === aid),
  ),
)}
<div class="actions">${mayNote ? button("outcomes", "console.follow.note_outcomes") : ""}${mayClose ? button("close", "console.actions.close") : ""}</div></form>`;
}

function fields(page: Page, aid: string, known: StoredOutcome | undefined): Html {
  const gap = known ? gapOf(known) : null;
  const value = (field: string, text: string | null | undefined, type: Html) =>
    html`<label for="${aid}.${field}">${say(page, `console.follow.${field}`)}</label><input id="${aid}.${field}" name="${aid}.${field}" ${type} value="${text ?? ""}">`;
  const choice = (field: string, words: string, chosen: string | null | undefined, all: readonly string[]) =>
    html`<label for="${aid}.${field}">${say(page, `console.follow.${field}`)}</label><select id="${aid}.${field}" name="${aid}.${field}"><option value="">${say(page, "console.follow.not_known")}</option>${all.map(
      (each) =>
        html`<option value="${each}"${each === chosen ? html` selected` : ""}>${say(page, `console.follow.${words}.${each}`)}</option>`,
    )}</select>`;
  const amount = known?.amount == null ? "" : String(known.amount / CENTS).replace(".", ",");
  return html`<fieldset class="card"><legend>${say(page, `aids.${aid}.name`)}</legend>
${choice("outcome", "became", known?.outcome, OUTCOMES)}
<details${known ? html` open` : ""}><summary>${say(page, "console.follow.details")}</summary>
${value("amount", amount, html`inputmode="decimal"`)}${choice("rhythm", "rhythms", known?.rhythm, RHYTHMS)}
${value("since", known?.since, html`type="month" placeholder="2026-03" pattern="\\d{4}-\\d{2}"`)}
${gap ? html`<p class="small">${say(page, "console.follow.gap_is", { amount: { money: gap / CENTS } })}</p>` : ""}
${choice("gap", "causes", known?.gapCause, GAP_CAUSES)}${choice("reason", "reasons", known?.reason, REFUSAL_REASONS)}
</details></fieldset>`;
}
