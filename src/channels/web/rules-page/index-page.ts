import { html } from "hono/html";
import { type Aid, THEMES } from "../../../law/aid";
import { figuresOf } from "./belongs";
import { changeList, overdueList } from "./change-list";
import { type Change, dated, overdue, recentChanges } from "./changes";
import { layout } from "./layout";
import { addressOf, type Html, SHARED_PAGE, say, type View } from "./view";

/** Changes shown at once; the older ones are folded. */
const SHOWN_CHANGES = 6;

/** All the rules: what changed, what is to be confirmed, and the aids by theme. */
export function indexPage(view: View): string {
  const { law, today } = view;
  const changes = recentChanges(law, today);
  const stale = overdue(law, today);
  const themes = THEMES.map((theme) => ({
    theme,
    aids: law.aids.filter((aid) => aid.theme === theme).sort((a, b) => a.order - b.order),
  })).filter(({ aids }) => aids.length > 0);
  const body = html`
<p class="lead">${say(view, "rules.intro")}</p>
<p>${say(view, "rules.counts", { aids: law.aids.length, figures: law.parameters.length })}</p>
<nav class="contents" aria-label="${say(view, "rules.contents")}"><ul>
<li><a href="#changes">${say(view, "rules.changes.title")}</a></li>
<li><a href="#stale">${say(view, "rules.stale.title")} (${stale.length})</a></li>
${themes.map(({ theme }) => html`<li><a href="#${theme}">${say(view, `dialogue.themes.${theme}`)}</a></li>`)}
<li><a href="${addressOf(view, SHARED_PAGE)}">${say(view, "rules.shared.title")}</a></li>
</ul></nav>
<h2 id="changes">${say(view, "rules.changes.title")}</h2>
${changesOf(view, changes)}
<h2 id="stale">${say(view, "rules.stale.title")}</h2>
${stale.length === 0 ? html`<p>${say(view, "rules.stale.none")}</p>` : html`<p>${say(view, "rules.stale.intro")}</p>${overdueList(view, stale)}`}
${themes.map(
  ({ theme, aids }) => html`
<h2 id="${theme}">${say(view, `dialogue.themes.${theme}`)}</h2>
<ul class="aids">${aids.map((aid) => aidItem(view, aid))}</ul>`,
)}
<p><a href="${addressOf(view, SHARED_PAGE)}">${say(view, "rules.shared.title")}</a></p>`;
  return layout(view, { title: say(view, "rules.title"), page: "", body });
}

function changesOf(view: View, changes: readonly Change[]): Html {
  if (changes.length === 0) return html`<p>${say(view, "rules.changes.none")}</p>`;
  const older = changes.slice(SHOWN_CHANGES);
  return html`${changeList(view, changes.slice(0, SHOWN_CHANGES))}
${older.length === 0 ? "" : html`<details class="older"><summary>${say(view, "rules.changes.older", { count: older.length })}</summary>${changeList(view, older)}</details>`}`;
}

function aidItem(view: View, aid: Aid): Html {
  const figures = figuresOf(aid, view.law);
  const stale = figures.filter((figure) => dated(figure, view.today).stale).length;
  return html`<li id="${aid.id}"><a href="${addressOf(view, aid.id)}">${say(view, `aids.${aid.id}.name`)}</a>
<p>${say(view, `aids.${aid.id}.what`)}</p>
<p class="small">${say(view, `rules.decided_by_short.${aid.decided_by}`)}${figures.length > 0 ? html` · ${say(view, "rules.aid.figure_count", { count: figures.length })}` : ""}${stale > 0 ? html` · <b>${say(view, "rules.aid.stale_count", { count: stale })}</b>` : ""}</p></li>`;
}
