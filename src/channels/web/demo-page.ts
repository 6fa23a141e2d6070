import { html } from "hono/html";
import { phrase } from "../../dialogue/phrase";
import type { Words } from "../../words";

export interface DemoPage {
  readonly commune: { readonly insee: string; readonly name: string };
  readonly words: Words;
  readonly style: string;
  /** Where the widget's loader is, as a commune would write it. */
  readonly loader: string;
  readonly console: string;
}

/** An imaginary commune's site with the widget on it, plainly marked as a demonstration. */
export function demoPage({ commune, words, style, loader, console }: DemoPage): string {
  const say = (key: string) => words.text(phrase(`demo.page.${key}`, { commune: commune.name }));
  return String(html`<!doctype html>
<html lang="${words.language}" dir="${words.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${say("title")}</title>
<link rel="icon" href="/w/belfry.svg" type="image/svg+xml">
<link rel="stylesheet" href="${style}">
<script src="/widget.js" data-commune="${commune.insee}" async></script>
</head>
<body>
<header>
<p class="demonstration">${say("notice")}</p>
<div class="town"><p class="title">${say("town")}</p><p>${say("town_kind")}</p></div>
<div class="menu"><ul><li>${say("menu_life")}</li><li>${say("menu_town_hall")}</li><li>${say("menu_agenda")}</li></ul></div>
</header>
<main>
<h1>${say("heading")}</h1>
<p>${say("welcome")}</p>
<article><h2>${say("news_title")}</h2><p>${say("news")}</p></article>
<section class="try">
<h2>${say("links_title")}</h2>
<ul><li><a href="/chat/${commune.insee}">${say("alone")}</a></li><li><a href="${console}">${say("console")}</a></li></ul>
<h2>${say("embed_title")}</h2>
<p>${say("embed")}</p>
<pre><code>&lt;script src="${loader}" data-commune="${commune.insee}" async&gt;&lt;/script&gt;</code></pre>
</section>
</main>
</body>
</html>
`);
}
