import { html } from "hono/html";
import type { KnownVisit } from "../../app/directory/visits";
import { type Html, type Page, say } from "../layout";
import type { Names } from "./names";

/** Permanences beyond walls that nobody is told of any more: their day is past, or was never said. */
export function visitsSection(page: Page, visits: readonly KnownVisit[], names: Names): Html {
  const lines = visits.map(({ visit: { quoi, lieu, commune, date }, state }) => {
    const what = say(page, `dialogue.visits.${quoi}`);
    const place = [lieu, commune === null ? null : names.commune(commune)].filter((part) => part !== null).join(", ");
    const when =
      state === "past" && date !== null
        ? say(page, "console.overview.visit_past", { date: { date } })
        : say(page, "console.overview.visit_undated");
    const label = [what, place].filter((part) => part !== "").join(", ");
    return html`<li>${say(page, "console.labelled", { label, value: when })}</li>`;
  });
  return html`<section><h2>${say(page, "console.overview.visits")}</h2>
${visits.length === 0 ? html`<p>${say(page, "console.overview.none")}</p>` : html`<ul>${lines}</ul>`}</section>`;
}
