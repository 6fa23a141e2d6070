import { html } from "hono/html";
import type { ErrorCode } from "../../app/errors";
import { CONSOLE_PATH } from "../path";
import { type Html, layout, type Page, say } from "./layout";

/** Before the link is used: programs that preview links press no button. */
export const signInPage = (page: Page, structure: string, token: string): Html =>
  layout(
    page,
    say(page, "console.sign_in.title"),
    html`<p>${say(page, "console.sign_in.intro", { structure })}</p>
<form method="post" action="${CONSOLE_PATH}/sign-in/${token}"><button>${say(page, "console.sign_in.enter")}</button></form>`,
  );

/** What went wrong, and what to do. */
export const faultPage = (page: Page, code: ErrorCode): Html =>
  layout(
    page,
    say(page, "console.fault.title"),
    html`<p class="note">${say(page, `errors.${code}.operator`)}</p>
${page.signedIn ? html`<p><a href="${CONSOLE_PATH}">${say(page, "console.back")}</a></p>` : ""}`,
  );
