/** More than anyone answers; the rest is cut before anything reads it, so that a long text costs nothing. */
const LONGEST = 1_000;

/** Control characters and marks that steer the display, but for tabs and line breaks. */
const UNSEEN = /(?![\t\n\r])[\p{Cc}\p{Cf}\ufffe\uffff]/gu;

const LONE_SURROGATE = /\p{Surrogate}/gu;

/** The text without what cannot be seen, and without half a surrogate pair. */
export const withoutUnseen = (text: string): string => text.replace(UNSEEN, "").replace(LONE_SURROGATE, "");

/** The same, on one line: a name, a place. */
export const onOneLine = (text: string): string => withoutUnseen(text).replace(/\s+/g, " ").trim();

/** The text as typed, cut, without what cannot be seen. */
export const clean = (text: string): string => withoutUnseen(text.slice(0, LONGEST)).trim();

/** What is compared: lower case, no accent, plain quotes and dashes, single spaces; numbers and signs stay. */
export const fold = (text: string): string =>
  clean(text)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[‐-―−]/g, "-")
    .replace(/\s+/g, " ")
    .trim();

/** A folded text as words only, parted by one space: signs, emoji and inflection marks like "(e)" and "·e" go. */
export const plain = (folded: string): string =>
  folded
    .replace(/\((?:e|s|es|ne|ve)\)|[·.](?:e|s|es)\b/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
