import { html, raw } from "hono/html";
import { phrase } from "../../dialogue/phrase";
import type { Words } from "../../words";

/** What a flag leaves in the place of the conversation: it says where else to go. */
export function closedPage(words: Words, { style, belfry }: { style: string; belfry: string }): string {
  const say = (key: string) => words.text(phrase(`widget.page.${key}`));
  return String(html`<!doctype html>
<html lang="${words.language}" dir="${words.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say("title_alone")}</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
<header><span class="mark" aria-hidden="true">${raw(belfry)}</span><h1>${say("name")}</h1></header>
<main><p class="closed">${say("closed")}</p></main>
</body>
</html>
`);
}
