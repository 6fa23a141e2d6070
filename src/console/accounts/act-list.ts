import { html } from "hono/html";
import type { NotedAct } from "../../app/access/journal";
import { type Html, type Page, say } from "../layout";
import { moment } from "../words";
import { accountName } from "./list-page";

/** What was done to accounts: when, what, to whom when it is not of one account alone, and by whom. */
export const actList = (page: Page, acts: readonly NotedAct[], { named }: { readonly named: boolean }): Html =>
  acts.length === 0
    ? html`<p>${say(page, "console.accounts.journal.none")}</p>`
    : html`<ol>${acts.map((act) => html`<li>${line(page, act, named)}</li>`)}</ol>`;

function line(page: Page, { at, by, account, act }: NotedAct, named: boolean): string {
  const name = (who: NotedAct["by"]) =>
    who === null ? say(page, "console.accounts.journal.nobody") : accountName(page, who);
  return say(page, `console.accounts.journal.${named ? "of" : "line"}`, {
    moment: moment(at),
    act: { key: `console.accounts.acts.${act}` },
    who: name(account),
    by: name(by),
  });
}
