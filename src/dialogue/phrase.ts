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
  | { readonly list: readonly Phrase[] }
  | Phrase;

export const phrase = (key: string, params?: Readonly<Record<string, Param>>): Phrase =>
  params === undefined ? { key } : { key, params };
