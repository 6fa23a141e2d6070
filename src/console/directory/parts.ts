import { html } from "hono/html";
import type { Account } from "../../store/accounts";
import { type Html, type Page, say } from "../layout";
import { CONSOLE_PATH } from "../path";

export const DIRECTORY_PATH = `${CONSOLE_PATH}/directory`;

/** Roles for the whole directory: see `mayChange` in `app/directory/who.ts`. */
export const WHOLE = ["coordinator", "administrator"] as const;
/** And those for what is said of their own structure. */
export const ANY = ["operator", ...WHOLE] as const;

export type Named = Pick<Account, "role" | "name">;

const PAGES = [
  ["review", ""],
  ["visits", "/visits"],
  ["lots", "/lots"],
  ["imports", "/imports"],
] as const;

/** From one page of the directory to the others. */
export function directoryPages(page: Page, { role }: Named): Html | "" {
  if (role === "operator") return "";
  const links = PAGES.map(([name, path]) => {
    const address = `${DIRECTORY_PATH}${path}`;
    return html`<li><a href="${address}"${address === page.path ? html` aria-current="page"` : ""}>${say(page, `console.directory.pages.${name}`)}</a></li>`;
  });
  return html`<nav class="within" aria-label="${say(page, "console.directory.pages.title")}"><ul>${links}</ul></nav>`;
}

/** What has just been done, as the address says; anything, since anyone can write it. */
export function doneNote(page: Page, done: string | undefined): Html | "" {
  const key = `console.directory.done.${done}`;
  return done !== undefined && page.words.has(key) ? html`<p class="note" role="status">${say(page, key)}</p>` : "";
}

/** What changes the directory is signed with a name; who manages accounts gives themselves one. */
export function unnamedNote(page: Page, { name, role }: Named): Html | "" {
  if (name !== null) return "";
  return role === "administrator"
    ? html`<p class="note">${say(page, "console.directory.unnamed_own")} <a href="${CONSOLE_PATH}/accounts">${say(page, "console.directory.name_own")}</a></p>`
    : html`<p class="note">${say(page, "errors.ACCOUNT_UNNAMED.operator")}</p>`;
}

export const faultNote = (page: Page, code: string | null): Html | "" =>
  code === null ? "" : html`<p class="note" role="alert">${say(page, `errors.${code}.operator`)}</p>`;

/** The directory that the page was made from: what is done on another is refused. */
export const versionField = (version: number): Html => html`<input type="hidden" name="version" value="${version}">`;

/** A day, a month or a year, as sources are dated. */
export function partialDate(page: Page, date: string | null): string {
  if (date === null) return say(page, "console.directory.no_date");
  if (date.length === "2026-11-28".length) return say(page, "console.directory.day", { date: { date } });
  return date.length === "2026-11".length ? say(page, "console.directory.month", { month: { month: date } }) : date;
}
