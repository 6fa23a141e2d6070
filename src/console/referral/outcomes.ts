import { html } from "hono/html";
import type { FollowedReferral } from "../../app/follow-referral";
import { mayNoteOutcomes } from "../../referral/life";
import { aidName } from "../figures";
import { type Html, say } from "../layout";
import { estimatedAids } from "./aids";
import { choice } from "./fields";
import { outcomeFields } from "./outcome-fields";
import { ADDED } from "./outcome-form";
import { carried, pathTo, type Shown } from "./shown";

/** What became of each aid, and the end: one form, whose second button also closes. */
export function outcomesSection(shown: Shown): Html {
  const { page, referral, aids } = shown;
  const { state, actions } = referral;
  const mayNote = mayNoteOutcomes(state);
  const mayClose = actions.includes("close");
  if (!mayNote && !mayClose) return html``;
  const listed = listedAids(shown);
  const others = aids
    .filter(({ id }) => !listed.includes(id) && page.words.has(`aids.${id}.name`))
    .map(({ id }) => [id, aidName(page, id)] as const)
    .sort(([, a], [, b]) => a.localeCompare(b, page.words.language));
  const button = (to: string, key: string) =>
    html`<button class="quiet" formaction="${pathTo(shown, to)}">${say(page, key)}</button>`;
  return html`<h2 id="outcomes">${say(page, "console.follow.outcomes")}</h2>
<form method="post" action="${pathTo(shown, mayNote ? "outcomes" : "close")}">${carried(shown)}
${listed.map((aid) => html`<fieldset class="card"><legend>${aidName(page, aid)}</legend>${outcomeFields(shown, aid)}</fieldset>`)}
<fieldset class="card"><legend>${say(page, listed.length > 0 ? "console.follow.another" : "console.follow.an_aid")}</legend>
<p class="small">${say(page, "console.follow.another_hint")}</p>
${choice(shown, { form: "outcomes", name: `${ADDED}.aid`, label: "console.follow.aid" }, [["", say(page, "console.follow.no_aid")], ...others])}
${outcomeFields(shown, ADDED)}</fieldset>
<div class="actions">${mayNote ? button("outcomes", "console.follow.note_outcomes") : ""}${mayClose ? button("close", "console.actions.close") : ""}</div></form>`;
}

/** Aids that were to be looked at, estimated as due, or of which something is noted. */
function listedAids({ page, referral }: Pick<Shown, "page" | "referral">): readonly string[] {
  return [...new Set(namedIn(referral))].filter((aid) => page.words.has(`aids.${aid}.name`));
}

const namedIn = (referral: FollowedReferral): readonly string[] => [
  ...(referral.aids ?? []),
  ...[estimatedAids(referral), referral.outcomes].flatMap((all) => all.map(({ aid }) => aid)),
];
