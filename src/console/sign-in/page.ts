import { html } from "hono/html";
import type { ErrorCode } from "../../app/errors";
import { contactLine } from "../fault-page";
import { type Html, layout, type Page, say } from "../layout";
import type { SignInOptions } from "../options";
import { CONSOLE_PATH } from "../path";

/** Why someone sees it, and where they wanted to go. */
interface Arrival {
  readonly code: ErrorCode | null;
  /** What follows the console's path. */
  readonly to: string;
  /** Whether a link can be mailed. */
  readonly mails: boolean;
}

/** The ways in: those that there are. */
export function signInPage(page: Page, { provider, contact }: SignInOptions, { code, to, mails }: Arrival): Html {
  const ways = [...(provider ? [providerWay(page, provider.name, to)] : []), ...(mails ? [mailWay(page, to)] : [])];
  return layout(
    page,
    say(page, "console.sign_in.heading"),
    html`${code === null || (code === "SIGN_IN_REQUIRED" && ways.length > 0) ? "" : html`<p class="note">${say(page, `errors.${code}.operator`)}</p>`}
${ways}
${contactLine(page, contact)}`,
  );
}

/** A link, and no form: the policy of the page lets forms go nowhere else. */
const providerWay = (page: Page, name: string, to: string): Html =>
  html`<p><a class="button" href="${CONSOLE_PATH}/sign-in/provider${to === "" ? "" : `?to=${encodeURIComponent(to)}`}">${say(page, "console.sign_in.provider", { name })}</a></p>`;

const mailWay = (page: Page, to: string): Html =>
  html`<form method="post" action="${CONSOLE_PATH}/sign-in/mail">
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
