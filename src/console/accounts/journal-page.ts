import { html } from "hono/html";
import type { NotedAct } from "../../app/access/journal";
import { type Html, layout, type Page, say } from "../layout";
import { CONSOLE_PATH } from "../path";
import { actList } from "./act-list";

/** What administrators did to accounts, and who was refused at a provider's: each sees what the others do. */
export const journalPage = (page: Page, acts: readonly NotedAct[]): Html =>
  layout(
    page,
    say(page, "console.accounts.journal.title"),
    html`<p><a href="${CONSOLE_PATH}/accounts">${say(page, "console.accounts.back")}</a></p>
<p>${say(page, "console.accounts.journal.what")}</p>
${actList(page, acts, { named: true })}`,
  );
