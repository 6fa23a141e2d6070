import { html } from "hono/html";
import { type FollowedReferral, PLAIN_ACTIONS } from "../../app/follow-referral";
import type { Card } from "../../dialogue/message";
import { phrase } from "../../dialogue/phrase";
import { isErased } from "../../referral/life";
import type { ReferralEvent } from "../../store/port";
import { type Snapshot, structureName } from "../../territory/snapshot";
import { formToken, type Html, layout, type Page, say } from "../layout";
import { CONSOLE_PATH } from "../path";
import { dateParam, momentParams } from "../words";
import { appointmentSection } from "./appointment";
import { outcomesSection } from "./outcomes";
import { thread } from "./thread";

/** What the page shows besides the referral: names of places, and its answers as the resident read them. */
export interface Around {
  readonly snapshot: Snapshot;
  readonly answers: readonly Card[];
  /** The structure of the operator who looks. */
  readonly reader: string;
}

export function referralPage(page: Page, referral: FollowedReferral, around: Around): Html {
  const { reference, state, expires } = referral;
  const erased = isErased(state);
  const action = `${CONSOLE_PATH}/referrals/${reference}`;
  return layout(
    page,
    say(page, "console.referral.title", { reference }),
    html`<p><a href="${CONSOLE_PATH}">${say(page, "console.back")}</a></p>
<p><span class="tag">${say(page, `console.states.${state}`)}</span></p>
${
  erased
    ? html`<p class="note">${say(page, `console.referral.${state}`)}</p>`
    : html`${whatNext(page, referral, action)}
${contents(page, referral, around)}
${appointmentSection(page, referral, action)}
${thread(page, referral, action)}
${printable(page, action)}
${outcomesSection(page, referral, action)}`
}
${life(page, referral.events)}
${erased ? "" : html`<p class="small">${say(page, "console.referral.erased_on", { date: dateParam(expires) })}</p>`}`,
  );
}

function contents(page: Page, referral: FollowedReferral, { snapshot, answers, reader }: Around): Html {
  const { need, commune, neighbourhood, language, structure, aids } = referral;
  const named = (id: string) => structureName(snapshot, id);
  const where =
    snapshot.communes.find(({ insee }) => insee === commune)?.name ?? say(page, "console.referral.unknown_where");
  const quarter = snapshot.neighbourhoods.find(({ id }) => id === neighbourhood)?.name;
  const facts: [string, string | Html][] = [
    ["need", say(page, `dialogue.needs.${need}`)],
    ["where", where],
    ...(quarter || neighbourhood === "none"
      ? [["neighbourhood", quarter ?? say(page, "console.referral.no_neighbourhood")] as [string, string]] // a pair
      : []),
    ["language", languageName(language, page)],
  ];
  return html`${structure === reader ? "" : html`<p class="note">${say(page, "console.referral.for_other", { structure: named(structure) })}</p>`}
<h2>${say(page, "console.referral.contact")}</h2>
${list(page, [...contactFacts(page, referral), ...facts])}
<h2>${say(page, "console.referral.aids")}</h2>
${
  aids
    ? html`<ul>${aids
        .map((aid) => `aids.${aid}.name`)
        .filter(page.words.has)
        .map(
          (key) => html`<li>${say(page, key)}</li>`,
        )}</ul><p class="small">${say(page, "console.referral.estimate")}</p>`
    : html`<p>${say(page, "console.referral.aids_none")}</p>`
}
<h2>${say(page, "console.referral.answers")}</h2>
${
  referral.answers
    ? html`<dl>${answers.map(({ title, detail }) => html`<dt>${page.words.text(title)}</dt><dd>${detail ? page.words.text(detail) : ""}</dd>`)}</dl>`
    : html`<p>${say(page, "console.referral.answers_none")}</p>`
}`;
}

const list = (page: Page, facts: readonly (readonly [string, string | Html])[]): Html =>
  html`<dl>${facts.map(([name, value]) => html`<dt>${say(page, `console.referral.${name}`)}</dt><dd>${value}</dd>`)}</dl>`;

function contactFacts(page: Page, { contact }: FollowedReferral): [string, string | Html][] {
  if (!contact) return [];
  const { name, means, address, leaveMessage, when, pour_qui } = contact;
  const leave = leaveMessage === null ? "unknown" : leaveMessage ? "yes" : "no";
  const link = {
    telephone: html`<a href="${dial(address)}">${readable(address)}</a>`,
    email: html`<a href="mailto:${address}">${address}</a>`,
    telegram: say(page, "console.referral.telegram"),
  }[means];
  const time = when === null ? null : `questions.orientation.quand.options.${when}`;
  return [
    ["name", name],
    ...(pour_qui === undefined ? [] : [pair("filled_by", say(page, `dialogue.for_other.${pour_qui}`))]),
    ["means", say(page, `questions.orientation.moyen.options.${means}`)],
    ["address", link],
    ...(means === "telephone" ? [pair("leave_message", say(page, `console.referral.leave_message_${leave}`))] : []),
    ...(time === null ? [] : [pair("when", page.words.has(time) ? say(page, time) : String(when))]),
  ];
}

const dial = (number: string): string => `tel:${number.replace(/[^+\d]/g, "")}`;

/** A French number in pairs, as people read it aloud. */
const readable = (number: string): string =>
  /^\+33\d{9}$/.test(number) ? `0${number.slice(3)}`.replace(/(\d\d)(?=\d)/g, "$1 ") : number;

const pair = (name: string, value: string): [string, string] => [name, value];

/** "anglais", said in the language of the page. */
function languageName(language: string, { words }: Page): string {
  const names = new Intl.DisplayNames([words.language], { type: "language", fallback: "code" });
  return names.of(language) ?? language;
}

const isPlain = (action: string): boolean => PLAIN_ACTIONS.some((each) => each === action);

/** What a button alone can say: within reach of the thumb, before what is read. */
function whatNext(page: Page, { version, actions, contact }: FollowedReferral, action: string): Html {
  const seen = html`<input type="hidden" name="version" value="${version}">`;
  const forms = actions
    .filter(isPlain)
    .map(
      (each, index) =>
        html`<form method="post" action="${action}/${each}">${formToken(page)}${seen}<button${index > 0 ? html` class="quiet"` : ""}>${say(page, `console.actions.${each}`)}</button></form>`,
    );
  const call =
    contact?.means === "telephone"
      ? html`<a class="button" href="${dial(contact.address)}">${say(page, "console.follow.call", { number: readable(contact.address) })}</a>`
      : "";
  return html`<div class="actions">${call}${forms}</div>`;
}

/** Its sheets for the technical committee, without identity. */
const printable = (page: Page, action: string): Html =>
  html`<p><a href="${action}/sheet">${say(page, "console.referral.sheet")}</a> · <a href="${action}/before-after">${say(page, "console.referral.before_after")}</a></p>`;

function life(page: Page, events: readonly ReferralEvent[]): Html {
  const lines = events.map(({ at, by, what }) => {
    const actor = by.startsWith("operator:") ? "operator" : by;
    return html`<li>${say(page, "console.event", {
      ...momentParams(at),
      what: phrase(`console.events.${what.replace(":", ".")}`),
      by: phrase(`console.by.${actor}`),
    })}</li>`;
  });
  return html`<h2>${say(page, "console.referral.life")}</h2><ol>${lines}</ol>`;
}
