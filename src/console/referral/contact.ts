import { html } from "hono/html";
import type { FollowedReferral } from "../../app/follow-referral";
import { structureName } from "../../territory/snapshot";
import { type Html, type Page, say } from "../layout";
import type { Shown } from "./shown";

type Fact = readonly [name: string, value: string | Html];

/** How to reach the person without harm, and what they ask for. */
export function contactSection({ page, referral, snapshot, reader }: Shown): Html {
  const { need, mode, commune, neighbourhood, language, structure } = referral;
  const where =
    snapshot.communes.find(({ insee }) => insee === commune)?.name ?? say(page, "console.referral.unknown_where");
  const quarter =
    neighbourhood === "none"
      ? say(page, "console.referral.no_neighbourhood")
      : snapshot.neighbourhoods.find(({ id }) => id === neighbourhood)?.name;
  const wanted: Fact[] = mode === null ? [] : [["mode", say(page, `evaluation.modes.${mode}`)]];
  const facts: Fact[] = [
    ...wanted,
    ...contactFacts(page, referral),
    ["need", say(page, `dialogue.needs.${need}`)],
    ["where", where],
    ...(quarter === undefined ? [] : [fact("neighbourhood", quarter)]),
    ["language", languageName(language, page)],
  ];
  return html`${structure === reader ? "" : html`<p class="note">${say(page, "console.referral.for_other", { structure: structureName(snapshot, structure) })}</p>`}
<h2 id="contact">${say(page, "console.referral.contact")}</h2>
<dl>${facts.map(([name, value]) => html`<dt>${say(page, `console.referral.${name}`)}</dt><dd>${value}</dd>`)}</dl>`;
}

const fact = (name: string, value: string | Html): Fact => [name, value];

/** What could harm the person, told before anyone calls or writes. */
export function careNote({ page, referral: { contact } }: Shown): Html {
  if (!contact) return html``;
  const { means, leaveMessage, othersRead, guardian } = contact;
  const cares = [
    ...(othersRead === true ? [`others_read_${means}`] : []),
    ...(means === "telephone" && leaveMessage !== true
      ? [leaveMessage === false ? "no_message" : "message_unknown"]
      : []),
    ...(guardian ? ["guardian"] : []),
  ];
  if (cares.length === 0) return html``;
  return html`<ul class="note care">${cares.map((care) => html`<li>${say(page, `console.referral.care.${care}`)}</li>`)}</ul>`;
}

function contactFacts(page: Page, { contact }: FollowedReferral): Fact[] {
  if (!contact) return [];
  const { name, means, address, leaveMessage, othersRead, when, guardian, pour_qui } = contact;
  const said = (answer: boolean | null) => (answer === null ? "unknown" : answer ? "yes" : "no");
  const link = {
    telephone: html`<a href="${dial(address)}">${readable(address)}</a>`,
    email: html`<a href="mailto:${address}">${address}</a>`,
    telegram: say(page, "console.referral.telegram"),
  }[means];
  const time = when === null ? null : `questions.orientation.quand.options.${when}`;
  return [
    ["name", name],
    ...(pour_qui === undefined ? [] : [fact("filled_by", say(page, `dialogue.for_other.${pour_qui}`))]),
    ...(guardian ? [fact("guardian", guardian.name ?? say(page, "console.referral.guardian_unnamed"))] : []),
    ["means", say(page, `questions.orientation.moyen.options.${means}`)],
    ["address", link],
    ...(means === "telephone"
      ? [fact("leave_message", say(page, `console.referral.leave_message_${said(leaveMessage)}`))]
      : []),
    ...(means === "telegram"
      ? []
      : [fact("others_read", say(page, `console.referral.others_read_${said(othersRead)}`))]),
    ...(time === null ? [] : [fact("when", page.words.has(time) ? say(page, time) : String(when))]),
  ];
}

export const dial = (number: string): string => `tel:${number.replace(/[^+\d]/g, "")}`;

/** A French number in pairs, as people read it aloud. */
export const readable = (number: string): string =>
  /^\+33\d{9}$/.test(number) ? `0${number.slice(3)}`.replace(/(\d\d)(?=\d)/g, "$1 ") : number;

/** "anglais", said in the language of the page. */
function languageName(language: string, { words }: Page): string {
  const names = new Intl.DisplayNames([words.language], { type: "language", fallback: "code" });
  return names.of(language) ?? language;
}
