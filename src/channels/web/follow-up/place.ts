import { html } from "hono/html";
import { wordKey } from "../../../dialogue/aid-words";
import { phrase } from "../../../dialogue/phrase";
import { whereLines } from "../../../dialogue/show-handoff";
import { routeTo } from "../../../dialogue/show-way";
import { type Html, say } from "./layout";
import type { OwnPage } from "./own-page";

/** More papers than this, and nobody reads them. */
const MOST_PAPERS = 8;

/** Who follows it: where, when it is open, the way, and what to bring. */
export function placeSection(page: OwnPage): Html | string {
  const { context, own } = page;
  const structure = context.snapshot.structures.find(({ id }) => id === own.readBy);
  if (!structure) return "";
  const { name, address, telephone } = structure;
  const lines = whereLines(structure, context).map(({ text, url }) => {
    const said = page.words.text(text);
    return html`<li>${url?.startsWith("https:") ? html`<a href="${url}" rel="noreferrer">${said}</a>` : said}</li>`;
  });
  const call = telephone
    ? html`<a class="button quiet" href="tel:${telephone.value.replace(/[^\d+]/g, "")}">${page.words.text(phrase("dialogue.contacts.call", { name }))}</a>`
    : "";
  const route = address
    ? html`<a class="button quiet" href="${routeTo(address)}" rel="noreferrer">${page.words.text(phrase("dialogue.way.route", { name }))}</a>`
    : "";
  return html`<section class="card"><h2>${name}</h2><ul>${lines}</ul><div class="actions">${call}${route}</div>
<h3>${page.words.text(phrase("dialogue.way.bring"))}</h3><ul>${papers(page).map((paper) => html`<li>${paper}</li>`)}</ul></section>`;
}

function papers(page: OwnPage): readonly string[] {
  const { law } = page.context;
  const keys = page.own.aids.flatMap((id) => {
    const aid = law.aids.find((each) => each.aid.id === id)?.aid;
    return (aid?.papers ?? []).map((entry) => wordKey({ id }, "papers", entry));
  });
  const own = [...new Set(keys)].slice(0, MOST_PAPERS);
  return own.length > 0 ? own.map((key) => page.words.text(phrase(key))) : [say(page, "bring_any")];
}
