import type { Texts } from "../../words";

/** Texts that a resident's browser has no use for. */
const NOT_FOR_RESIDENTS: ReadonlySet<string> = new Set([
  "api",
  "console",
  "demo",
  "directory",
  "errors",
  "evaluation",
  "followed",
  "mail",
  "pro",
  "rules",
  "telegram",
  "terminal",
]);

/** What only the server, or another channel, says: it is not sent. */
const NOT_SAID_BY_THE_PAGE = [
  "widget.launcher.open",
  "widget.launcher.title",
  "widget.page.title",
  "widget.page.title_alone",
  "widget.page.no_script",
  "widget.page.closed",
  "dialogue.notice.telegram",
  "dialogue.notice.web",
];

/** The texts of a language that a resident's browser is sent. */
export function forResidents(texts: Texts, at = ""): Texts {
  const said = Object.entries(texts).filter(([key]) => !NOT_SAID_BY_THE_PAGE.includes(`${at}${key}`));
  return Object.fromEntries(
    said
      .filter(([file]) => at !== "" || !NOT_FOR_RESIDENTS.has(file))
      .map(([key, text]) => [key, typeof text === "string" ? text : forResidents(text, `${at}${key}.`)]),
  );
}
