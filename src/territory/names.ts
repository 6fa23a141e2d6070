import { contentWords, distance, forgiven, isSmallWord, keyOf, soundOf, words } from "./normalise";

/** A name that leads to something: a commune, a neighbourhood, a place elsewhere. */
export interface Named<T> {
  readonly name: string;
  readonly target: T;
}

/** A name found in a text, and whether words before it cast a doubt ("pas loin de", "plus à"). */
export interface Mention<T> {
  readonly target: T;
  readonly doubtful: boolean;
}

interface Entry<T> extends Named<T> {
  /** Without the small words, and with them: "henincojeul", "heninsurcojeul". */
  readonly keys: readonly string[];
  readonly sounds: readonly string[];
  readonly parts: readonly string[];
}

/** Words that turn what follows into something else than where one lives. */
const DOUBTS: ReadonlySet<string> = new Set([
  "pas",
  "plus",
  "ni",
  "hors",
  "pres",
  "loin",
  "cote",
  "autour",
  "avant",
  "ancien",
  "not",
  "near",
  "quitte",
]);
/** Parts of names that are too common to point to anyone. */
const COMMON_PARTS: ReadonlySet<string> = new Set([
  "saint",
  "sainte",
  "arras",
  "cite",
  "quartier",
  "residence",
  "nouvelles",
  "blancs",
]);
const MAX_WORDS = 6;
const SHORTEST_PART = 5;

/** Finds names in a text: exactly, then by a part of them, then with typing errors. */
export class NameIndex<T> {
  readonly #entries: readonly Entry<T>[];
  readonly #byKey = new Map<string, Entry<T>[]>();

  constructor(names: readonly Named<T>[]) {
    this.#entries = names.map((named) => {
      const keys = [...new Set([keyOf(named.name), words(named.name).join("")])];
      return { ...named, keys, sounds: keys.map(soundOf), parts: contentWords(named.name) };
    });
    for (const entry of this.#entries)
      for (const key of entry.keys) this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), entry]);
  }

  /** Whole names, the longest first: "Saint-Nicolas-lez-Arras" is not also "Arras". */
  exact(text: string): Mention<T>[] {
    const all = words(text);
    const taken = all.map(() => false);
    const mentions: (Mention<T> & { at: number })[] = [];
    for (let size = Math.min(MAX_WORDS, all.length); size > 0; size--)
      for (let start = 0; start + size <= all.length; start++) {
        const window = all.slice(start, start + size);
        if (taken.slice(start, start + size).includes(true) || isSmallWord(window[0] ?? "")) continue;
        const found = this.#byKey.get(window.filter((word) => !isSmallWord(word)).join(""));
        if (!found) continue;
        taken.fill(true, start, start + size);
        const near = all[start - 1] === "les" && taken[start - 2] === true; // "Sainte-Catherine-lès-Arras"
        const doubtful = near || all.slice(Math.max(0, start - 3), start).some((word) => DOUBTS.has(word));
        for (const { target } of found) mentions.push({ target, doubtful, at: start });
      }
    return mentions.sort((a, b) => a.at - b.at).map(({ target, doubtful }) => ({ target, doubtful }));
  }

  /** Those of whose name the text holds a part that means something: "boiry", "vitasse". */
  partial(text: string): T[] {
    const said = contentWords(text);
    const telling = said.filter((word) => word.length >= SHORTEST_PART && !COMMON_PARTS.has(word));
    const saints = pairsAfterSaint(said);
    return this.#entries
      .filter(({ parts }) => telling.some((word) => parts.includes(word)) || overlaps(pairsAfterSaint(parts), saints))
      .map(({ target }) => target);
  }

  /** The nearest names, within the typing errors that their length forgives; empty when nothing is near. */
  nearest(text: string): T[] {
    const said = contentWords(text);
    let errors = Number.POSITIVE_INFINITY;
    let targets: T[] = [];
    for (let size = 1; size <= Math.min(MAX_WORDS, said.length); size++)
      for (let start = 0; start + size <= said.length; start++) {
        const key = said.slice(start, start + size).join("");
        const sound = soundOf(key);
        const alone = size === said.length;
        for (const entry of this.#entries) {
          const bySound = entry.sounds.map((own) => errorsBetween(sound, own, alone));
          const found = Math.min(...bySound, ...entry.keys.map((own) => errorsBetween(key, own, alone)));
          if (found > errors || found === Number.POSITIVE_INFINITY) continue;
          targets = found < errors ? [entry.target] : [...targets, entry.target];
          errors = found;
        }
      }
    return [...new Set(targets)];
  }
}

/** Typing errors between two sounds; infinite when there are more than a name of this length forgives. */
function errorsBetween(sound: string, own: string, alone: boolean): number {
  const bound = Math.max(forgiven(own.length), alone && sameStart(sound, own) ? 1 : 0);
  if (Math.abs(sound.length - own.length) > bound) return Number.POSITIVE_INFINITY;
  const found = distance(sound, own);
  return found > bound ? Number.POSITIVE_INFINITY : found;
}

/** A short word alone ("arra") may still be one letter away, if it begins alike and is not a mere syllable. */
const sameStart = (a: string, b: string): boolean => a.length >= 3 && b.length >= 4 && a.slice(0, 2) === b.slice(0, 2);

/** "Saint Martin" counts as one word: neither half points to anyone. */
function pairsAfterSaint(parts: readonly string[]): string[] {
  return parts.flatMap((word, index) => {
    const next = parts[index + 1];
    return word.startsWith("saint") && next !== undefined ? [`${word} ${next}`] : [];
  });
}

const overlaps = (a: readonly string[], b: readonly string[]): boolean => a.some((word) => b.includes(word));
