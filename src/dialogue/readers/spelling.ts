/** Letters to change, add, drop or swap to go from one word to the other; stops counting past `limit`. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = above;
    above = row;
  }
  return above[b.length] ?? limit + 1;
}

/** Typing errors allowed in a word: none in a short one, where another word is too near. */
export const leeway = (word: string): number => (word.length >= 9 ? 2 : word.length >= 5 ? 1 : 0);

/** Same word but for typing errors. */
export const near = (typed: string, word: string): boolean => {
  const limit = Math.min(leeway(word), leeway(typed));
  return typed === word || (limit > 0 && distance(typed, word, limit) <= limit);
};

/** A word without the mark of its gender and number: "mariees" and "marie" meet. */
export const stem = (word: string): string =>
  word.length > 3 ? word.replace(/(?:e?s|x)$/, "").replace(/e+$/, "") : word;
