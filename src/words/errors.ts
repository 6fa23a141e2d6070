export type WordsFault = "WORDS_MISSING_KEY" | "WORDS_MISSING_PARAMETER" | "WORDS_INVALID_FILE" | "WORDS_NO_LANGUAGE";

const REMEDIES: Record<WordsFault, string> = {
  WORDS_MISSING_KEY: "write this key in the locales of the language",
  WORDS_MISSING_PARAMETER: "give the phrase every parameter its text names",
  WORDS_INVALID_FILE: "a locale file is a JSON object of texts and objects",
  WORDS_NO_LANGUAGE: "give the resources of the language and of French",
};

/** Names a key or a file, never a text or a parameter's value. */
export class WordsError extends Error {
  override readonly name = "WordsError";
  readonly remedy: string;
  constructor(
    readonly code: WordsFault,
    /** Key of the locales, or path of the file. */
    readonly where: string,
    options?: ErrorOptions,
  ) {
    super(`${code} ${where}: ${REMEDIES[code]}`, options);
    this.remedy = REMEDIES[code];
  }
}
