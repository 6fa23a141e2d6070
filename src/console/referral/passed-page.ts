import { html } from "hono/html";
import type { PassedOn } from "../../app/transfer-referral";
import { isState } from "../../referral/life";
import { type Html, layout, type Page, say } from "../layout";
import { CONSOLE_PATH } from "../path";
import { dateParam } from "../words";

/** What is left of a hand-off to those who passed it on; `typed`: a letter that was not sent, since it had gone. */
export const passedPage = (
  page: Page,
  passed: PassedOn,
  { structure, reader }: { readonly structure: string; readonly reader: string },
  typed: string | null,
): Html =>
  layout(
    page,
    say(page, "console.referral.title", { reference: passed.reference }),
    html`<p><a href="${CONSOLE_PATH}">${say(page, "console.back")}</a></p>
${typed === null ? "" : html`<div class="note" role="alert"><p><strong>${say(page, "errors.REFERRAL_CHANGED.operator")}</strong></p>${typed === "" ? "" : html`<p>${say(page, "console.referral.typed")}</p><p class="letter">${typed}</p>`}</div>`}
<p>${
      passed.answered === null
        ? say(page, "console.referral.passed.to", { structure })
        : say(page, "console.referral.passed.to_on", { structure, date: dateParam(passed.answered) })
    }${reader === structure ? "" : html` ${say(page, "console.referral.passed.read_by", { reader })}`}</p>
${isState(passed.state) ? html`<p>${say(page, "console.referral.passed.stands")} <span class="tag">${say(page, `console.states.${passed.state}`)}</span></p>` : ""}
<p class="small">${say(page, "console.referral.passed.nothing_left")}</p>`,
  );
