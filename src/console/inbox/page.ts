import { html } from "hono/html";
import type { Inbox } from "../../app/inbox/list-referrals";
import { VIEWS, type View } from "../../referral/sections";
import { type Html, layout, type Page, say } from "../layout";
import { CONSOLE_PATH } from "../path";
import { glance } from "./glance";
import { type Around, inboxLine } from "./line";
import { PASSED_ON_PATH } from "./passed-on-page";
import { writePlace } from "./place";
import { NOTHING_SOUGHT, searchForm } from "./search-form";

interface AroundPage extends Around {
  /** The list is shown from its beginning. */
  readonly isFirst: boolean;
}

/** What arrived: what not to miss, then what is still to be done, those who wait longest first. */
export function inboxPage(page: Page, inbox: Inbox, around: AroundPage): Html {
  const title = say(page, "console.title");
  if (inbox.counts.all === 0) return layout(page, title, html`${nothingYet(page)}${passedOn(page, inbox)}`);
  const { view } = inbox;
  const { isFirst } = around;
  return layout(
    page,
    title,
    html`<p class="big">${toDo(page, inbox)}</p>
${isFirst && view === "open" ? glance(page, inbox) : ""}
${searchForm(page, around.snapshot, NOTHING_SOUGHT)}
${views(page, inbox)}
${isFirst ? "" : html`<p><a href="${addressOf(view)}">${say(page, "console.inbox.back_to_first")}</a></p>`}
${inbox.lines.length === 0 ? html`<p class="note">${say(page, `console.inbox.none.${view}`)}</p>` : sections(page, inbox, around)}
${next(page, inbox)}
${passedOn(page, inbox)}`,
  );
}

/** The way to what went to another structure, when something did. */
const passedOn = (page: Page, inbox: Inbox): Html | "" =>
  inbox.passedOn ? html`<p><a href="${PASSED_ON_PATH}">${say(page, "console.passed_on.title")}</a></p>` : "";

/** Someone who has just come in learns what this page will be. */
const nothingYet = (page: Page): Html =>
  html`<div class="note nothing"><p>${say(page, "console.inbox.empty")}</p><p>${say(page, "console.inbox.empty_how")}</p>
<ul class="plain"><li><a href="${CONSOLE_PATH}/me">${say(page, "console.inbox.empty_me")}</a></li><li><a href="${CONSOLE_PATH}/directory">${say(page, "console.inbox.empty_directory")}</a></li></ul></div>`;

const toDo = (page: Page, { counts }: Inbox): string =>
  counts.to_do > 0
    ? say(page, "console.inbox.to_do", { count: counts.to_do })
    : say(page, "console.inbox.nothing_to_do");

const ORDER = ["open", "to_do", "in_progress", "closed", "all"] as const satisfies readonly View[];

const addressOf = (view: View): string => (view === "open" ? CONSOLE_PATH : `${CONSOLE_PATH}?show=${view}`);

function views(page: Page, { view, counts }: Inbox): Html {
  const links = ORDER.map(
    (each) =>
      html`<li><a href="${addressOf(each)}"${each === view ? html` aria-current="page"` : ""}>${say(page, `console.inbox.views.${each}`)} <span class="count">${counts[each]}</span></a></li>`,
  );
  return html`<nav class="views" aria-label="${say(page, "console.inbox.views.title")}"><ul>${links}</ul></nav>`;
}

/** One under the other, each with its name, in their order. */
const sections = (page: Page, { view, lines }: Inbox, around: Around): readonly Html[] =>
  VIEWS[view].flatMap((section) => {
    const own = lines.filter((line) => line.section === section);
    if (own.length === 0) return [];
    return [
      html`<section aria-labelledby="${section}"><h2 id="${section}">${say(page, `console.inbox.sections.${section}`)}</h2>
<ul class="list inbox">${own.map((line) => inboxLine(page, line, around))}</ul></section>
`,
    ];
  });

function next(page: Page, { view, next: place }: Inbox): Html {
  if (place === null) return html``;
  const address = `${CONSOLE_PATH}?show=${view}&after=${encodeURIComponent(writePlace(place))}`;
  return html`<p><a class="button" rel="next" href="${address}">${say(page, "console.inbox.next")}</a></p>`;
}
