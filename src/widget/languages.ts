import { createWords, mergeTexts, type Words } from "../words";
import { fetchTexts, type Places } from "./downloads";
import { kept } from "./kept";

/** The words of each language, which come when they are first needed: a phone does not pay for those of the others. */
export interface Languages {
  /**
   * What a conversation opens with; all the words, once they have come.
   * @throws when there is no such language, or no network.
   */
  load(language: string): Promise<Words>;
  /** What the aids' cards say too. @throws like `load`. */
  loadAll(language: string): Promise<Words>;
}

export function createLanguages(locales: Places["locales"]): Languages {
  const placesOf = (language: string) => {
    const places = locales[language];
    if (places === undefined) throw new Error(`there are no words in ${language}`);
    return places;
  };
  const opening = kept(async (language) => fetchTexts(placesOf(language).opening));
  const openingWords = kept(async (language) => wordsOf(language, await opening(language)));
  const complete = new Set<string>();
  const loadAll = kept(async (language) => {
    const [texts, cards] = await Promise.all([opening(language), fetchTexts(placesOf(language).cards)]);
    complete.add(language);
    return wordsOf(language, mergeTexts(texts, cards));
  });
  return { load: (language) => (complete.has(language) ? loadAll(language) : openingWords(language)), loadAll };
}

const wordsOf = (language: string, texts: Parameters<typeof mergeTexts>[0]): Words =>
  createWords({ [language]: texts }, language, {
    onMissing: (key: string) => console.error(`WORDS_MISSING ${key}`),
  });
