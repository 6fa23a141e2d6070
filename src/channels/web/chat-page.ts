import { html, raw } from "hono/html";
import { phrase } from "../../dialogue/phrase";
import type { Words } from "../../words";

/** Where the words of a language are: what the page opens with, and what comes by itself once it is up. */
export interface WordFiles {
  readonly opening: string;
  readonly cards: string;
}

export interface ChatPage {
  /** INSEE code and name, or null when the door says no commune. */
  readonly commune: { readonly insee: string; readonly name: string } | null;
  readonly words: Words;
  /** The mark, as the text of an SVG. */
  readonly belfry: string;
  readonly script: string;
  readonly style: string;
  /** Style of what comes later. */
  readonly laterStyle: string;
  /** What draws a QR code, for those who ask for one. */
  readonly qr: string;
  /** What the script shares with what comes later, and what is looked at once the rights are known. */
  readonly core: string;
  readonly afterRights: string;
  readonly rulebook: string;
  /** What the cards of the aids say of the law. */
  readonly cards: string;
  readonly snapshot: string;
  /** Where someone who leaves in a hurry lands. */
  readonly elsewhere: string;
  readonly locales: Readonly<Record<string, WordFiles>>;
  readonly showSupport: boolean;
}

const ARROW = raw(
  '<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M4 12h15M13 6l6 6-6 6"/></svg>',
);

/** The page in the iframe, and alone: its frame of HTML; the conversation is made in the browser. */
export function chatPage(page: ChatPage): string {
  const {
    commune,
    words,
    belfry,
    script,
    style,
    laterStyle,
    qr,
    core,
    afterRights,
    rulebook,
    cards,
    snapshot,
    elsewhere,
    locales,
    showSupport,
  } = page;
  const say = (key: string) => words.text(phrase(`widget.page.${key}`));
  const title =
    commune === null ? say("title_alone") : words.text(phrase("widget.page.title", { commune: commune.name }));
  const needed = [rulebook, snapshot, locales[words.language]?.opening].filter((href) => href !== undefined);
  return String(html`<!doctype html>
<html lang="${words.language}" dir="${words.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="/w/belfry.svg" type="image/svg+xml">
<link rel="stylesheet" href="${style}">
${needed.map((href) => html`<link rel="preload" as="fetch" crossorigin href="${href}">\n`)}<link rel="modulepreload" href="${core}">
<script type="module" src="${script}"></script>
</head>
<body data-commune="${commune?.insee ?? ""}" data-language="${words.language}" data-rulebook="${rulebook}" data-cards="${cards}" data-qr="${qr}" data-after-rights="${afterRights}" data-snapshot="${snapshot}" data-elsewhere="${elsewhere}" data-locales="${JSON.stringify(locales)}">
<main aria-label="${words.text(phrase("widget.launcher.title"))}">
<header>
<span class="mark" aria-hidden="true">${raw(belfry)}</span>
<div class="name"><h1 data-words="name">${say("name")}</h1><p class="subtitle" data-words="subtitle">${say("subtitle")}</p></div>
<button type="button" id="language" data-words="language" lang="${words.language === "fr" ? "en" : "fr"}">${say("language")}</button>
<button type="button" id="leave" data-words="leave">${say("leave")}</button>
<button type="button" id="close" data-words-label="close" aria-label="${say("close")}" hidden>×</button>
</header>
<div id="progress-row" hidden><progress id="progress" max="1" value="0" aria-labelledby="progress-text"></progress><span id="progress-text"></span></div>
<div id="log" role="log" tabindex="0" data-words-label="conversation" aria-label="${say("conversation")}"><ol id="turns"></ol></div>
<p id="status" role="status">${say("loading")}</p>
<div id="broken" role="alert" hidden><p data-words="broken">${say("broken")}</p><button type="button" id="retry" data-words="retry">${say("retry")}</button></div>
<noscript><p>${say("no_script")}</p></noscript>
<form id="answer" hidden autocomplete="off">
<label class="unseen" id="field-label" for="field">${say("answer")}</label>
<input id="field" type="text" enterkeyhint="send" autocomplete="off">
<button id="send" aria-label="${say("send")}">${ARROW}</button>
</form>
<footer><p data-words="private">${say("private")}</p>${showSupport ? html`<p data-words="support">${say("support")}</p>` : ""}<p class="rules"><a href="/regles?lang=${words.language}" target="_blank" rel="noopener" data-words="rules">${say("rules")}</a></p></footer>
</main>
<link rel="stylesheet" href="${laterStyle}">
</body>
</html>
`);
}
