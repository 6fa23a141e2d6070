import { distance } from "../../territory/normalise";

/** Typing errors allowed in a word: none in a short one, where another word is too near. */
const leeway = (word: string): number => (word.length >= 9 ? 2 : word.length >= 5 ? 1 : 0);

/** Same word but for typing errors. */
export const near = (typed: string, word: string): boolean => {
  const limit = Math.min(leeway(word), leeway(typed));
  return (
    typed === word || (limit > 0 && Math.abs(typed.length - word.length) <= limit && distance(typed, word) <= limit)
  );
};

/** A word without the mark of its gender and number: "mariees" and "marie" meet. */
export const stem = (word: string): string =>
  word.length > 3 ? word.replace(/(?:e?s|x)$/, "").replace(/e+$/, "") : word;
