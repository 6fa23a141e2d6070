import { html } from "hono/html";
import { isErased, isOpen, mayNoteOutcomes } from "../../referral/life";
import { isLargeGap } from "../../referral/outcomes";
import { type Html, say } from "../layout";
import type { FormName, Shown } from "./shown";

/** The forms that the page has now, in its order. */
export function partsOf({ referral }: Pick<Shown, "referral">): readonly FormName[] {
  const { state, actions, outcomes, appointment } = referral;
  if (isErased(state)) return [];
  const isNoted = mayNoteOutcomes(state) || actions.includes("close");
  const has: Readonly<Record<FormName, boolean>> = {
    acts: true,
    appointment: appointment !== null || actions.includes("arrange"),
    thread: true,
    outcomes: isNoted,
    case: outcomes.some(isLargeGap),
    transfer: isOpen(state),
    consents: true,
  };
  return ORDER.filter((name) => has[name]);
}

const ORDER = ["acts", "appointment", "thread", "outcomes", "case", "transfer", "consents"] as const;

/** From the top of the page to its parts: on a phone it is long. */
export function partLinks(shown: Shown): Html {
  const names = ["aids", ...partsOf(shown).filter((name) => name !== "acts" && name !== "case"), "life"];
  return html`<nav class="within" aria-label="${say(shown.page, "console.referral.parts.title")}"><ul>${names.map(
    (name) => html`<li><a href="#${name}">${say(shown.page, `console.referral.parts.${name}`)}</a></li>`,
  )}</ul></nav>`;
}
