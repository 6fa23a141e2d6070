/** How names of places are compared: what people leave out, shorten or mistype does not count. */

const LIGATURES: ReadonlyMap<string, string> = new Map([
  ["œ", "oe"],
  ["æ", "ae"],
  ["’", "'"],
]);
/** Not an object: whoever types "constructor" would be given a function. */
const SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ["st", "saint"],
  ["ste", "sainte"],
  ["lez", "les"],
  ["4", "quatre"],
]);

/** Small words that a name may lose: "monchy preux", "henin cojeul". */
const SMALL_WORDS: ReadonlySet<string> = new Set([
  "a",
  "au",
  "aux",
  "d",
  "de",
  "des",
  "du",
  "en",
  "et",
  "l",
  "la",
  "le",
  "les",
  "s",
  "sous",
  "sur",
]);

/** A text of any length is read up to here: a place fits in far less. */
const MAX_LENGTH = 300;

/** Lower-case words without accents or punctuation, short forms written out. */
export function words(text: string): string[] {
  return text
    .slice(0, MAX_LENGTH)
    .toLowerCase()
    .replace(/[œæ’]/g, (letter) => LIGATURES.get(letter) ?? letter)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "")
    .map((word) => SHORT_FORMS.get(word) ?? word);
}

export const isSmallWord = (word: string): boolean => SMALL_WORDS.has(word);

/** The words of a name that count. */
export const contentWords = (text: string): string[] => words(text).filter((word) => !isSmallWord(word));

/** One string for a name, the same however it is spaced, hyphenated or accented. */
export const keyOf = (name: string): string => contentWords(name).join("");

/** What a name sounds like, roughly: letters that are written or not, doubled or not, are one. */
export const soundOf = (key: string): string =>
  key
    .replace(/ph/g, "f")
    .replace(/h/g, "")
    .replace(/y/g, "i")
    .replace(/qu|ck|q/g, "k")
    .replace(/(.)\1+/g, "$1");

/** Damerau-Levenshtein: letters added, dropped, replaced or swapped with their neighbour. */
export function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(beforeLast, j - 2) + 1 : replaced;
      row.push(Math.min(at(last, j) + 1, at(row, j - 1) + 1, replaced, swapped));
    }
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

const at = (row: readonly number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY;

/** How many typing errors a name of this many letters forgives. */
export const forgiven = (length: number): number => (length < 5 ? 0 : length < 9 ? 1 : length < 13 ? 2 : 3);
