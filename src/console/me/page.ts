import { html } from "hono/html";
import type { NotedAct } from "../../app/access/journal";
import type { Account } from "../../store/accounts";
import type { NoticePreference } from "../../store/port";
import { accountFacts } from "../account-facts";
import { actList } from "../accounts/act-list";
import { formToken, type Html, layout, type Page, say } from "../layout";
import { CONSOLE_PATH } from "../path";
import { preferenceForm } from "./preference";

export interface Mine {
  readonly sessions: number;
  readonly preference: NoticePreference;
  /** What was done to this account, the latest first. */
  readonly acts: readonly NotedAct[];
  /** A choice was just kept. */
  readonly saved: boolean;
}

/** What the service knows of who looks, and how to leave every device at once. */
export const mePage = (page: Page, account: Account, { sessions, preference, acts, saved }: Mine): Html =>
  layout(
    page,
    say(page, "console.me.title"),
    html`${saved ? html`<p class="note" role="status">${say(page, "console.me.told_saved")}</p>` : ""}
${accountFacts(page, account, page.signedIn?.structure ?? null)}
<p class="small">${say(page, "console.me.wrong")}</p>
${preferenceForm(page, account, preference)}
<h2>${say(page, "console.me.devices")}</h2>
<p>${say(page, "console.me.sessions", { count: sessions })}</p>
<form method="post" action="${CONSOLE_PATH}/sign-out-everywhere">${formToken(page)}<button class="quiet">${say(page, "console.me.everywhere")}</button></form>
<h2>${say(page, "console.me.acts")}</h2>
<p>${say(page, "console.me.acts_what")}</p>
${actList(page, acts, { named: false })}`,
  );
