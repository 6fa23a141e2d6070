import type { Phrase } from "../dialogue/phrase";

/** The texts of a language: first level the file (`common`), or the folder and the file (`aids` → `rsa`). */
export interface Texts {
  readonly [key: string]: string | Texts;
}

/** Texts by language tag: `{ fr: { common: { … } }, en: { … } }`. */
export type Resources = Readonly<Record<string, Texts>>;

export interface Words {
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** The phrase in the language, its parameters formatted; plain text, not HTML. */
  text(phrase: Phrase): string;
  /** Whether the language has words for a key. */
  has(key: string): boolean;
}

export type MissingWords = "WORDS_MISSING_KEY" | "WORDS_MISSING_PARAMETER";

export interface WordsOptions {
  /**
   * Called with the key and a code when words are missing; French, or the key itself, is then shown. In production,
   * log both. Without it, a missing key throws, as tests want.
   */
  readonly onMissing?: (key: string, code: MissingWords) => void;
}

export type CreateWords = (resources: Resources, language: string, options?: WordsOptions) => Words;
