/** A text to be made by `words/`: a key of the locales with typed parameters. */
export interface Phrase {
  readonly key: string;
  readonly params?: Readonly<Record<string, Param>>;
}

/** A parameter is formatted for the language: an amount in euros, a date, a month, a list, or another phrase. */
export type Param =
  | number
  | string
  | { readonly money: number }
  | { readonly date: string }
  | { readonly month: string }
  /** A day as one that is near: "mardi 8 décembre". */
  | { readonly day: string }
  /** The name of the day of the week. */
  | { readonly weekday: string }
  /** A time of day, in minutes since midnight: "8 h 30". */
  | { readonly minutes: number }
  | { readonly list: readonly Phrase[] }
  | Phrase;

export const phrase = (key: string, params?: Readonly<Record<string, Param>>): Phrase =>
  params === undefined ? { key } : { key, params };
