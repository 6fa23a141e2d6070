import { html } from "hono/html";
import type { Account } from "../../store/accounts";
import { accountFacts } from "../account-facts";
import { formToken, type Html, layout, type Page, say } from "../layout";
import { CONSOLE_PATH } from "../path";

/** What the service knows of who looks, and how to leave every device at once. */
export const mePage = (page: Page, account: Account, sessions: number): Html =>
  layout(
    page,
    say(page, "console.me.title"),
    html`${accountFacts(page, account, page.signedIn?.structure ?? null)}
<p class="small">${say(page, "console.me.wrong")}</p>
<h2>${say(page, "console.me.devices")}</h2>
<p>${say(page, "console.me.sessions", { count: sessions })}</p>
<form method="post" action="${CONSOLE_PATH}/sign-out-everywhere">${formToken(page)}<button class="quiet">${say(page, "console.me.everywhere")}</button></form>`,
  );
