import { html } from "hono/html";
import type { PassedOn } from "../../app/transfer-referral";
import { isState } from "../../referral/life";
import { type Html, layout, type Page, say } from "../layout";
import { CONSOLE_PATH } from "../path";
import { dateParam } from "../words";
import { pathOf } from "./line";

export const PASSED_ON_PATH = `${CONSOLE_PATH}/passed-on`;

/** What went to other structures, the latest first: where, when, and how far it is; nothing of a person. */
export const passedOnPage = (page: Page, passed: readonly PassedOn[], structureName: (id: string) => string): Html =>
  layout(
    page,
    say(page, "console.passed_on.title"),
    html`<p><a href="${CONSOLE_PATH}">${say(page, "console.back")}</a></p>
<p>${say(page, "console.passed_on.what")}</p>
${passed.length === 0 ? html`<p class="note">${say(page, "console.passed_on.none")}</p>` : html`<ul class="list">${passed.map((each) => line(page, each, structureName(each.toStructure)))}</ul>`}`,
  );

const line = (page: Page, passed: PassedOn, structure: string): Html =>
  html`<li><a href="${pathOf(passed)}"><span class="who number">${passed.reference}</span>
<span>${say(page, "console.passed_on.to", { structure })}</span>
${passed.answered === null ? "" : html`<span class="small">${say(page, "console.passed_on.on", { date: dateParam(passed.answered) })}</span>`}
${isState(passed.state) ? html`<span class="tag">${say(page, `console.states.${passed.state}`)}</span>` : ""}</a></li>`;
