import { html } from "hono/html";
import { sharedFigures } from "./belongs";
import { figureList } from "./figures";
import { layout } from "./layout";
import { SHARED_PAGE, say, type View } from "./view";

/** The figures that belong to no aid, and that the formulas of several read. */
export function sharedPage(view: View): string {
  const domains = [...sharedFigures(view.law)].map(([domain, figures]) => {
    const key = `rules.domains.${domain}`;
    return { domain, figures, title: view.words.has(key) ? say(view, key) : domain };
  });
  const body = html`
<p class="lead">${say(view, "rules.shared.intro")}</p>
<nav class="contents" aria-label="${say(view, "rules.contents")}"><ul>${domains.map(({ domain, title }) => html`<li><a href="#${domain}">${title}</a></li>`)}</ul></nav>
${domains.map(({ domain, figures, title }) => html`<h2 id="${domain}">${title}</h2>${figureList(view, figures)}`)}`;
  return layout(view, { title: say(view, "rules.shared.title"), page: SHARED_PAGE, body });
}
