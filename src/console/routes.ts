import { Hono } from "hono";
import type { House } from "../app/house";
import type { Phrase } from "../dialogue/phrase";

/** Where the routes are mounted: `app.route(CONSOLE_PATH, consoleRoutes(house, words))`. */
export const CONSOLE_PATH = "/console";

/** The words of a language, or of French when there are none. */
export type WordsOf = (language: string) => { readonly language: string; text(phrase: Phrase): string };

/** The operators' page: what arrived for their structure, and what becomes of it. */
export function consoleRoutes(_house: House, _words: WordsOf): Hono {
  return new Hono();
}
