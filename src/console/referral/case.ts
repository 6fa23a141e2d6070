import { html } from "hono/html";
import { isLargeGap } from "../../referral/outcomes";
import { CASES_PATH } from "../cases/path";
import { aidName } from "../figures";
import { type Html, say } from "../layout";
import { dateParam } from "../words";
import { choice, input } from "./fields";
import { carried, pathTo, type Shown } from "./shown";

/** An amount far from its estimate may help others: with the person's consent, and a second reader, it becomes a case. */
export function caseSection(shown: Shown): Html {
  const { page, referral, proposable, today } = shown;
  const { outcomes, created, events } = referral;
  if (!outcomes.some(isLargeGap)) return html``;
  const proposed = events.filter(({ what }) => what === "consent:reference_case");
  const field = (name: string) => ({ form: "case" as const, name, label: `console.referral.case.${name}` });
  const [first = "", ...others] = proposable;
  return html`<h2 id="case">${say(page, "console.referral.case.title")}</h2>
<p>${say(page, "console.referral.case.what")}</p>
${proposed.map(({ at }) => html`<p class="note">${say(page, "console.referral.case.proposed", { date: dateParam(at) })}</p>`)}
${
  first === ""
    ? html`<p>${say(page, "console.referral.case.not_possible")}</p>`
    : html`<form method="post" action="${pathTo(shown, "case")}">${carried(shown)}
${choice(
  shown,
  field("case_aid"),
  [first, ...others].map((aid) => [aid, aidName(page, aid)] as const),
)}
${input(shown, field("consented_on"), html`type="date" min="${dateParam(created).date}" max="${today}" required`)}
<button class="quiet">${say(page, "console.referral.case.propose")}</button></form>`
}
<p><a href="${CASES_PATH}">${say(page, "console.cases.link")}</a></p>`;
}
