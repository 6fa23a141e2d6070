import { html } from "hono/html";
import { faultPhrase } from "../../app/directory/fault-phrase";
import type { ListedImport } from "../../app/directory/imports";
import { IMPORT_KINDS } from "../../directory/contribution";
import { DOWNLOADS } from "../../directory/imports/downloads";
import type { ImportFault } from "../../directory/imports/faults";
import { formToken, type Html, layout, type Page, say } from "../layout";
import { momentParams } from "../words";
import { field, select } from "./fields";
import { DIRECTORY_PATH, directoryPages, doneNote, type Named } from "./parts";

export const IMPORTS_PATH = `${DIRECTORY_PATH}/imports`;

export interface ShownImports {
  readonly imports: readonly ListedImport[];
  readonly nameOf: (account: string) => string | null;
  /** What was sent and could not be read. */
  readonly refused: { readonly kind: string; readonly date: string; readonly faults: readonly ImportFault[] } | null;
  readonly done: string | undefined;
}

/** Files that the territory downloads: a form to read one, and what became of those that were read. */
export function importsPage(page: Page, who: Named, { imports, nameOf, refused, done }: ShownImports): Html {
  return layout(
    page,
    say(page, "console.directory.pages.imports"),
    html`${directoryPages(page, who)}
${doneNote(page, done)}
${refused ? faults(page, refused.faults) : ""}
<h2>${say(page, "console.directory.read_title")}</h2>
<p>${say(page, "console.directory.read_what")}</p>
<form method="post" action="${IMPORTS_PATH}" enctype="multipart/form-data">${formToken(page)}
${select(page, { name: "kind", chosen: refused?.kind ?? "", choices: IMPORT_KINDS.map((kind) => [kind, say(page, `console.directory.kinds.${kind}`)] as const) })}
<label for="file">${say(page, "console.directory.fields.file")}</label>
<p id="file-hint" class="small">${say(page, "console.directory.file_hint")}</p>
<input type="file" id="file" name="file" required aria-describedby="file-hint" accept=".json,.geojson,.csv">
${field(page, { name: "listed", value: refused?.date ?? "", type: "date" })}
<p class="small">${say(page, "console.directory.date_hint")}</p>
<button>${say(page, "console.directory.read")}</button></form>
<h2>${say(page, "console.directory.where_from")}</h2>
<ul class="plain">${IMPORT_KINDS.map((kind) => html`<li><a href="${DOWNLOADS[kind]}">${say(page, `console.directory.kinds.${kind}`)}</a></li>`)}</ul>
<h2>${say(page, "console.directory.read_before")}</h2>
${imports.length === 0 ? html`<p>${say(page, "console.directory.read_none")}</p>` : html`<ul class="list">${imports.map((each) => line(page, each, nameOf))}</ul>`}`,
  );
}

const line = (page: Page, { id, kind, at, by, state }: ListedImport, nameOf: ShownImports["nameOf"]): Html =>
  html`<li><a href="${IMPORTS_PATH}/${id}"><span class="who">${say(page, `console.directory.kinds.${kind}`)}</span>
<span class="small">${readBy(page, { at, by }, nameOf)}</span>
<span class="tag${state === "waiting" ? " todo" : ""}">${say(page, `console.directory.states.${state}`)}</span></a></li>`;

export const readBy = (
  page: Page,
  { at, by }: { readonly at: number; readonly by: string },
  nameOf: ShownImports["nameOf"],
): string =>
  say(page, "console.directory.read_by", {
    ...momentParams(at),
    by:
      by === "command"
        ? say(page, "console.directory.by_command")
        : (nameOf(by) ?? say(page, "console.directory.someone")),
  });

/** Everything that is wrong, each at its line. */
const faults = (page: Page, found: readonly ImportFault[]): Html =>
  html`<div class="note" role="alert"><p>${say(page, "console.directory.faulty")}</p><ul>${found.map((fault) => html`<li>${faultLine(page, fault)}</li>`)}</ul></div>`;

export function faultLine(page: Page, fault: ImportFault): string {
  const what = page.words.text(faultPhrase(fault));
  return fault.line === null ? what : say(page, "console.directory.at_line", { line: String(fault.line), what });
}
