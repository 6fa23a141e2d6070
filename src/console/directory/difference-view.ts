import { html } from "hono/html";
import type { Difference, FactChange } from "../../directory/difference";
import { type Html, type Page, say } from "../layout";

/** As many lines as someone reads. */
const MOST = 200;

/** What changes from one directory to another, for people to decide on. */
export function differenceView(page: Page, { added, removed, facts, services, outlines }: Difference): Html {
  const parts = [
    list(
      page,
      "added",
      added.map(({ name }) => name),
    ),
    list(
      page,
      "removed",
      removed.map(({ name }) => name),
    ),
    list(
      page,
      "changed",
      facts.map((change) => factLine(page, change)),
    ),
    list(page, "outlines", outlines),
  ].filter((part) => part !== "");
  const { added: more, removed: fewer } = services;
  const ofServices =
    more + fewer === 0
      ? ""
      : html`<p>${say(page, "console.directory.services", { more: String(more), fewer: String(fewer) })}</p>`;
  return parts.length === 0 && ofServices === ""
    ? html`<p>${say(page, "console.directory.no_difference")}</p>`
    : html`${parts}${ofServices}`;
}

function list(
  page: Page,
  what: "added" | "removed" | "changed" | "outlines",
  lines: readonly (string | Html)[],
): Html | "" {
  if (lines.length === 0) return "";
  const hint = what === "added" ? html`<p class="small">${say(page, "console.directory.added_hint")}</p>` : "";
  const more = lines.length - MOST;
  return html`<h3>${say(page, `console.directory.differences.${what}`, { count: lines.length })}</h3>${hint}
<ul>${lines.slice(0, MOST).map((line) => html`<li>${line}</li>`)}</ul>
${more > 0 ? html`<p>${say(page, "console.directory.and_more", { count: more })}</p>` : ""}`;
}

function factLine(page: Page, change: FactChange): Html {
  const { name, champ, before, after, kept } = change;
  const told = (value: string | null) => value ?? say(page, "console.directory.nothing");
  const field = say(page, `console.directory.facts.${champ}`);
  const line = say(page, "console.directory.change", { name, field, before: told(before), after: told(after) });
  return html`${line}${seen(page, change, told)}${kept === null ? "" : html` <span class="small">${say(page, "console.directory.stays", { value: kept })}</span>`}`;
}

/** What residents are shown of it today, and would be, when the file alone does not say so: another source is shown. */
function seen(page: Page, change: FactChange, told: (value: string | null) => string): Html | "" {
  const { before, after, shownBefore, shownAfter } = change;
  if (before === shownBefore && after === shownAfter) return "";
  const key = shownBefore === shownAfter ? "seen_still" : "seen_then";
  return html` <span class="small">${say(page, `console.directory.${key}`, { now: told(shownBefore), later: told(shownAfter) })}</span>`;
}
