import { html } from "hono/html";
import type { SignedAct } from "../../app/directory/history";
import type { LookedAtImport } from "../../app/directory/imports";
import { formToken, type Html, layout, type Page, say } from "../layout";
import { actLine } from "./act-line";
import { differenceView } from "./difference-view";
import { faultLine, IMPORTS_PATH, readBy, type ShownImports } from "./imports-page";
import { doneNote, type Named, unnamedNote, versionField } from "./parts";

/** What an import would change, to apply it; or what undoing it would. */
export function importPage(
  page: Page,
  who: Named,
  read: LookedAtImport,
  { nameOf, done, history }: Pick<ShownImports, "nameOf" | "done"> & { readonly history: readonly SignedAct[] },
): Html {
  const { id, kind, state, difference, notes, leftAside, version } = read;
  const action = state === "in_force" ? "undo" : "apply";
  return layout(
    page,
    say(page, `console.directory.kinds.${kind}`),
    html`<p><a href="${IMPORTS_PATH}">${say(page, "console.directory.back_to_imports")}</a></p>
${doneNote(page, done)}
${unnamedNote(page, who)}
<p><span class="tag${state === "waiting" ? " todo" : ""}">${say(page, `console.directory.states.${state}`)}</span></p>
<ul class="plain small">${history.map((act) => html`<li>${actLine(page, act)}</li>`)}<li>${readBy(page, read, nameOf)}</li></ul>
<h2>${say(page, `console.directory.would_${action}`)}</h2>
${differenceView(page, difference)}
${
  notes.length > 0
    ? html`<h2>${say(page, "console.directory.notes")}</h2>
<ul>${notes.map((note) => html`<li>${faultLine(page, note)}</li>`)}</ul>`
    : ""
}
<p class="small">${say(page, "console.directory.left_aside", { count: leftAside })}</p>
${who.name === null ? "" : html`<form method="post" action="${IMPORTS_PATH}/${id}/${action}">${formToken(page)}${versionField(version)}<button${action === "undo" ? html` class="quiet"` : ""}>${say(page, `console.directory.${action}`)}</button></form>`}`,
  );
}
