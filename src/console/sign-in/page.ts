import { html } from "hono/html";
import { type Html, layout, type Page, say } from "../layout";
import { CONSOLE_PATH } from "../path";

/** Before the link is used: programs that preview links press no button. */
export const linkPage = (page: Page, structure: string, token: string): Html =>
  layout(
    page,
    say(page, "console.sign_in.title"),
    html`<p>${say(page, "console.sign_in.intro", { structure })}</p>
<form method="post" action="${CONSOLE_PATH}/sign-in/${token}"><button>${say(page, "console.sign_in.enter")}</button></form>`,
  );
