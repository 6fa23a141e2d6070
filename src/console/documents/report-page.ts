import { html } from "hono/html";
import type { DocumentFigures } from "../../app/documents/figures";
import { shownAids } from "../../evaluation/shown-aids";
import { LEAST_SHOWN, shownCounts } from "../../evaluation/small-counts";
import { aidName, euros, openedCells, shownCount } from "../figures";
import { type Html, type Page, say } from "../layout";
import { datedLine, periodLinks } from "../period";
import { table } from "../table";
import { blank, documentPage, emptyTable } from "./document";
import { groupsSection, peopleSection } from "./sections";

/** End report of an operator: figures filled in, words and accounts for them to write. */
export function reportPage(page: Page, figures: DocumentFigures, structure: string): Html {
  const text = (key: string) => say(page, `console.documents.${key}`);
  const heads = ["item", "planned", "spent"].map((key) => say(page, `console.documents.heads.${key}`));
  return documentPage(
    page,
    "report",
    say(page, "console.documents.report_of", { structure }),
    html`${periodLinks(page, figures.period)}${datedLine(page, figures.today, figures.period)}
<section><h2>${text("quantitative")}</h2>
${peopleSection(page, figures)}
${groupsSection(page, figures)}
${rights(page, figures)}
${refusals(page, figures)}
<p class="small">${say(page, "console.documents.few_why", { least: LEAST_SHOWN })}</p></section>
<section class="page"><h2>${text("qualitative")}</h2>
${["done", "worked", "hard", "next_steps"].map((key) => blank(page, key))}
<h2>${text("financial")}</h2>
${emptyTable(text("financial"), heads, ["", "", "", ""])}
<p>${text("signed")}</p></section>`,
  );
}

/** By aid, at one structure: fine enough to hide those of few; in all, the number is told, and euros from five rights on. */
function rights(page: Page, { opened, aids, households }: DocumentFigures): Html {
  const title = say(page, "console.overview.opened");
  if (opened.count === 0) return html`<h2>${title}</h2><p>${say(page, "console.overview.opened_none")}</p>`;
  const heads = ["aid", "number", "a_month", "a_year"].map((key) => say(page, `console.overview.${key}`));
  const hidden = ["–", "–"] as const;
  const rows = [
    ...shownAids(aids).map(
      ({ aid, opened: each }) =>
        [
          aidName(page, aid),
          ...(each ? openedCells(page, each) : ([shownCount(page, null), ...hidden] as const)),
        ] as const,
    ),
    [
      say(page, "console.overview.total"),
      opened.count,
      ...(opened.count < LEAST_SHOWN ? hidden : ([euros(page, opened.monthly), euros(page, opened.yearly)] as const)),
    ] as const,
  ];
  return html`<h2>${title}</h2>
<p>${say(page, "console.overview.opened_count", { count: opened.count })} ${say(page, "console.overview.opened_for", { count: households })}</p>
${table(title, heads, rows)}
<p class="small">${say(page, "console.overview.opened_what")}</p>`;
}

function refusals(page: Page, { refused }: DocumentFigures): Html {
  const title = say(page, "console.overview.refused");
  if (refused.length === 0) return html`<h2>${title}</h2><p>${say(page, "console.overview.refused_none")}</p>`;
  const counts = shownCounts(refused.map(({ count }) => count));
  const rows = refused.map(
    ({ reason }, index) =>
      [say(page, `console.follow.reasons.${reason}`), shownCount(page, counts[index] ?? null)] as const,
  );
  return html`<h2>${title}</h2>${table(title, [say(page, "console.overview.cause"), say(page, "console.overview.number")], rows)}`;
}
