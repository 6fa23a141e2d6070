import { html } from "hono/html";
import type { AidBeforeAfter, FollowUpSheet } from "../../app/documents/follow-up-sheet";
import { outcomePhrase } from "../../app/state-sheet";
import { totalOf } from "../../evaluation/rights-opened";
import { estimatedText } from "../estimated";
import { aidName, euros } from "../figures";
import { type Html, type Page, say } from "../layout";
import { table } from "../table";
import { documentPage } from "./document";
import { backToReferral, sheetFacts } from "./sheet-facts";

/** One situation before and after its rights were looked at. */
export function beforeAfterPage(page: Page, sheet: FollowUpSheet, lotName: (lot: number) => string): Html {
  const title = say(page, "console.documents.before_after");
  const heads = [
    say(page, "console.overview.aid"),
    ...["before", "after_it"].map((key) => say(page, `console.documents.${key}`)),
  ];
  const rows = sheet.aids.map(
    (each) =>
      [
        aidName(page, each.aid),
        before(page, each),
        each.outcome ? page.words.text(outcomePhrase(each.outcome)) : say(page, "console.documents.not_known_yet"),
      ] as const,
  );
  return documentPage(
    page,
    "before_after",
    title,
    html`${backToReferral(page, sheet.reference)}
${sheetFacts(page, sheet, lotName)}
<h2>${say(page, "console.documents.aids")}</h2>
${rows.length === 0 ? html`<p>${say(page, "console.documents.aids_none")}</p>` : table(title, heads, rows, "told")}
${gained(page, sheet)}
<p class="small">${say(page, "console.documents.estimate_what")}</p>`,
  );
}

/** Whether it was received, why not, and what it was estimated at. */
function before(page: Page, { form, estimated, outcome }: AidBeforeAfter): string {
  const had = outcome?.outcome === "already_had";
  const why = had
    ? say(page, "console.documents.had")
    : form === null
      ? say(page, "console.documents.form_not_said")
      : say(page, `evaluation.non_take_up.${form}`);
  return had || estimated === null ? why : `${why}. ${estimatedText(page, estimated)}`;
}

function gained(page: Page, { aids }: FollowUpSheet): Html {
  const noted = aids.flatMap(({ outcome }) => (outcome ? [{ ...outcome, nonTakeUp: null, noted: null }] : []));
  const { count, monthly, once } = totalOf(noted);
  const amounts = { month: euros(page, monthly), once: euros(page, once) };
  return html`<p class="big"><strong>${say(page, "console.overview.opened_count", { count })}</strong>${count > 0 ? html` : ${say(page, "console.documents.gained", amounts)}` : ""}</p>`;
}
