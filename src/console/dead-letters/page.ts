import { html } from "hono/html";
import type { ToldDeadLetter } from "../../app/notify/dead-letters";
import { formToken, type Html, layout, type Page, say } from "../layout";
import { CONSOLE_PATH } from "../path";
import { moment } from "../words";

export const DEAD_LETTERS_PATH = `${CONSOLE_PATH}/dead-letters`;

/** What did not arrive: its id, what it was, when and why. Not the number of a request either: administrators see none. */
export function deadLettersPage(page: Page, letters: readonly ToldDeadLetter[], sent: number | null): Html {
  const again = letters.filter(({ canBeSentAgain }) => canBeSentAgain);
  return layout(
    page,
    say(page, "console.dead_letters.title"),
    html`${sent === null ? "" : html`<p class="note" role="status">${say(page, "console.dead_letters.sent", { count: sent })}</p>`}
<p>${say(page, "console.dead_letters.what")}</p>
${letters.length === 0 ? html`<p>${say(page, "console.dead_letters.none")}</p>` : html`<p>${say(page, "console.dead_letters.count", { count: letters.length })}</p>`}
${again.length > 1 ? button(page, "all", say(page, "console.dead_letters.again_all", { count: again.length })) : ""}
<ul class="list">${letters.map((letter) => card(page, letter))}</ul>`,
  );
}

function card(page: Page, letter: ToldDeadLetter): Html {
  const { id, topic, webhook, code, at, attempts, canBeSentAgain } = letter;
  const facts: readonly (readonly [string, string | Html])[] = [
    ["id", html`<code>${id}</code>`],
    ...(webhook === null ? [] : [["webhook", html`<code>${webhook}</code>`] as const]),
    ["at", page.words.text(moment(at))],
    ["why", html`${why(page, code)} <code>${code}</code>`],
    ["attempts", String(attempts)],
  ];
  return html`<li class="card"><h2>${say(page, "console.labelled", { label: say(page, `console.dead_letters.topics.${topic}`), value: whatOf(page, letter) })}</h2>
<dl>${facts.map(([key, value]) => html`<dt>${say(page, `console.dead_letters.fields.${key}`)}</dt><dd>${value}</dd>`)}</dl>
${canBeSentAgain ? button(page, id, say(page, "console.dead_letters.again"), id) : html`<p class="small">${say(page, "console.dead_letters.gone")}</p>`}</li>`;
}

function whatOf(page: Page, { what }: ToldDeadLetter): string {
  const key = `console.dead_letters.kinds.${what ?? "unknown"}`;
  return page.words.has(key) ? say(page, key) : String(what);
}

/** In words for those that come often; the code alone for what a server of mails answered. */
function why(page: Page, code: string): string {
  const key = `console.dead_letters.reasons.${code}`;
  return page.words.has(key) ? say(page, key) : say(page, "console.dead_letters.reasons.other");
}

const button = (page: Page, id: string, text: string, about?: string): Html =>
  html`<form method="post" action="${DEAD_LETTERS_PATH}/again">${formToken(page)}<input type="hidden" name="id" value="${id}"><button class="quiet">${text}${about === undefined ? "" : html`<span class="heard"> ${about}</span>`}</button></form>`;
