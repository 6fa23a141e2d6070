import type { CreateWords } from "./words";

/** Words of one language; several may live side by side, nothing is global. */
export const createWords: CreateWords = (_resources, language) => ({
  language,
  direction: "ltr",
  text: (phrase) => phrase.key,
  has: () => true,
});
