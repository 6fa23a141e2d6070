import belfry from "./belfry.svg";
import { LOADER_STYLE } from "./loader-style";
import { type HostMessage, isFrameMessage, onQuickExit } from "./protocol";

/** The few words of the launcher, by language: the server puts them before this code. */
declare const BEFFROI_WORDS: Readonly<Record<string, { readonly open: string; readonly title: string }>>;
/** Where someone who leaves in a hurry lands; the server puts it there too. */
declare const BEFFROI_ELSEWHERE: string;

/** What the frame may take to forget. */
const ANSWER_MS = 300;

const SVG = "http://www.w3.org/2000/svg";

/**
 * `<script src="https://…/widget.js" data-commune="62041" async></script>`. With `data-language`, it speaks that
 * language; without, the first of the browser's that it knows.
 */
function load(script: HTMLScriptElement): void {
  const { origin } = new URL(script.src);
  const commune = script.dataset.commune ?? "";
  if (!/^\d{5}$/.test(commune)) {
    console.error('Beffroi: give the script the INSEE code of the commune, as data-commune="62041"');
    return;
  }
  const asked = [script.dataset.language, ...navigator.languages].map((tag) => tag?.slice(0, 2).toLowerCase() ?? "");
  const language = asked.find((tag) => Object.hasOwn(BEFFROI_WORDS, tag)) ?? "fr";
  const words = BEFFROI_WORDS[language] ?? { open: "Beffroi", title: "Beffroi" };

  const host = document.createElement("beffroi-widget");
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(LOADER_STYLE);
  root.adoptedStyleSheets = [sheet];

  const panel = document.createElement("div");
  panel.setAttribute("role", "dialog");
  panel.setAttribute("aria-label", words.title);
  panel.lang = language;
  panel.hidden = true;

  const launcher = document.createElement("button");
  launcher.type = "button";
  launcher.lang = language;
  launcher.setAttribute("aria-expanded", "false");
  launcher.setAttribute("aria-haspopup", "dialog");
  launcher.append(mark(), words.open);

  let frame: HTMLIFrameElement | null = null;
  const tellFrame = (message: HostMessage) => frame?.contentWindow?.postMessage(message, origin);

  const open = () => {
    if (!frame) {
      frame = document.createElement("iframe");
      frame.title = words.title;
      frame.src = `${origin}/chat/${commune}?lang=${language}`;
      frame.referrerPolicy = "no-referrer";
      frame.addEventListener("load", () => tellFrame({ beffroi: "opened" }));
      panel.append(frame);
    }
    panel.hidden = false;
    launcher.hidden = true;
    launcher.setAttribute("aria-expanded", "true");
    frame.focus();
    tellFrame({ beffroi: "opened" });
  };
  const close = () => {
    panel.hidden = true;
    launcher.hidden = false;
    launcher.setAttribute("aria-expanded", "false");
    launcher.focus();
  };

  /** Nothing of it is seen while the other site comes, which takes the place of this page in the history. */
  const leave = () => {
    document.body.hidden = true;
    host.remove();
    location.replace(BEFFROI_ELSEWHERE);
  };

  launcher.addEventListener("click", open);
  window.addEventListener("message", ({ origin: from, source, data }) => {
    if (from !== origin || !frame || source !== frame.contentWindow || !isFrameMessage(data)) return;
    if (data.beffroi === "close") close();
    else leave();
  });
  // The keys of this page are not heard in the frame, which alone can forget; one that does not answer is left too.
  onQuickExit(() => {
    if (panel.hidden) return;
    tellFrame({ beffroi: "leave" });
    setTimeout(leave, ANSWER_MS);
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape" && !panel.hidden && document.activeElement === host) close();
  });

  root.append(launcher, panel);
  document.body.append(host);
}

/** Built node by node: a host that requires trusted types refuses markup made of text. */
function mark(): SVGElement {
  const svg = document.createElementNS(SVG, "svg");
  const looks = { viewBox: "0 0 24 24", fill: "none", stroke: "currentColor", "stroke-width": "1.5" };
  for (const [name, value] of Object.entries(looks)) svg.setAttribute(name, value);
  svg.setAttribute("stroke-linejoin", "round");
  svg.setAttribute("aria-hidden", "true");
  for (const [, outline = ""] of belfry.matchAll(/ d="([^"]+)"/g)) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", outline);
    svg.append(path);
  }
  return svg;
}

const script = document.currentScript;
// A page that has the line twice gets one launcher.
if (script instanceof HTMLScriptElement && !document.querySelector("beffroi-widget")) {
  if (document.body) load(script);
  else document.addEventListener("DOMContentLoaded", () => load(script), { once: true });
}
