import { html } from "hono/html";
import type { Delays } from "../../app/house";
import type { Monday } from "../../app/monday/monday";
import { type Html, layout, type Page, say } from "../layout";
import { datedLine, periodLinks } from "../period";
import { lapsingSection } from "./lapsing";
import { lateSection } from "./late";
import { lawFiguresSection } from "./law-figures";
import type { Names } from "./names";
import { placesSection } from "./places";
import { refusalsSection } from "./refusals";
import { rightsSection } from "./rights";
import { structuresSection } from "./structures";
import { unfinishedSection } from "./unfinished";
import { visitsSection } from "./visits";
import { waitingSection } from "./waiting";

/** What calls for someone this week, then what was obtained: read in a few minutes, and printed. */
export const overviewPage = (page: Page, monday: Monday, delays: Delays, names: Names): Html =>
  layout(
    page,
    say(page, "console.overview.title"),
    html`${periodLinks(page, monday.period)}
${datedLine(page, monday.today, monday.period)}
<p>${say(page, "console.overview.intro")} <span class="screen">${say(page, "console.overview.print")}</span></p>
${rightsSection(page, monday)}
${lateSection(page, monday.late, delays, names)}
${unfinishedSection(page, monday.unfinished, delays, names)}
${waitingSection(page, monday.lines, names)}
${placesSection(page, monday.places, names)}
${structuresSection(page, monday.structures, delays, names)}
${refusalsSection(page, monday.refused)}
${lapsingSection(page, monday.lapsing, delays)}
${visitsSection(page, monday.visits, names)}
${lawFiguresSection(page, monday.figures)}`,
  );
