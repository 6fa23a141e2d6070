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
export const eventLine = (shown: Shown, first: ReferralEvent, ...others: readonly ReferralEvent[]): string =>
  say(shown.page, "console.event", {
    ...momentParams(first.at),
    what: [first, ...others].map((event) => shown.page.words.text(what(shown, event))).join(" · "),
    by: actor(shown, first.by),
  });

function what({ page, snapshot }: Shown, { what, detail }: ReferralEvent): Phrase {
  const key = `console.events.${what.replace(":", ".")}`;
  const happened = phrase(page.words.has(key) ? key : "console.events.other");
  if (!detail) return happened;
  return /^\d{4}-\d{2}-\d{2}$/.test(detail)
    ? phrase("console.event_on", { what: happened, date: { date: detail } })
    : phrase("console.event_about", { what: happened, detail: structureName(snapshot, detail) });
}

/** What happened to it, in order: who did it, and when. What the same did in the same minute is told together. */
export function historySection(shown: Shown): Html {
  const { page, referral } = shown;
  const groups: [ReferralEvent, ...ReferralEvent[]][] = [];
  for (const event of referral.events) {
    const last = groups.at(-1);
    if (last && last[0].by === event.by && sameMinute(last[0].at, event.at)) last.push(event);
    else groups.push([event]);
  }
  return html`<h2 id="life">${say(page, "console.referral.life")}</h2><ol>${groups.map((group) => html`<li>${eventLine(shown, ...group)}</li>`)}</ol>`;
}

const MINUTE = 60_000;
const sameMinute = (one: number, other: number): boolean => Math.floor(one / MINUTE) === Math.floor(other / MINUTE);
