import { html } from "hono/html";
import type { DocumentFigures } from "../../app/documents/figures";
import { type Html, type Page, say } from "../layout";
import { refusalsSection } from "../overview/refusals";
import { rightsSection } from "../overview/rights";
import { datedLine, periodLinks } from "../period";
import { documentPage } from "./document";
import { formsSection, peopleSection } from "./sections";

/** Before and after, for the whole territory. */
export const resultsPage = (page: Page, figures: DocumentFigures): Html =>
  documentPage(
    page,
    "results",
    say(page, "console.documents.results"),
    html`${periodLinks(page, figures.period)}${datedLine(page, figures.today, figures.period)}
${formsSection(page, figures)}
${rightsSection(page, figures)}
${refusalsSection(page, figures.refused)}
${peopleSection(page, figures)}`,
  );
