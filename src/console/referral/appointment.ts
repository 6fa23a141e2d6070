import { html } from "hono/html";
import type { FollowedReferral } from "../../app/follow-referral";
import { PLACE_MAX_CHARACTERS } from "../../referral/appointment";
import { formToken, type Html, type Page, say } from "../layout";
import { momentParams } from "../words";

/** The appointment that holds, what became of the last one, and the forms that give, move or call it off. */
export function appointmentSection(page: Page, referral: FollowedReferral, action: string): Html {
  const { appointment, actions, version } = referral;
  const mayGive = actions.includes("arrange");
  if (!appointment && !mayGive) return html``;
  const seen = html`${formToken(page)}<input type="hidden" name="version" value="${version}">`;
  const held = appointment?.status === "held";
  return html`<h2>${say(page, "console.follow.appointment")}</h2>
${
  appointment
    ? html`<p class="note">${say(page, `console.follow.statuses.${held && appointment.accepted !== null ? "accepted" : appointment.status}`)} : ${say(page, "console.follow.held", { ...momentParams(appointment.at), place: appointment.place })}</p>`
    : ""
}
${
  mayGive
    ? html`<form method="post" action="${action}/appointment">${seen}
<label for="day">${say(page, "console.follow.day")}</label><input id="day" name="day" type="date" required>
<label for="time">${say(page, "console.follow.time")}</label><input id="time" name="time" type="time" required>
<label for="place">${say(page, "console.follow.place")}</label><input id="place" name="place" maxlength="${PLACE_MAX_CHARACTERS}" required>
<button class="quiet">${say(page, held ? "console.follow.move" : "console.follow.give")}</button></form>`
    : ""
}
${
  actions.includes("cancel")
    ? html`<form method="post" action="${action}/cancel">${seen}<button class="quiet">${say(page, "console.follow.cancel")}</button></form>`
    : ""
}`;
}
