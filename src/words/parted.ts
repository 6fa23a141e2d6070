import { ASKED_LATER } from "./asked-later";
import { merge } from "./resources";
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
const HANDOFF = [
  "autrement",
  "nom",
  "moyen",
  "numero",
  "courriel",
  "message",
  "partage",
  "quand",
  "tutelle",
  "tuteur",
  "accord_contact",
  "accord_aides",
  "accord_reponses",
  "accord_intime",
  "accords",
  "envoi",
];
/**
 * In the other files, what is said after the rights are known: on a card, or asked there; of a change of life, of an
 * amount that differs; when a structure is open, and what is handed over, read before it is. Made when it is asked for:
 * a page, which is given its words in two files, does without.
 */
const later = (): readonly (readonly [file: string, ...path: string[]])[] => [
  ...["what_if", "gap", "supposed", "hours", "visits", "sections", "figures", "calculation"].map(
    (part) => ["dialogue", part] as const,
  ),
  ...["paid_from", "renewals", "decides", "pays"].map((part) => ["dialogue", part] as const),
  ...["summary", "way", "sent", "needs", "standing", "carry", "carried"].map((part) => ["dialogue", part] as const),
  ...["confirm_carry", "confirm_keep", "kept"].map((part) => ["dialogue", "pages", part] as const),
  ...["carry_confirmed", "carried_confirmed", "keep_confirmed"].map((part) => ["dialogue", "commands", part] as const),
  ["widget", "carry"],
  ["widget", "idle"],
  ...["put_aside", "sending", "sent", "refused", "too_young", "too_young_who", "call_119"].map(
    (part) => ["dialogue", "handoff", part] as const,
  ),
  ...["either", "french_only", "no_details", "speaks"].map((part) => ["dialogue", "contacts", part] as const),
  ...["phone", "email"].map((part) => ["readers", "not_understood", part] as const),
  // The aids that are not due, once they are unfolded.
  ["dialogue", "rights", "refused_intro"],
  ["dialogue", "rights", "why_not"],
  ["dialogue", "amounts", "unlikely"],
  ["dialogue", "distances"],
  // The aids to ask of who delivers them, theme by theme; the card that opens them is among the rights.
  ["dialogue", "themes"],
  ...["intro", "of_theme", "of_theme_none", "count_one", "count_none", "count_many", "count_other"].map(
    (part) => ["dialogue", "more_aids", part] as const,
  ),
  ...["once_up_to", "monthly_up_to", "yearly_up_to", "loan_up_to"].map(
    (part) => ["dialogue", "amounts", part] as const,
  ),
  ...["once_likely", "monthly_likely", "yearly_likely", "cover_likely", "cost_likely"].map(
    (part) => ["dialogue", "amounts", part] as const,
  ),
  // What is asked once someone is to be reached: the page waits for it there, as it does for a card.
  ...HANDOFF.map((question) => ["questions", "orientation", question] as const),
  ...[
    "rules",
    "no",
    "near_threshold",
    "official",
    "missing",
    "missing_answer",
    "claim",
    "before_crds",
    "old_sheet",
  ].map((part) => ["dialogue", "right", part] as const),
  ["questions", "et_si"],
  ["questions", "ecart"],
  ["questions", "non_recours"],
  ...ASKED_LATER.map((question) => ["questions", "adultes", "$", question] as const),
  ["questions", "adultes", "$", "gir"],
  ["questions", "adultes", "$", "plan_aide_apa"],
];

export function partTexts({ aids = {}, ...files }: Texts): PartedTexts {
  const [ofCards, others] = sorted(files, (file) => OF_CARDS.has(file));
  const parted = Object.entries(aids).map(([aid, texts]) => {
    const [, residents] = sorted(texts, (key) => OF_RULES.has(key));
    return [aid, ...sorted(residents, (key) => !IN_LISTS.has(key))] as const;
  });
  const [after, first] = later().reduce<[Texts, Texts]>(
    ([taken, left], path) => {
      const [found, rest] = split(left, path);
      return [merge(taken, found), rest];
    },
    [{}, others],
  );
  return {
    opening: { ...first, aids: Object.fromEntries(parted.map(([aid, , inLists]) => [aid, inLists])) },
    cards: { ...ofCards, ...after, aids: Object.fromEntries(parted.map(([aid, inCard]) => [aid, inCard])) },
  };
}

/** What stands at a path, at its place, and all the rest. */
function split(texts: Texts, [key = "", ...path]: readonly string[]): [Texts, Texts] {
  const { [key]: at, ...others } = texts;
  if (at === undefined) return [{}, texts];
  if (path.length === 0 || typeof at === "string") return [{ [key]: at }, others];
  const [found, rest] = split(at, path);
  return [{ [key]: found }, { ...others, [key]: rest }];
}

/** Those that are of a kind, and the others. */
function sorted(texts: Texts | string, isOfKind: (key: string) => boolean): [Texts, Texts] {
  const entries = Object.entries(texts);
  return [
    Object.fromEntries(entries.filter(([key]) => isOfKind(key))),
    Object.fromEntries(entries.filter(([key]) => !isOfKind(key))),
  ];
}
