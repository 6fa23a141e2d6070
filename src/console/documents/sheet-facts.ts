import { html } from "hono/html";
import type { FollowUpSheet } from "../../app/documents/follow-up-sheet";
import { type Html, type Page, say } from "../layout";
import { CONSOLE_PATH } from "../path";

export const backToReferral = (page: Page, reference: string): Html =>
  html`<p class="screen"><a href="${CONSOLE_PATH}/referrals/${reference}">${say(page, "console.documents.back_to_referral")}</a></p>`;

/** Who it is about, as far as a committee may know. */
export function sheetFacts(page: Page, sheet: FollowUpSheet, lotName: (lot: number) => string): Html {
  const { reference, month, ageBand, lot, need, mode, state } = sheet;
  const facts: readonly (readonly [string, string])[] = [
    ["reference", reference],
    ["made", say(page, "console.documents.month", { month: { month } })],
    ["age_band", say(page, `evaluation.age_bands.${ageBand ?? "unknown"}`)],
    [
      "sector",
      lot === null
        ? say(page, "console.documents.sector_unknown")
        : say(page, "console.directory.lot", { lot, label: lotName(lot) }),
    ],
    ["need", say(page, `dialogue.needs.${need}`)],
    ["mode", mode === null ? say(page, "console.documents.not_said") : say(page, `evaluation.modes.${mode}`)],
    ["state", say(page, `console.states.${state}`)],
  ];
  return html`<dl>${facts.map(([key, value]) => html`<dt>${say(page, `console.documents.facts.${key}`)}</dt><dd>${value}</dd>`)}</dl>`;
}
