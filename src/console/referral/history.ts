import { html } from "hono/html";
import { type Phrase, phrase } from "../../dialogue/phrase";
import type { ReferralEvent } from "../../store/port";
import { structureName } from "../../territory/snapshot";
import { type Html, say } from "../layout";
import { momentParams } from "../words";
import type { Shown } from "./shown";

/** Who did something, in words: the name of a colleague, a structure, or what they are to the person. */
export function actor({ signatories, snapshot }: Shown, by: string): Phrase {
  const signatory = signatories.get(by);
  switch (signatory?.kind) {
    case "you":
      return phrase("console.by.you");
    case "colleague":
      return signatory.name === null
        ? phrase("console.by.operator")
        : phrase("dialogue.literal", { text: signatory.name });
    case "elsewhere":
      return phrase("dialogue.literal", { text: structureName(snapshot, signatory.structure) });
    case "unknown":
      return phrase("console.by.someone");
    default:
      return phrase(by === "resident" ? "console.by.resident" : "console.by.system");
  }
}

/** "20 novembre 2026 à 12:00 : Personne jointe (Jeanne)". */
export const eventLine = (shown: Shown, event: ReferralEvent): string =>
  say(shown.page, "console.event", {
    ...momentParams(event.at),
    what: what(shown, event),
    by: actor(shown, event.by),
  });

function what({ page, snapshot }: Shown, { what, detail }: ReferralEvent): Phrase {
  const key = `console.events.${what.replace(":", ".")}`;
  const happened = phrase(page.words.has(key) ? key : "console.events.other");
  if (!detail) return happened;
  return /^\d{4}-\d{2}-\d{2}$/.test(detail)
    ? phrase("console.event_on", { what: happened, date: { date: detail } })
    : phrase("console.event_about", { what: happened, detail: structureName(snapshot, detail) });
}

/** What happened to it, in order: who did it, and when. */
export const historySection = (shown: Shown): Html =>
  html`<h2 id="life">${say(shown.page, "console.referral.life")}</h2><ol>${shown.referral.events.map((event) => html`<li>${eventLine(shown, event)}</li>`)}</ol>`;
