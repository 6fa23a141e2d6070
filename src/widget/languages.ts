import { createWords, type Words } from "../words";
import { fetchTexts, type Places } from "./downloads";

/** The words of each language, which come when they are first needed: a phone does not pay for those of the others. */
export interface Languages {
  /** @throws when there is no such language, or no network. */
  load(language: string): Promise<Words>;
}

export function createLanguages(locales: Places["locales"]): Languages {
  const loaded = new Map<string, Words>();
  return {
    async load(language) {
      const known = loaded.get(language);
      if (known) return known;
      const address = locales[language];
      if (address === undefined) throw new Error(`there are no words in ${language}`);
      const words = createWords({ [language]: await fetchTexts(address) }, language, reportMissing);
      loaded.set(language, words);
      return words;
    },
  };
}

const reportMissing = { onMissing: (key: string) => console.error(`WORDS_MISSING ${key}`) };
