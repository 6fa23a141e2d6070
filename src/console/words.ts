import { type Phrase, phrase } from "../dialogue/phrase";
import { preferredLanguage, type Words } from "../words";

/** The words of a language, or of French when there are none. */
export type WordsOf = (language: string) => Words;

/** The first language of the browser that the page speaks. */
export const languageOf = (acceptLanguage: string | undefined): string =>
  preferredLanguage(acceptLanguage, ["fr", "en"]);

const DAY = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Paris" });
const TIME = new Intl.DateTimeFormat("fr-FR", { timeZone: "Europe/Paris", hour: "2-digit", minute: "2-digit" });

export const dateParam = (moment: number) => ({ date: DAY.format(moment) });

/** The parameters of a moment, in Arras. */
export const momentParams = (moment: number) => ({ date: dateParam(moment), time: TIME.format(moment) });

export const moment = (at: number): Phrase => phrase("console.moment", momentParams(at));
