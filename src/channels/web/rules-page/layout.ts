import { html, raw } from "hono/html";
import { addressOf, type Html, RULES_PATH, say, type View } from "./view";

export interface Content {
  readonly title: string;
  /** Part of the address after `/regles/`; empty for the index. */
  readonly page: string;
  readonly body: Html;
}

/** The frame of every page of the rules: whose they are, which version, on which day. */
export function layout(view: View, { title, page, body }: Content): string {
  const { words, languages, law, style, belfry } = view;
  const others = languages.filter((language) => language !== words.language);
  return String(html`<!doctype html>
<html lang="${words.language}" dir="${words.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${say(view, "rules.product")}</title>
<link rel="icon" href="/w/belfry.svg" type="image/svg+xml">
<link rel="stylesheet" href="${style}">
</head>
<body>
<a class="skip" href="#content">${say(view, "rules.skip")}</a>
<header>
<a class="brand" href="${addressOf(view)}"><span class="mark" aria-hidden="true">${raw(belfry)}</span>${say(view, "rules.brand")}</a>
<nav aria-label="${say(view, "rules.languages")}">${others.map(
    (language) =>
      html`<a href="${RULES_PATH}${page && `/${page}`}?lang=${language}" lang="${language}" hreflang="${language}">${say(view, `rules.language.${language}`)}</a>`,
  )}</nav>
</header>
<main id="content" tabindex="-1">
${page === "" ? "" : html`<p class="back"><a href="${addressOf(view)}">${say(view, "rules.back")}</a></p>`}
<h1>${title}</h1>
${body}
</main>
<footer>
<p>${say(view, "rules.version", { day: { date: view.today } })} <code>${law.version}</code></p>
<p>${say(view, "rules.disclaimer")}</p>
</footer>
</body>
</html>
`);
}
