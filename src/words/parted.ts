import type { Texts } from "./words";

/** The words that residents read, in two files. */
export interface PartedTexts {
  /** What a conversation opens with: all but the rest. */
  readonly opening: Texts;
  /** What only the card of an aid, or a "what if", says once it is opened; most of the words, and most cards are never opened. */
  readonly cards: Texts;
}

/** Of an aid, what is said of it before its card is opened. */
const IN_LISTS: ReadonlySet<string> = new Set(["name"]);
/** And what only the page of the rules says of it. */
const OF_RULES: ReadonlySet<string> = new Set(["short"]);
/** Files that only the cards read. */
const OF_CARDS: ReadonlySet<string> = new Set(["figures", "shared"]);
/**
 * In the other files, what is said after the rights are known: on a card, of a change of life, of an amount that
 * differs; and when a structure is open.
 */
const LATER: Readonly<Record<string, ReadonlySet<string>>> = {
  dialogue: new Set(["what_if", "gap", "hours", "visits", "sections", "paid_from", "renewals", "decides", "pays"]),
  questions: new Set(["et_si", "ecart"]),
};

export function partTexts({ aids = {}, ...files }: Texts): PartedTexts {
  const [ofCards, others] = sorted(files, (file) => OF_CARDS.has(file));
  const parted = Object.entries(aids).map(([aid, texts]) => {
    const [, residents] = sorted(texts, (key) => OF_RULES.has(key));
    return [aid, ...sorted(residents, (key) => !IN_LISTS.has(key))] as const;
  });
  const later = Object.entries(LATER).map(
    ([file, parts]) => [file, ...sorted(others[file] ?? {}, (key) => parts.has(key))] as const,
  );
  return {
    opening: {
      ...others,
      ...Object.fromEntries(later.map(([file, , first]) => [file, first])),
      aids: Object.fromEntries(parted.map(([aid, , inLists]) => [aid, inLists])),
    },
    cards: {
      ...ofCards,
      ...Object.fromEntries(later.map(([file, after]) => [file, after])),
      aids: Object.fromEntries(parted.map(([aid, inCard]) => [aid, inCard])),
    },
  };
}

/** Those that are of a kind, and the others. */
function sorted(texts: Texts | string, isOfKind: (key: string) => boolean): [Texts, Texts] {
  const entries = Object.entries(texts);
  return [
    Object.fromEntries(entries.filter(([key]) => isOfKind(key))),
    Object.fromEntries(entries.filter(([key]) => !isOfKind(key))),
  ];
}
