import { html, raw } from "hono/html";
import { agreedTo, takeBackWords } from "../../../app/resident/consents";
import { appointmentWords, calledOffByPassing, outcomeWords } from "../../../app/resident/show-own";
import { isToAnswer, type OwnAppointment } from "../../../app/resident/to-answer";
import { MESSAGE_MAX_CHARACTERS } from "../../../app/thread";
import { type Phrase, phrase } from "../../../dialogue/phrase";
import { dayOf, timeOf } from "../../../referral/local-time";
import { structureName } from "../../../territory/snapshot";
import { FOLLOW_UP_PATH } from "./door";
import { type Html, layout, say } from "./layout";
import type { OwnPage, Typed } from "./own-page";
import { placeSection } from "./place";

const nameOf = ({ context }: OwnPage, id: string): string => structureName(context.snapshot, id);

/** One's own hand-off: where it stands, what comes next, whom to write to, and how to take it back. */
export function ownPage(page: OwnPage): Html {
  const { own, done, fault } = page;
  const structure = nameOf(page, own.readBy);
  const text = (said: Phrase) => page.words.text(said);
  return layout(
    page,
    say(page, "title", { reference: own.reference }),
    html`${done === null ? "" : html`<p class="done" role="status">${say(page, `done.${done}`)}</p>`}
${fault === null ? "" : html`<p class="fault" role="alert">${text(phrase(`errors.${fault}.resident`))}</p>`}
<section class="card state"><h2>${say(page, "state")}</h2>
<p class="big">${text(phrase(`followed.states.${own.state}`, { structure }))}</p>
${own.outcomes.length === 0 ? "" : html`<ul>${own.outcomes.map((outcome) => html`<li>${outcomeWords(outcome).map((said) => html`<p>${text(said)}</p>`)}</li>`)}</ul>`}
${own.actions.includes("come_back") ? button(page, "come_back", "quiet") : ""}
</section>
${appointment(page)}${transfer(page)}${thread(page, structure)}${placeSection(page)}${consents(page)}${leaving(page)}`,
  );
}

const token = ({ formToken }: OwnPage): Html => html`<input type="hidden" name="form_token" value="${formToken}">`;

/** What is still to be sent by a form; a wish for another date is a message where no appointment is left. */
function typedIn({ typed, own }: OwnPage, form: Typed["form"]): string {
  const at = typed?.form === "reschedule" && isToAnswer(own.appointment) ? "reschedule" : "message";
  return typed !== null && form === at ? typed.text : "";
}

const button = (
  page: OwnPage,
  act: string,
  looks = "",
  hidden: Html | string = "",
  label: Phrase = phrase(`followed.buttons.${act}`),
): Html =>
  html`<form method="post" action="${FOLLOW_UP_PATH}/${act}">${token(page)}${hidden}<button class="${looks}">${page.words.text(label)}</button></form>`;

/** What the answer carries, so that it answers what is on the page. */
const marked = (mark: string): Html => html`<input type="hidden" name="mark" value="${mark}">`;

function appointment(page: OwnPage): Html | string {
  const { own } = page;
  const said = appointmentWords(own);
  if (said.length === 0) return "";
  return html`<section class="card appointment"><h2>${say(page, "appointment")}</h2>
${said.map((each) => html`<p class="big">${page.words.text(each)}</p>`)}
${isToAnswer(own.appointment) ? answers(page, own.appointment) : ""}
</section>`;
}

function answers(page: OwnPage, { accepted, mark }: OwnAppointment): Html {
  const typed = typedIn(page, "reschedule");
  return html`<div class="actions">${accepted === null ? button(page, "accept", "", marked(mark)) : ""}${button(page, "decline", "quiet", marked(mark))}</div>
<details${typed === "" ? "" : raw(" open")}><summary>${page.words.text(phrase("followed.buttons.reschedule"))}</summary>
<form method="post" action="${FOLLOW_UP_PATH}/reschedule">${token(page)}${marked(mark)}
<label for="wish">${say(page, "wish")}</label>
<textarea id="wish" name="letter" rows="3" maxlength="${MESSAGE_MAX_CHARACTERS}">${typed}</textarea>
<button class="quiet">${say(page, "ask_date")}</button></form></details>`;
}

function transfer(page: OwnPage): Html | string {
  const { transfer: asked, readBy } = page.own;
  if (asked === null) return "";
  const { to, reader, mark } = asked;
  const names = { structure: nameOf(page, readBy), to: nameOf(page, to) };
  const other =
    reader === to
      ? ""
      : html`<p>${page.words.text(phrase("followed.transfer_reader", { reader: nameOf(page, reader) }))}</p>`;
  return html`<section class="card"><h2>${say(page, "transfer")}</h2><p>${say(page, "transfer_asked", names)}</p>${other}
${calledOffByPassing(page.own).map((said) => html`<p><strong>${page.words.text(said)}</strong></p>`)}
<div class="actions">${button(page, "transfer_yes", "", marked(mark))}${button(page, "transfer_no", "quiet", marked(mark))}</div></section>`;
}

function thread(page: OwnPage, structure: string): Html {
  const { messages } = page.own;
  const lines = messages.map(({ from, at, text }) => {
    const mine = from === null;
    const when = say(page, "when", { day: { day: dayOf(at) }, time: timeOf(at) });
    return html`<li class="${mine ? "mine" : "theirs"}"><p class="small">${from === null ? say(page, "you") : nameOf(page, from)} · ${when}</p><p class="letter">${text}</p></li>`;
  });
  return html`<section class="card"><h2 id="thread">${say(page, "thread", { structure })}</h2>
${lines.length > 0 ? html`<ol class="thread" aria-labelledby="thread">${lines}</ol>` : html`<p class="small">${say(page, "thread_empty")}</p>`}
<form method="post" action="${FOLLOW_UP_PATH}/message">${token(page)}<input type="hidden" name="once" value="${page.once}" autocomplete="off">
<label for="letter">${say(page, "letter")}</label>
<textarea id="letter" name="letter" rows="4" maxlength="${MESSAGE_MAX_CHARACTERS}" required>${typedIn(page, "message")}</textarea>
<button>${say(page, "send")}</button></form></section>`;
}

/** What was agreed to, and how each is taken back: as easily as it was given. */
function consents(page: OwnPage): Html {
  const lines = agreedTo(page.own).map(({ words, apart }) => {
    const off = apart === null ? "" : button(page, "consent_off", "quiet", marked(apart), takeBackWords(apart));
    return html`<li><p>${page.words.text(words)}</p>${off}</li>`;
  });
  const said = (key: string) => page.words.text(phrase(`followed.consents.${key}`));
  return html`<section class="card"><h2>${said("title")}</h2><ul>${lines}</ul><p class="small">${said("rest")}</p></section>`;
}

const leaving = (page: OwnPage): Html =>
  html`<section class="leaving"><h2>${say(page, "leave")}</h2>
<p class="small">${say(page, "kept_until", { date: { date: dayOf(page.own.expires) } })}</p>
<div class="actions"><form method="post" action="${FOLLOW_UP_PATH}/close">${token(page)}<button class="quiet">${say(page, "close")}</button></form>
<a class="button quiet" href="${FOLLOW_UP_PATH}/withdraw">${page.words.text(phrase("followed.buttons.withdraw"))}</a></div></section>`;

/** Asked once more before everything is erased. */
export const withdrawPage = (page: OwnPage): Html =>
  layout(
    page,
    say(page, "withdraw"),
    html`<p>${page.words.text(phrase("followed.acted.withdraw", { reference: page.own.reference, structure: nameOf(page, page.own.readBy) }))}</p>
<div class="actions">${button(page, "withdraw_yes")}<a class="button quiet" href="${FOLLOW_UP_PATH}">${say(page, "keep")}</a></div>`,
  );
