import { html } from "hono/html";
import type { DocumentFigures } from "../../app/documents/figures";
import { type Html, type Page, say } from "../layout";
import { refusalsSection } from "../overview/refusals";
import { rightsSection } from "../overview/rights";
import { datedLine, periodLinks } from "../period";
import { blank, documentPage, emptyTable, toFill } from "./document";
import { formsSection, groupsSection, peopleSection } from "./sections";

/** Who the local committee associates (décret n° 2023-602 du 13 juillet 2023), after the leader of the experiment. */
const PRESENT = [
  "leader",
  "department",
  "state",
  "employment",
  "protection",
  "france_services",
  "concerned",
  "operators",
];
/** Indicators of the conventions (2025, article 2.E; call for projects 2026/2027) that nothing here measures. */
const ELSEWHERE = ["take_up", "awareness", "interviews"];

/** Minutes of the steering committee: the figures are filled in, the rest is for whoever holds the pen. */
export function minutesPage(page: Page, figures: DocumentFigures): Html {
  const heads = (...keys: string[]) => keys.map((key) => say(page, `console.documents.heads.${key}`));
  const text = (key: string) => say(page, `console.documents.${key}`);
  return documentPage(
    page,
    "minutes",
    text("minutes"),
    html`${periodLinks(page, figures.period)}
${["date", "place", "chair", "secretary"].map((key) => toFill(page, key))}
<h2>${text("present")}</h2>
<p class="small">${text("present_what")}</p>
${emptyTable(
  text("present"),
  heads("body", "who", "excused"),
  PRESENT.map((key) => say(page, `console.documents.bodies.${key}`)),
)}
<section class="page"><h2>${text("figures")}</h2>
${datedLine(page, figures.today, figures.period)}
${rightsSection(page, figures)}
${refusalsSection(page, figures.refused)}
${peopleSection(page, figures)}
${groupsSection(page, figures)}
${formsSection(page, figures)}
<h2>${text("elsewhere")}</h2>
<p class="small">${text("elsewhere_what")}</p>
${emptyTable(
  text("elsewhere"),
  heads("indicator", "value", "source"),
  ELSEWHERE.map((key) => say(page, `console.documents.indicators.${key}`)),
)}</section>
<section class="page"><h2>${text("exchanges")}</h2>
${["said", "difficulties_met"].map((key) => blank(page, key))}
<h2>${text("decisions")}</h2>
${emptyTable(text("decisions"), heads("decision", "who_carries", "by_when"), ["", "", "", ""])}
${toFill(page, "next")}</section>`,
  );
}
