import { html } from "hono/html";
import type { Found, Search } from "../../app/inbox/search-referrals";
import { formToken, type Html, layout, type Page, say } from "../layout";
import { CONSOLE_PATH, SEARCH_PATH } from "../path";
import { type Around, inboxLine } from "./line";
import { searchForm } from "./search-form";

/** What was found; null: too little was asked for. */
export function searchPage(page: Page, search: Search, found: Found | null, around: Around): Html {
  const lines = found?.lines ?? [];
  return layout(
    page,
    say(page, "console.inbox.search_title"),
    html`<p><a href="${CONSOLE_PATH}">${say(page, "console.back")}</a></p>
${searchForm(page, around.snapshot, search)}
<p role="status">${told(page, found)}</p>
${lines.length > 0 ? html`<ul class="list inbox">${lines.map((line) => inboxLine(page, line, around))}</ul>` : ""}
<form method="post" action="${SEARCH_PATH}/forget">${formToken(page)}<button class="quiet">${say(page, "console.inbox.forget")}</button></form>`,
  );
}

function told(page: Page, found: Found | null): string {
  if (found === null) return say(page, "console.inbox.too_short");
  const { lines, more } = found;
  if (lines.length === 0) return say(page, "console.inbox.none_found");
  return say(page, more ? "console.inbox.first_found" : "console.inbox.found", { count: lines.length });
}
