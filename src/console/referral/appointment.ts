import { html } from "hono/html";
import { PLACE_MAX_CHARACTERS } from "../../referral/appointment";
import { type Html, say } from "../layout";
import { momentParams } from "../words";
import { dial, readable } from "./contact";
import { input } from "./fields";
import { carried, pathTo, type Shown } from "./shown";

const field = (name: string) => ({ form: "appointment" as const, name, label: `console.follow.${name}` });

/** The appointment that holds, what became of the last one, and the forms that give, move or call it off. */
export function appointmentSection(shown: Shown): Html {
  const { page, referral, today } = shown;
  const { appointment, actions } = referral;
  const mayGive = actions.includes("arrange");
  if (!appointment && !mayGive) return html``;
  const held = appointment?.status === "held";
  return html`<h2 id="appointment">${say(page, "console.follow.appointment")}</h2>
${
  appointment
    ? html`<p class="note">${say(page, "console.labelled", {
        label: say(
          page,
          `console.follow.statuses.${held && appointment.accepted !== null ? "accepted" : appointment.status}`,
        ),
        value: say(page, "console.follow.held", { ...momentParams(appointment.at), place: appointment.place }),
      })}</p>`
    : ""
}
${
  mayGive
    ? html`${untold(shown)}<form method="post" action="${pathTo(shown, "appointment")}">${carried(shown)}
<div class="beside"><div>${input(shown, field("day"), html`type="date" min="${today}" required`)}</div>
<div>${input(shown, field("time"), html`type="time" required`)}</div></div>
${input(shown, { ...field("place"), known: appointment?.place ?? "" }, html`maxlength="${PLACE_MAX_CHARACTERS}" required`)}
<button class="quiet">${say(page, held ? "console.follow.move" : "console.follow.give")}</button></form>`
    : ""
}
${
  actions.includes("cancel")
    ? html`<form method="post" action="${pathTo(shown, "cancel")}">${carried(shown)}<button class="quiet">${say(page, "console.follow.cancel")}</button></form>`
    : ""
}`;
}

/** Whoever is not reached on Telegram is told by the operator: the number is there. */
function untold({ page, referral: { contact } }: Shown): Html {
  if (contact?.means === "telegram") return html``;
  const call =
    contact?.means === "telephone"
      ? html` <a href="${dial(contact.address)}">${say(page, "console.follow.call", { number: readable(contact.address) })}</a>`
      : "";
  return html`<p class="small">${say(page, "console.follow.appointment_untold")}${call}</p>`;
}
