import { html, raw } from "hono/html";
import { type Phrase, phrase } from "../../dialogue/phrase";
import type { Words } from "../../words";

export interface ProPage {
  readonly words: Words;
  readonly languages: readonly string[];
  /** The mark, as the text of an SVG. */
  readonly belfry: string;
  readonly script: string;
  readonly style: string;
  readonly rulebook: string;
  readonly cards: string;
  readonly snapshot: string;
  /** Every file of words that the page needs, in its language. */
  readonly wordFiles: readonly string[];
  readonly showSupport: boolean;
}

export const PRO_PATH = "/pro";

/** Sections in the order of the page; their place is the key that leads to them. */
const SECTIONS = ["household", "adult-0", "adult-1", "children", "dwelling", "received", "results"] as const;

/** The page for professionals: its frame; the form and the rights are made in the browser, where the core runs. */
export function proPage(page: ProPage): string {
  const { words, languages, belfry, script, style, rulebook, cards, snapshot, wordFiles, showSupport } = page;
  const say = (key: string, params?: Phrase["params"]) => words.text(phrase(`pro.${key}`, params));
  const preloaded = [rulebook, cards, snapshot, ...wordFiles];
  return String(html`<!doctype html>
<html lang="${words.language}" dir="${words.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${say("title")}</title>
<link rel="icon" href="/w/belfry.svg" type="image/svg+xml">
<link rel="stylesheet" href="${style}">
${preloaded.map((href) => html`<link rel="preload" as="fetch" crossorigin href="${href}">\n`)}<script type="module" src="${script}"></script>
</head>
<body data-language="${words.language}" data-rulebook="${rulebook}" data-cards="${cards}" data-snapshot="${snapshot}" data-words="${JSON.stringify(wordFiles)}">
<header>
<span class="mark" aria-hidden="true">${raw(belfry)}</span>
<div class="name"><h1><span class="screen">${say("title")}</span><span class="paper">${say("paper")}</span></h1><p class="private">${say("private")}</p></div>
<div class="tools">
<button type="button" id="print" aria-keyshortcuts="Alt+9">${say("print")}</button>
<button type="button" id="again">${say("again")}</button>
${languages
  .filter((language) => language !== words.language)
  .map(
    (language) =>
      html`<a href="${PRO_PATH}?lang=${language}" lang="${language}" hreflang="${language}">${say(`language.${language}`)}</a>`,
  )}
</div>
</header>
<nav id="sections" aria-label="${say("navigation")}"><ol>${SECTIONS.map((id, index) => html`<li id="to-${id}"><a href="#${id}" aria-keyshortcuts="Alt+${index + 1}"><kbd>${index + 1}</kbd> ${say(`sections.${id.replace("-", "_")}`)}</a></li>`)}</ol>
<details class="keys"><summary>${say("keys.title")}</summary><p>${say("keys.text")}</p></details></nav>
<p id="loading" role="status">${say("loading")}</p>
<p id="broken" role="alert" hidden>${say("broken")}</p>
<noscript><p>${say("no_script")}</p></noscript>
<main id="sheet" hidden>
<form id="form" autocomplete="off" aria-label="${say("form")}">
<div class="field mark-field"><label for="sheet-mark">${say("mark")}</label><input id="sheet-mark" type="text" placeholder=" " maxlength="60" autocomplete="off" aria-describedby="sheet-mark-help"><p id="sheet-mark-help" class="help">${say("mark_help")}</p></div>
<div id="fields"></div>
</form>
<section id="answers" aria-label="${say("answers")}"></section>
<section id="results" tabindex="-1" aria-labelledby="results-title">
<h2 id="results-title">${say("sections.results")}</h2>
<p id="summary" role="status"></p>
<div id="results-list"></div>
</section>
</main>
<footer>
<p id="version"></p>
<p>${say("disclaimer")}</p>
${showSupport ? html`<p class="support">${words.text(phrase("widget.page.support"))}</p>` : ""}
<p class="screen"><a href="/regles?lang=${words.language}">${say("rules")}</a> · <a href="/api?lang=${words.language}">${say("api")}</a></p>
</footer>
</body>
</html>
`);
}
