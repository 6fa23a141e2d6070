import { html } from "hono/html";
import type { Aid } from "../../../law/aid";
import { figuresOf } from "./belongs";
import { conditionsOf } from "./conditions";
import { figureList } from "./figures";
import { layout } from "./layout";
import { factCode } from "./leaf";
import { addressOf, type Html, SHARED_PAGE, say, type View } from "./view";

/** One aid: who gives it, its conditions, its figures and its texts. */
export function aidPage(view: View, aid: Aid): string {
  const figures = figuresOf(aid, view.law);
  const body = html`
<p class="lead">${say(view, `aids.${aid.id}.what`)}</p>
<dl class="facts">${factsOf(view, aid).map(([term, told]) => html`<div><dt>${say(view, `rules.aid.${term}`)}</dt><dd>${told}</dd></div>`)}</dl>
<nav class="contents" aria-label="${say(view, "rules.contents")}"><ul>
<li><a href="#conditions">${say(view, "rules.aid.conditions")}</a></li>
<li><a href="#figures">${say(view, "rules.aid.figures")} (${figures.length})</a></li>
<li><a href="#texts">${say(view, "rules.aid.texts")}</a></li>
</ul></nav>
<h2 id="conditions">${say(view, "rules.aid.conditions")}</h2>
<p class="small">${say(view, `rules.aid.conditions_${aid.decided_by}`)}</p>
${conditionsOf(view, aid)}
${uncheckedOf(view, aid)}
${amountOf(view, aid)}
<h2 id="figures">${say(view, "rules.aid.figures")}</h2>
${figures.length === 0 ? html`<p>${say(view, "rules.aid.no_figure")}</p>` : figureList(view, figures)}
<p class="small"><a href="${addressOf(view, SHARED_PAGE)}">${say(view, "rules.aid.shared")}</a></p>
<h2 id="texts">${say(view, "rules.aid.texts")}</h2>
<ul class="texts">${aid.legal_basis.map(({ title, url }) => html`<li><a href="${url}" lang="fr">${title}</a></li>`)}
<li><a href="${aid.links.official}">${say(view, "dialogue.right.official")}</a></li></ul>`;
  return layout(view, { title: say(view, `aids.${aid.id}.name`), page: aid.id, body });
}

/** What the law asks besides, of which no question is asked. */
const uncheckedOf = (view: View, { unchecked }: Aid): Html | "" =>
  unchecked.length === 0
    ? ""
    : html`<h2 id="unchecked">${say(view, "rules.aid.unchecked")}</h2>
<p class="small">${say(view, "rules.aid.unchecked_intro")}</p>
<ul>${unchecked.map((key) => html`<li>${say(view, `rules.unchecked.${key}`)}</li>`)}</ul>`;

/** What is said of the aid in one line each. */
function factsOf(view: View, aid: Aid): (readonly [term: string, told: Html | string])[] {
  const once = aid.rhythm === "cover" || aid.rhythm === "service";
  return [
    ["delivered_by", whoDecides(view, aid)],
    ["decided_by", say(view, `rules.decided_by.${aid.decided_by}`)],
    ...(aid.sheet_date === undefined
      ? []
      : [["sheet", say(view, "rules.aid.sheet_date", { day: { date: aid.sheet_date } })] as const]),
    ["rhythm", say(view, `rules.rhythms.${aid.rhythm}`)],
    ...(once ? [] : [["paid_from", say(view, `dialogue.paid_from.${aid.paid_from}`)] as const]),
    ...(aid.renewal === "none" ? [] : [["renewal", say(view, `dialogue.renewals.${aid.renewal}`)] as const]),
    ...(aid.before_crds ? [["crds", say(view, "dialogue.right.before_crds")] as const] : []),
  ];
}

/** Who has the last word; and who pays, where that is another. */
const whoDecides = (view: View, { granted_by, delivered_by }: Aid): string =>
  granted_by === undefined
    ? say(view, `dialogue.decides.${delivered_by}`)
    : `${say(view, `dialogue.decides.${granted_by}`)} ${say(view, `dialogue.pays.${delivered_by}`)}`;

/** The fact that gives the amount and the steps that lead to it, or what bounds it. */
function amountOf(view: View, { id, amount, range, calculation = [] }: Aid): Html | "" {
  const facts = [amount, range?.max].filter((fact) => fact !== undefined);
  if (facts.length === 0) return "";
  return html`
<h2 id="amount">${say(view, "rules.aid.amount")}</h2>
<p>${say(view, `rules.aid.${range === undefined ? "computed" : "bounded"}`)} ${facts.map((fact) => html`<code>${factCode(view, fact)}</code> `)}</p>
${
  calculation.length === 0
    ? ""
    : html`<p>${say(view, "rules.aid.steps")}</p>
<ol class="steps">${calculation.map(({ name, fact }) => html`<li>${stepWords(view, id, name)} <code>${fact}</code></li>`)}</ol>`
}`;
}

/** A step without the number that a household would have: what stands before the colon. */
const stepWords = (view: View, aid: string, name: string): string =>
  say(view, `aids.${aid}.amounts.${name}`, { value: "" }).split(/\s*:/)[0] ?? "";
