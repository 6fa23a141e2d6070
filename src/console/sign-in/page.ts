import { html } from "hono/html";
import type { ErrorCode } from "../../app/errors";
import { contactLine } from "../fault-page";
import { type Html, layout, type Page, say } from "../layout";
import type { SignInOptions } from "../options";
import { CONSOLE_PATH } from "../path";
import { type Unsent, unsentForm, unsentNote } from "../unsent";

/** Why someone sees it, and where they wanted to go. */
interface Arrival {
  readonly code: ErrorCode | null;
  /** What follows the console's path. */
  readonly to: string;
  /** Whether a link can be mailed. */
  readonly mails: boolean;
  /** What they had filled in, for this page to carry; "lost": it is not kept. */
  readonly unsent: Unsent | "lost" | null;
}

/** The ways in: those that there are. */
export function signInPage(
  page: Page,
  { provider, contact }: SignInOptions,
  { code, to, mails, unsent }: Arrival,
): Html {
  const kept = unsent === "lost" ? null : unsent;
  // Beside this page, which is all that keeps it.
  const beside = kept ? html` target="_blank" rel="noopener"` : html``;
  const ways = [
    ...(provider ? [providerWay(page, provider.name, to, beside)] : []),
    ...(mails ? [mailWay(page, to, beside)] : []),
  ];
  // Who sent a form had a session: it ended.
  const said = unsent !== null && code === "SIGN_IN_REQUIRED" ? "SESSION_EXPIRED" : code;
  return layout(
    page,
    say(page, "console.sign_in.heading"),
    html`${said === null || (said === "SIGN_IN_REQUIRED" && ways.length > 0) ? "" : html`<p class="note">${say(page, `errors.${said}.operator`)}</p>`}
${unsent === "lost" ? html`<p class="note"><strong>${say(page, "console.unsent.nothing")}</strong> ${say(page, "console.unsent.lost")}</p>` : ""}
${kept ? unsentNote(page, kept, ways.length > 0) : ""}
${ways}
${kept ? unsentForm(page, kept) : ""}
${contactLine(page, contact)}`,
  );
}

/** A link, and no form: the policy of the page lets forms go nowhere else. */
const providerWay = (page: Page, name: string, to: string, beside: Html): Html =>
  html`<p><a class="button"${beside} href="${CONSOLE_PATH}/sign-in/provider${to === "" ? "" : `?to=${encodeURIComponent(to)}`}">${say(page, "console.sign_in.provider", { name })}</a></p>`;

const mailWay = (page: Page, to: string, beside: Html): Html =>
  html`<form method="post" action="${CONSOLE_PATH}/sign-in/mail"${beside}>
<input type="hidden" name="to" value="${to}">
<label for="email">${say(page, "console.sign_in.email")}</label>
<p id="email-hint" class="small">${say(page, "console.sign_in.email_hint")}</p>
<input id="email" name="email" type="email" autocomplete="email" required aria-describedby="email-hint">
<button class="quiet">${say(page, "console.sign_in.send")}</button></form>`;

/** The same for everyone: it does not tell who has an account. */
export const mailedPage = (page: Page, minutes: number): Html =>
  layout(
    page,
    say(page, "console.sign_in.mailed_title"),
    html`<p>${say(page, "console.sign_in.mailed", { minutes })}</p>
<p class="small">${say(page, "console.sign_in.mailed_nothing")}</p>
<p><a href="${CONSOLE_PATH}">${say(page, "console.fault.sign_in")}</a></p>`,
  );

/** Before the link is used: programs that preview links press no button. */
export const linkPage = (page: Page, space: string, token: string): Html =>
  layout(
    page,
    say(page, "console.sign_in.title"),
    html`<p>${say(page, "console.sign_in.intro", { structure: space })}</p>
<form method="post" action="${page.path}"><input type="hidden" name="form_token" value="${token}"><button>${say(page, "console.sign_in.enter")}</button></form>`,
  );

/** Signed out here; and at the provider's too, where the browser goes by itself. */
export const signedOutPage = (page: Page, provider: { name: string; url: string } | null): Html =>
  layout(
    page,
    say(page, "console.sign_in.out_title"),
    html`<p>${say(page, "console.sign_in.out")}</p>
${
  provider
    ? html`<p><a href="${provider.url}">${say(page, "console.sign_in.out_provider", { name: provider.name })}</a></p>`
    : html`<p><a href="${CONSOLE_PATH}">${say(page, "console.fault.sign_in")}</a></p>`
}`,
  );
