import { html } from "hono/html";
import type { ErrorCode } from "../app/errors";
import { type Html, layout, type Page, say } from "./layout";
import { CONSOLE_PATH } from "./path";

/** Faults that another person mends: they are told whom to ask. */
const ASK: ReadonlySet<ErrorCode> = new Set(["NO_ACCOUNT", "EMAIL_NOT_VERIFIED", "SIGN_IN_LINK_INVALID"]);

/** What went wrong, and what to do. */
export const faultPage = (page: Page, code: ErrorCode, contact: string | null): Html =>
  layout(
    page,
    say(page, "console.fault.title"),
    html`<p class="note">${say(page, `errors.${code}.operator`)}</p>
${ASK.has(code) ? contactLine(page, contact) : ""}
<p><a href="${CONSOLE_PATH}">${say(page, page.signedIn ? "console.fault.back" : "console.fault.sign_in")}</a></p>`,
  );

/** Whom to ask for an account, when somebody said who it is. */
export const contactLine = (page: Page, contact: string | null): Html | "" =>
  contact === null
    ? ""
    : html`<p>${say(page, "console.sign_in.contact")} <a href="mailto:${contact}">${contact}</a></p>`;
