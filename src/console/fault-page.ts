import { html } from "hono/html";
import type { ErrorCode } from "../app/errors";
import { type Html, layout, type Page, say } from "./layout";
import { CONSOLE_PATH } from "./path";

/** What went wrong, and what to do. */
export const faultPage = (page: Page, code: ErrorCode): Html =>
  layout(
    page,
    say(page, "console.fault.title"),
    html`<p class="note">${say(page, `errors.${code}.operator`)}</p>
${page.signedIn ? html`<p><a href="${CONSOLE_PATH}">${say(page, "console.back")}</a></p>` : ""}`,
  );
