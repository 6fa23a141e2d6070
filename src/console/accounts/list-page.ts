import { html } from "hono/html";
import type { Account } from "../../store/accounts";
import { type Html, layout, type Page, say } from "../layout";
import { CONSOLE_PATH } from "../path";
import { moment } from "../words";

/** Every account, and the way to make another. */
export const listPage = (page: Page, accounts: readonly Account[], structureName: (id: string) => string): Html =>
  layout(
    page,
    say(page, "console.accounts.title"),
    html`<p><a class="button" href="${CONSOLE_PATH}/accounts/new">${say(page, "console.accounts.new")}</a></p>
<p><a href="${CONSOLE_PATH}/accounts/journal">${say(page, "console.accounts.journal.title")}</a></p>
<ul class="list">${accounts.map((account) => line(page, account, structureName))}</ul>`,
  );

function line(page: Page, account: Account, structureName: (id: string) => string): Html {
  const { id, role, state, lastSignIn } = account;
  const what = [
    say(page, `console.roles.${role}`),
    ...(account.role === "operator" ? [structureName(account.structure)] : []),
    ...(account.role === "operator" && account.duty ? [say(page, `console.accounts.duties.${account.duty}`)] : []),
  ].join(" · ");
  const seen = lastSignIn === null ? say(page, "console.accounts.never") : page.words.text(moment(lastSignIn));
  return html`<li><a href="${CONSOLE_PATH}/accounts/${id}">
<span class="who">${accountName(page, account)}</span>
<span>${what}</span>
${state === "disabled" ? html`<span class="tag">${say(page, "console.accounts.states.disabled")}</span>` : ""}
<span class="small">${say(page, "console.labelled", { label: say(page, "console.accounts.fields.last_sign_in"), value: seen })}</span>
</a></li>`;
}

/** How an account is called: by name, else by e-mail, else as one made at the start. */
export const accountName = (page: Page, { name, email }: Account): string =>
  name ?? email ?? say(page, "console.accounts.start");
