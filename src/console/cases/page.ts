import { html } from "hono/html";
import type { StoredCase } from "../../store/port";
import { aidName } from "../figures";
import { formToken, type Html, layout, type Page, say } from "../layout";
import { householdLines } from "./household";
import { CASES_PATH } from "./path";

const CENTS = 100;

/** The cases that wait for a second reader: a household that names nobody, what it was granted, what was estimated. */
export const casesPage = (page: Page, cases: readonly StoredCase[]): Html =>
  layout(
    page,
    say(page, "console.cases.title"),
    html`<p>${say(page, "console.cases.what")}</p>
${cases.length === 0 ? html`<p class="note">${say(page, "console.cases.none")}</p>` : html`<ul class="list">${cases.map((each) => one(page, each))}</ul>`}
<p><a href="${CASES_PATH}/kept">${say(page, "console.cases.kept")}</a></p>`,
  );

function one(page: Page, { id, aid, month, household, estimated, granted, cause }: StoredCase): Html {
  const money = (cents: number) => ({ money: cents / CENTS });
  const facts = [
    ["month", say(page, "console.documents.month", { month: { month } })],
    ["granted", say(page, "console.cases.amount", { amount: money(granted) })],
    ["estimated", say(page, "console.cases.amount", { amount: money(estimated) })],
    ["cause", say(page, `evaluation.gap_causes.${cause ?? "not_known"}`)],
  ] as const;
  const answer = (to: string, quiet: boolean) =>
    html`<form method="post" action="${CASES_PATH}/${encodeURIComponent(id)}/${to}">${formToken(page)}<button${quiet ? html` class="quiet"` : ""}>${say(page, `console.cases.${to}`)}</button></form>`;
  return html`<li class="card"><h2>${aidName(page, aid)}</h2>
<dl>${facts.map(([name, value]) => html`<dt>${say(page, `console.cases.facts.${name}`)}</dt><dd>${value}</dd>`)}</dl>
<details><summary>${say(page, "console.cases.household")}</summary>
<dl>${householdLines(page, JSON.parse(household)).map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl></details>
<div class="actions">${answer("keep", false)}${answer("drop", true)}</div></li>`;
}
