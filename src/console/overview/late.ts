import { html } from "hono/html";
import type { Delays } from "../../app/house";
import type { LateLine } from "../../app/monday/late";
import { type Html, type Page, say } from "../layout";
import { table } from "../table";
import type { Names } from "./names";

/** What nobody looked at, whom nobody called or answered, and who could not be reached, by structure. */
export function lateSection(page: Page, late: readonly LateLine[], delays: Delays, names: Names): Html {
  const title = say(page, "console.overview.late");
  const { unseenWorkingDays, notContactedWorkingDays } = delays;
  const heads = ["structure", "unseen", "not_contacted", "unanswered", "unreachable"].map((key) =>
    say(page, `console.overview.${key}`),
  );
  const rows = late.map(
    ({ structure, unseen, notContacted, unanswered, unreachable }) =>
      [names.structure(structure), unseen, notContacted, unanswered, unreachable] as const,
  );
  return html`<section><h2>${title}</h2>
<p>${say(page, "console.overview.late_what", { unseen: unseenWorkingDays, contact: notContactedWorkingDays })}</p>
${late.length === 0 ? html`<p>${say(page, "console.overview.late_none")}</p>` : table(title, heads, rows)}</section>`;
}
