import { html } from "hono/html";
import { isErased } from "../../referral/life";
import { type Html, layout, say } from "../layout";
import { CONSOLE_PATH } from "../path";
import { dateParam } from "../words";
import { aidsSection } from "./aids";
import { answersSection } from "./answers";
import { appointmentSection } from "./appointment";
import { buttonsSection } from "./buttons";
import { caseSection } from "./case";
import { consentsSection } from "./consents";
import { careNote, contactSection } from "./contact";
import { historySection } from "./history";
import { outcomesSection } from "./outcomes";
import { partLinks } from "./parts";
import { pathTo, type Shown } from "./shown";
import { threadSection } from "./thread";
import { transferSection } from "./transfer";
import { troubleNote } from "./trouble";

/** One hand-off: what it holds, what is done about it, and what happened to it. */
export function referralPage(shown: Shown): Html {
  const { page, referral } = shown;
  const { reference, state, expires, arrived } = referral;
  const erased = isErased(state);
  return layout(
    page,
    say(page, "console.referral.title", { reference }),
    html`<p><a href="${CONSOLE_PATH}">${say(page, "console.back")}</a></p>
${troubleNote(shown)}
<p><span class="tag">${say(page, `console.states.${state}`)}</span> <span class="small">${say(page, "console.referral.arrived", { date: dateParam(arrived) })}</span></p>
${erased ? html`<p class="note">${say(page, `console.referral.${state}`)}</p>${historySection(shown)}` : content(shown)}
${
  erased
    ? ""
    : html`<p class="small">${say(page, "console.referral.erased_on", { date: dateParam(expires) })}</p>
<p class="screen"><a href="#content">${say(page, "console.referral.to_top")}</a></p>`
}`,
  );
}

const content = (shown: Shown): Html =>
  html`${careNote(shown)}${buttonsSection(shown)}
${partLinks(shown)}
<div class="sides"><div>${contactSection(shown)}
${aidsSection(shown)}
${answersSection(shown)}
${printable(shown)}</div>
<div>${appointmentSection(shown)}
${threadSection(shown)}
${outcomesSection(shown)}
${caseSection(shown)}
${transferSection(shown)}</div>
<div>${consentsSection(shown)}
${historySection(shown)}</div></div>`;

/** Its sheets for the technical committee, without identity. */
const printable = (shown: Shown): Html =>
  html`<p><a href="${pathTo(shown, "sheet")}">${say(shown.page, "console.referral.sheet")}</a> · <a href="${pathTo(shown, "before-after")}">${say(shown.page, "console.referral.before_after")}</a></p>`;
