import { fetchTexts } from "../widget/downloads";
import { createWords, mergeTexts, type Words } from "../words";

/** The files that hold what the page says: those of the conversation, of the cards, and its own. */
export const wordPlacesOf = ({ dataset }: HTMLElement): string[] => JSON.parse(dataset.words ?? "[]");

/** All the words of a language. @throws without a network. */
export async function loadWords(language: string, addresses: readonly string[]): Promise<Words> {
  const texts = (await Promise.all(addresses.map(fetchTexts))).reduce(mergeTexts, {});
  return createWords({ [language]: texts }, language, { onMissing: (key) => console.error(`WORDS_MISSING ${key}`) });
}
