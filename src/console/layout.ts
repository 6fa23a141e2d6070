import { html } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import { type Phrase, phrase } from "../dialogue/phrase";
import type { Role } from "../store/accounts";
import type { Words } from "../words";
import { DESTINATIONS } from "./navigation";
import { CONSOLE_PATH } from "./path";

/** A piece of page, escaped. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** What every page needs to be written. */
export interface Page {
  readonly words: Words;
  readonly showSupport: boolean;
  /** Where the page is, to tell it from the others that a role may go to. */
  readonly path: string;
  /** Who looks, for which structure if for one, and what their forms carry; null for someone who is not signed in. */
  readonly signedIn: {
    readonly role: Role;
    readonly structure: string | null;
    readonly formToken: string;
    /** Stands for their account: what one typed is given back to no other. */
    readonly holder: string;
  } | null;
}

export const say = ({ words }: Page, key: string, params?: Phrase["params"]): string => words.text(phrase(key, params));

/** The form's own token: another site can send a form, but cannot read this one. Whose form it is stands beside. */
export const formToken = ({ signedIn }: Page): Html =>
  html`<input type="hidden" name="form_token" value="${signedIn?.formToken ?? ""}"><input type="hidden" name="holder" value="${signedIn?.holder ?? ""}">`;

export function layout(page: Page, title: string, content: Html): Html {
  const { words, signedIn } = page;
  return html`<!doctype html>
<html lang="${words.language}" dir="${words.direction}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${title} · ${say(page, "console.product")}</title>
<link rel="stylesheet" href="${CONSOLE_PATH}/style.css">
</head>
<body>
<a class="skip" href="#content">${say(page, "console.skip")}</a>
<header><p class="brand">${say(page, "console.product")}${signedIn ? html`<span class="space">${space(page, signedIn)}</span>` : ""}</p>
${signedIn ? navigation(page, signedIn.role) : ""}</header>
<main id="content" tabindex="-1"><h1>${title}</h1>
${content}
</main>
${page.showSupport ? html`<footer><p class="small">${say(page, "console.support")}</p></footer>` : ""}
</body>
</html>`;
}

/** Whose space it is. */
const space = (page: Page, { role, structure }: NonNullable<Page["signedIn"]>): string =>
  structure ?? say(page, `console.roles.${role}`);

/** Where this role may go, and out: in a line; on a phone, unfolded by a button, without a script. */
function navigation(page: Page, role: Role): Html {
  const links = DESTINATIONS[role].map(
    ({ name, path }) =>
      html`<li><a href="${path}"${path === page.path ? html` aria-current="page"` : ""}>${say(page, `console.navigation.${name}`)}</a></li>`,
  );
  return html`<button type="button" class="quiet unfolds" popovertarget="menu">${say(page, "console.navigation.menu")}</button>
<nav id="menu" class="menu" popover aria-label="${say(page, "console.navigation.title")}"><ul>${links}
<li><form method="post" action="${CONSOLE_PATH}/sign-out">${formToken(page)}<button class="quiet">${say(page, "console.sign_out")}</button></form></li></ul></nav>`;
}
