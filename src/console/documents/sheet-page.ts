import { html } from "hono/html";
import type { FollowUpSheet } from "../../app/documents/follow-up-sheet";
import { outcomePhrase } from "../../app/state-sheet";
import { aidName } from "../figures";
import { type Html, type Page, say } from "../layout";
import { table } from "../table";
import { blank, documentPage } from "./document";
import { backToReferral, sheetFacts } from "./sheet-facts";

/** One situation, for the technical committee: no identity. */
export function sheetPage(page: Page, sheet: FollowUpSheet, lotName: (lot: number) => string): Html {
  const aids = say(page, "console.documents.aids");
  const rows = sheet.aids.map(
    ({ aid, outcome }) =>
      [
        aidName(page, aid),
        outcome ? page.words.text(outcomePhrase(outcome)) : say(page, "console.documents.not_known_yet"),
      ] as const,
  );
  return documentPage(
    page,
    "sheet",
    say(page, "console.documents.sheet"),
    html`${backToReferral(page, sheet.reference)}
${sheetFacts(page, sheet, lotName)}
<h2>${say(page, "console.documents.steps")}</h2>
${sheet.steps.length === 0 ? html`<p>${say(page, "console.documents.steps_none")}</p>` : html`<ul>${sheet.steps.map(({ action, days }) => html`<li>${say(page, `console.events.${action}`)} : ${say(page, "console.documents.after", { count: days })}</li>`)}</ul>`}
<h2>${aids}</h2>
${rows.length === 0 ? html`<p>${say(page, "console.documents.aids_none")}</p>` : table(aids, [say(page, "console.overview.aid"), say(page, "console.documents.became")], rows, "told")}
<section class="page"><h2>${say(page, "console.documents.committee")}</h2>
<p class="note">${say(page, "console.documents.no_name")}</p>
${["difficulties", "proposed", "who_does"].map((key) => blank(page, key))}</section>`,
  );
}
