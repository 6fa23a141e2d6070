import { html } from "hono/html";
import type { FollowedReferral } from "../../app/follow-referral";
import { estimatedText } from "../estimated";
import { aidName } from "../figures";
import { type Html, type Page, say } from "../layout";
import { notedText } from "./noted";
import { partsOf } from "./parts";
import type { Shown } from "./shown";

const FOUND = ["yes", "to_confirm"];

/** What was estimated as due, or as due if something is confirmed. */
export const estimatedAids = ({ estimate }: Pick<FollowedReferral, "estimate">) =>
  estimate?.aids.filter(({ status }) => FOUND.includes(status)) ?? [];

/** The aids to look at: what each was estimated at, as far as answers were handed over, and why it is not received. */
export function aidsSection(shown: Shown): Html {
  const { page, referral } = shown;
  const { aids, estimate, answers } = referral;
  const known = [estimatedAids(referral), notedApart(shown)].flatMap((all) => all.map(({ aid }) => aid));
  const names = [...new Set([...(aids ?? []), ...known])].filter((aid) => page.words.has(`aids.${aid}.name`));
  return html`<h2 id="aids">${say(page, "console.referral.aids")}</h2>
${aids === null ? html`<p>${say(page, "console.referral.aids_none")}</p>` : ""}
${names.length > 0 ? html`<ul class="list">${names.map((aid) => line(shown, aid))}</ul>` : ""}
${answers !== null && estimate === null ? html`<p class="small">${say(page, "console.referral.estimate_not_made")}</p>` : ""}
${estimate ? others(page, estimate) : ""}
${estimate ? stamp(page, estimate) : ""}
${names.length > 0 ? html`<p class="small">${say(page, "console.referral.estimate")}</p>` : ""}`;
}

/** What another structure noted before it passed the hand-off on: here, as long as the page has no form that tells it. */
const notedApart = (shown: Shown): FollowedReferral["outcomes"] =>
  partsOf(shown).includes("outcomes") ? [] : shown.referral.outcomes;

function line(shown: Shown, aid: string): Html {
  const { page, referral } = shown;
  const noted = notedApart(shown).find((each) => each.aid === aid);
  const estimated = estimatedAids(referral).find((each) => each.aid === aid);
  const form = referral.nonTakeUp.find((each) => each.aid === aid)?.form;
  const confirm = estimated?.status === "to_confirm" ? ` ${say(page, "console.referral.to_confirm")}` : "";
  return html`<li class="card"><strong>${aidName(page, aid)}</strong>${estimated ? html`<br>${estimatedText(page, estimated, exact)}${confirm}` : ""}${form ? html`<br><span class="small">${say(page, `console.referral.non_take_up.${form}`)}</span>` : ""}${noted ? html`<br>${notedText(shown, noted)}` : ""}</li>`;
}

/** To the cent, since it will be set beside what is granted. */
export const exact = (euros: number): number => euros;

type Estimate = NonNullable<FollowedReferral["estimate"]>;

/** What was looked at as well, and gives no amount. */
function others(page: Page, { aids }: Estimate): Html {
  const named = (wanted: "no" | "to_ask") =>
    aids.filter(({ aid, status }) => status === wanted && page.words.has(`aids.${aid}.name`));
  return html`${(["to_ask", "no"] as const).map((status) => {
    const all = named(status);
    return all.length === 0
      ? ""
      : html`<details><summary>${say(page, `console.referral.estimated_${status}`, { count: all.length })}</summary><ul>${all.map(({ aid }) => html`<li>${aidName(page, aid)}</li>`)}</ul></details>`;
  })}`;
}

const stamp = (page: Page, { month, date, lawVersion }: Estimate): Html =>
  html`<p class="small">${say(page, "console.referral.stamp", { month: { month }, date: { date }, version: lawVersion.slice(0, 12) })}</p>`;
