import { html } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import { type Phrase, phrase } from "../dialogue/phrase";
import type { Role } from "../store/port";
import type { Words } from "../words";
import { DESTINATIONS } from "./navigation";
import { CONSOLE_PATH } from "./path";

/** A piece of page, escaped. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** What every page needs to be written. */
export interface Page {
  readonly words: Words;
  readonly showSupport: boolean;
  /** Who looks, and what their forms carry; null for someone who is not signed in. */
  readonly signedIn: { readonly role: Role; readonly structure: string; readonly formToken: string } | null;
}

export const say = ({ words }: Page, key: string, params?: Phrase["params"]): string => words.text(phrase(key, params));

/** The form's own token: another site can send a form, but cannot read this one. */
export const formToken = ({ signedIn }: Page): Html =>
  html`<input type="hidden" name="form_token" value="${signedIn?.formToken ?? ""}">`;

export function layout(page: Page, title: string, content: Html): Html {
  const { words, signedIn } = page;
  const bar = signedIn
    ? html`<p>${say(page, "console.for", { structure: signedIn.structure })}</p>
      <form method="post" action="${CONSOLE_PATH}/sign-out">${formToken(page)}<button class="quiet">${say(page, "console.sign_out")}</button></form>`
    : "";
  return html`<!doctype html>
<html lang="${words.language}" dir="${words.direction}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${title} · ${say(page, "console.product")}</title>
<link rel="stylesheet" href="${CONSOLE_PATH}/style.css">
</head>
<body>
<a class="skip" href="#content">${say(page, "console.skip")}</a>
<header><p class="brand">${say(page, "console.product")}</p>${bar}</header>
${signedIn ? navigation(page, signedIn.role) : ""}<main id="content" tabindex="-1"><h1>${title}</h1>
${content}
</main>
${page.showSupport ? html`<footer><p class="small">${say(page, "console.support")}</p></footer>` : ""}
</body>
</html>`;
}

/** Where this role may go; nothing while there is one page only. */
function navigation(page: Page, role: Role): Html | "" {
  const destinations = DESTINATIONS[role];
  if (destinations.length < 2) return "";
  const links = destinations.map(
    ({ name, path }) => html`<li><a href="${path}">${say(page, `console.navigation.${name}`)}</a></li>`,
  );
  return html`<nav aria-label="${say(page, "console.navigation.title")}"><ul>${links}</ul></nav>
`;
}
