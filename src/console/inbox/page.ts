import { html } from "hono/html";
import type { ReferralView } from "../../app/follow-referral";
import { isWaiting } from "../../referral/life";
import type { Snapshot } from "../../territory/snapshot";
import { type Html, layout, type Page, say } from "../layout";
import { CONSOLE_PATH } from "../path";
import { moment } from "../words";

/** What arrived, those that wait first. */
export function inboxPage(page: Page, referrals: readonly ReferralView[], snapshot: Snapshot): Html {
  const waiting = referrals.filter(({ state }) => isWaiting(state));
  const others = referrals.filter(({ state }) => !isWaiting(state));
  const title = say(page, "console.title");
  if (referrals.length === 0) return layout(page, title, html`<p>${say(page, "console.list.empty")}</p>`);
  const to_do =
    waiting.length > 0
      ? say(page, "console.list.to_do", { count: waiting.length })
      : say(page, "console.list.nothing_to_do");
  return layout(
    page,
    title,
    html`<p>${to_do}</p>
<ul class="list">${[...waiting, ...others].map((referral) => line(page, referral, snapshot))}</ul>`,
  );
}

function line(page: Page, referral: ReferralView, { communes }: Snapshot): Html {
  const { reference, state, contact, need, commune, created } = referral;
  const where = communes.find(({ insee }) => insee === commune)?.name;
  return html`<li><a href="${CONSOLE_PATH}/referrals/${reference}">
<span class="tag${isWaiting(state) ? " todo" : ""}">${say(page, `console.states.${state}`)}</span>
<span class="who">${contact?.name ?? say(page, "console.list.erased")} · ${reference}</span>
<span>${say(page, `dialogue.needs.${need}`)}${where ? html` · ${where}` : ""}</span>
<span class="small">${page.words.text(moment(created))}</span>
</a></li>`;
}
