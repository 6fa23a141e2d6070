import { type Phrase, phrase } from "../dialogue/phrase";
import type { Words } from "../words";

/** The words of a language, or of French when there are none. */
export type WordsOf = (language: string) => Words;

const LANGUAGES = ["fr", "en"] as const;

/** The first language of the browser that the page speaks. */
export function languageOf(acceptLanguage: string | undefined): string {
  const asked = (acceptLanguage ?? "").toLowerCase().slice(0, 200).split(",");
  const known = asked.flatMap((tag) => LANGUAGES.find((language) => tag.trim().startsWith(language)) ?? []);
  return known[0] ?? "fr";
}

const DAY = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Paris" });
const TIME = new Intl.DateTimeFormat("fr-FR", { timeZone: "Europe/Paris", hour: "2-digit", minute: "2-digit" });

export const dateParam = (moment: number) => ({ date: DAY.format(moment) });

/** The parameters of a moment, in Arras. */
export const momentParams = (moment: number) => ({ date: dateParam(moment), time: TIME.format(moment) });

export const moment = (at: number): Phrase => phrase("console.moment", momentParams(at));
