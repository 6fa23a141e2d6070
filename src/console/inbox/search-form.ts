import { html } from "hono/html";
import type { Search } from "../../app/inbox/search-referrals";
import { NEEDS, type Snapshot } from "../../territory/snapshot";
import { formToken, type Html, type Page, say } from "../layout";
import { SEARCH_PATH } from "../path";

export const NOTHING_SOUGHT: Search = { text: "", need: null, lot: null };

export const lotsIn = ({ communes, neighbourhoods }: Snapshot): readonly number[] =>
  [...new Set([...communes.flatMap(({ lots }) => lots), ...neighbourhoods.map(({ lot }) => lot)])].sort();

/** A field and a button; the rest unfolds. Sent, never written in an address: what is looked for is someone. */
export function searchForm(page: Page, snapshot: Snapshot, { text, need, lot }: Search): Html {
  const option = (value: string, label: string, chosen: boolean) =>
    html`<option value="${value}"${chosen ? " selected" : ""}>${label}</option>`;
  const needs = NEEDS.map((each) => option(each, say(page, `dialogue.needs.${each}`), each === need));
  const lots = lotsIn(snapshot).map((each) =>
    option(String(each), say(page, "console.inbox.lot_number", { lot: String(each) }), each === lot),
  );
  return html`<form class="search" role="search" method="post" action="${SEARCH_PATH}">${formToken(page)}
<label for="text">${say(page, "console.inbox.search")}</label>
<div class="row"><input id="text" name="text" value="${text}" maxlength="100" autocomplete="off"><button>${say(page, "console.inbox.search_button")}</button></div>
<details${need !== null || lot !== null ? " open" : ""}><summary>${say(page, "console.inbox.filters")}</summary>
<label for="need">${say(page, "console.inbox.need")}</label><select id="need" name="need">${option("", say(page, "console.inbox.any_need"), need === null)}${needs}</select>
<label for="lot">${say(page, "console.inbox.lot")}</label><select id="lot" name="lot">${option("", say(page, "console.inbox.any_lot"), lot === null)}${lots}</select>
<button class="quiet">${say(page, "console.inbox.filter_button")}</button></details></form>`;
}
