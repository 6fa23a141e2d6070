import { html, raw } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import { type Phrase, phrase } from "../../../dialogue/phrase";
import type { Words } from "../../../words";

/** A piece of page, escaped. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** What every page needs to be written. */
export interface View {
  readonly words: Words;
  readonly style: string;
  readonly belfry: string;
  readonly showSupport: boolean;
}

export const say = ({ words }: View, key: string, params?: Phrase["params"]): string =>
  words.text(phrase(`followed.page.${key}`, params));

export function layout(view: View, title: string, content: Html, script?: string): Html {
  const { words } = view;
  return html`<!doctype html>
<html lang="${words.language}" dir="${words.direction}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${title} · Beffroi</title>
<link rel="stylesheet" href="${view.style}">${script === undefined ? "" : html`<script type="module" src="${script}"></script>`}
</head>
<body>
<a class="skip" href="#content">${say(view, "skip")}</a>
<header><span class="mark" aria-hidden="true">${raw(view.belfry)}</span><p>Beffroi</p></header>
<main id="content" tabindex="-1"><h1>${title}</h1>
${content}
</main>
${view.showSupport ? html`<footer><p>${words.text(phrase("widget.page.support"))}</p></footer>` : ""}
</body>
</html>`;
}
