import { html } from "hono/html";
import { PLAIN_ACTIONS } from "../../app/follow-referral";
import { type Html, say } from "../layout";
import { dial, readable } from "./contact";
import { carried, pathTo, type Shown } from "./shown";

/** What a button alone can say: within reach of the thumb, before what is read. */
export function buttonsSection(shown: Shown): Html {
  const { page, referral } = shown;
  const { actions, contact } = referral;
  const plain = actions.filter((action) => PLAIN_ACTIONS.some((each) => each === action));
  // What leads on comes first; that someone was not reached is never the thing to do.
  const main = plain.find((each) => each !== "miss");
  const forms = [...plain]
    .sort((a, b) => Number(b === main) - Number(a === main))
    .map(
      (each) =>
        html`<form method="post" action="${pathTo(shown, each)}">${carried(shown)}<button${each === main ? "" : html` class="quiet"`}>${say(page, `console.actions.${each}`)}</button></form>`,
    );
  const call =
    contact?.means === "telephone"
      ? html`<a class="button" href="${dial(contact.address)}">${say(page, "console.follow.call", { number: readable(contact.address) })}</a>`
      : "";
  return html`<div class="actions" id="acts">${call}${forms}</div>`;
}
