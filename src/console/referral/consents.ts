import { html } from "hono/html";
import { CONSENTS, SCOPES } from "../../dialogue/referral-draft";
import { type Html, say } from "../layout";
import { dateParam } from "../words";
import { choice, input } from "./fields";
import { carried, pathTo, type Shown } from "./shown";

const ALL = ["contact", ...SCOPES, ...CONSENTS] as const;

/** What the person agreed to, each apart, and the form that notes what they say aloud; the State's sheet is beside. */
export function consentsSection(shown: Shown): Html {
  const { page, referral, today, trouble } = shown;
  const { consents, created } = referral;
  const can = (consent: string) => consent !== "reminders" || referral.remindable;
  const said = (consent: string) => {
    if (!can(consent)) return say(page, "console.referral.consents.no_reminders");
    const found = consents.find((each) => each.consent === consent);
    if (found === undefined) return say(page, "console.referral.consents.not_asked");
    return say(page, `console.referral.consents.${found.given ? "given" : "refused"}`, { date: dateParam(found.at) });
  };
  // That answers about health or residence may be handed over is only asked when there are some.
  const asked = ALL.filter((consent) => consent !== "intimate" || consents.some((each) => each.consent === "intimate"));
  const field = (name: string) => ({ form: "consents" as const, name, label: `console.referral.consents.${name}` });
  return html`<h2 id="consents">${say(page, "console.referral.consents.title")}</h2>
<dl>${asked.map((consent) => html`<dt>${say(page, `console.referral.consents.of.${consent}`)}</dt><dd>${said(consent)}</dd>`)}</dl>
<details${trouble?.form === "consents" ? html` open` : ""}><summary>${say(page, "console.referral.consents.note")}</summary>
<p class="small">${say(page, "console.referral.consents.what")}</p>
<form method="post" action="${pathTo(shown, "consent")}">${carried(shown)}
${choice(
  shown,
  field("consent"),
  [
    ["", say(page, "console.referral.consents.choose")],
    ...[...CONSENTS]
      .reverse()
      .filter(can)
      .map((each) => [each, say(page, `console.referral.consents.of.${each}`)] as const),
  ],
  html`required`,
)}
${choice(shown, field("answer"), [["", say(page, "console.referral.consents.choose")], ...["yes", "no"].map((each) => [each, say(page, `console.referral.consents.${each}`)] as const)], html`required`)}
${input(shown, field("said_on"), html`type="date" min="${dateParam(created).date}" max="${today}" required`)}
<button class="quiet">${say(page, "console.referral.consents.save")}</button></form></details>
<p><a href="${pathTo(shown, "state-sheet")}">${say(page, "console.referral.state_sheet.link")}</a></p>`;
}
