import { html } from "hono/html";
import type { ManagedAccount } from "../../app/access/administration";
import type { Account } from "../../store/accounts";
import { accountFacts } from "../account-facts";
import { formToken, type Html, layout, type Page, say } from "../layout";
import { CONSOLE_PATH } from "../path";
import { moment, momentParams } from "../words";
import { actList } from "./act-list";
import { accountName } from "./list-page";

export interface ShownAccount extends ManagedAccount {
  /** It is the account of who looks. */
  readonly own: boolean;
  /** Working days after which the territory's desk takes over what nobody reads; null: nobody would. */
  readonly takenOverAfter: number | null;
  /** What has just been done, as the address says; anything, since anyone can write it. */
  readonly done: string | null;
}

/** One account: what it is, and what can be done with it. */
export function accountPage(page: Page, shown: ShownAccount, structureName: (id: string) => string): Html {
  const { account, maker, sessions, identities, acts, done } = shown;
  const doneKey = `console.accounts.done.${done}`;
  const structure = account.role === "operator" ? structureName(account.structure) : null;
  const made = maker
    ? say(page, "console.accounts.made", { ...momentParams(account.created), by: accountName(page, maker) })
    : say(page, "console.accounts.made_at_start", momentParams(account.created));
  return layout(
    page,
    accountName(page, account),
    html`<p><a href="${CONSOLE_PATH}/accounts">${say(page, "console.accounts.back")}</a></p>
${done !== null && page.words.has(doneKey) ? html`<p class="note" role="status">${say(page, doneKey)}</p>` : ""}
<p><span class="tag">${say(page, `console.accounts.states.${account.state}`)}</span></p>
${accountFacts(page, account, structure)}
<p class="small">${made} ${say(page, "console.accounts.sessions", { count: sessions })} ${identities > 0 ? say(page, "console.accounts.linked") : ""}</p>
<p><a class="button" href="${CONSOLE_PATH}/accounts/${account.id}/change">${say(page, "console.accounts.change")}</a></p>
${account.state === "active" ? whileActive(page, shown) : action(page, account, "enable", false)}
<h2>${say(page, "console.accounts.journal.of_account")}</h2>
${actList(page, acts, { named: false })}`,
  );
}

const whileActive = (
  page: Page,
  { account, sessions, identities, detached, lastOfStructure, takenOverAfter }: ShownAccount,
): Html =>
  html`<h2>${say(page, "console.accounts.come_in")}</h2>
<p>${say(page, "console.accounts.link_what")}</p>
<div class="actions">${action(page, account, "link", true)}${sessions > 0 ? action(page, account, "sign-out", true) : ""}${identities > 0 ? action(page, account, "detach", true) : ""}${detached > 0 ? action(page, account, "reattach", true) : ""}</div>
<h2>${say(page, "console.accounts.close")}</h2>
<p>${say(page, "console.accounts.close_what")}</p>
${account.role === "operator" && lastOfStructure ? html`<p class="note">${lastWords(page, takenOverAfter)}</p>` : ""}
${action(page, account, "disable", true)}`;

/** What becomes of the hand-offs of a structure once nobody reads for it. */
const lastWords = (page: Page, takenOverAfter: number | null): string =>
  takenOverAfter === null
    ? say(page, "console.accounts.last_reader")
    : say(page, "console.accounts.last_of_structure", { count: takenOverAfter });

const action = (
  page: Page,
  { id }: Account,
  name: "link" | "sign-out" | "detach" | "reattach" | "disable" | "enable",
  quiet: boolean,
): Html =>
  html`<form method="post" action="${CONSOLE_PATH}/accounts/${id}/${name}">${formToken(page)}<button${quiet ? html` class="quiet"` : ""}>${say(page, `console.accounts.actions.${name.replace("-", "_")}`)}</button></form>`;

/** A link, shown this once: only its hash is kept. */
export const handedLinkPage = (
  page: Page,
  account: Account,
  { address, expires }: { readonly address: string; readonly expires: number },
): Html =>
  layout(
    page,
    say(page, "console.accounts.link_title", { who: accountName(page, account) }),
    html`<p>${say(page, "console.accounts.link_once", { moment: moment(expires) })}</p>
<label for="link">${say(page, "console.accounts.link_label")}</label>
<textarea id="link" rows="4" readonly>${address}</textarea>
<p class="small">${say(page, "console.accounts.link_safe")}</p>
<p><a href="${CONSOLE_PATH}/accounts/${account.id}">${say(page, "console.accounts.back_to_account")}</a></p>`,
  );
