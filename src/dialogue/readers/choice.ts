import { plain } from "./clean";
import { withDigits } from "./numerals";
import { notUnderstood, type ReadableOption, type Reading, value, type Wanted } from "./reading";
import { near, stem } from "./spelling";

/** Words that say nothing of which option is meant. */
const EMPTY = new Set(
  "je suis j ai un une le la les l de du des d en et ou a au aux mon ma mes que qui c est ce on nous dans chez avec pour moi ne n y i am a an the my of in to is we it s m have encore".split(
    " ",
  ),
);
/** What is left, past, or only asked for is not so now. */
const NEGATIONS = new Set(
  "pas ni non plus jamais not sans ex quitte quittee etais etait touchais recevais demande demandee attends attend".split(
    " ",
  ),
);

const SUBJECTS = new Set(["je", "j", "on", "nous", "i"]);

const wordsOf = (text: string): string[] => plain(text).split(" ").filter(Boolean);

/** The one option whose label or other spelling is exactly the text, whatever its case and accents. */
export const exactOption = (folded: string, options: readonly ReadableOption[], onlyLabels = false): string | null => {
  const typed = plain(folded);
  if (typed === "") return null;
  const spellingsOf = (option: ReadableOption) => (onlyLabels ? option.spellings.slice(0, 1) : option.spellings);
  const [only, another] = options.filter((option) =>
    spellingsOf(option).some((spelling) => plain(foldLabel(spelling)) === typed),
  );
  return only && !another ? only.id : null;
};

/** Labels come with capitals and accents. */
const foldLabel = (spelling: string): string =>
  spelling.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/œ/g, "oe").replace(/[’]/g, "'");

interface Span {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** Every place where an option is named in the text; a typing error is forgiven in long words. */
function namedIn(typed: readonly string[], options: readonly ReadableOption[]): Span[] {
  const same = (a: string, b: string) => a === b || stem(a) === stem(b) || near(a, b);
  const spans = options.flatMap(({ id, spellings }) =>
    spellings.flatMap((spelling) => {
      const wanted = wordsOf(foldLabel(spelling));
      if (wanted.length === 0) return [];
      return typed.flatMap((_, from) =>
        wanted.every((word, index) => same(typed[from + index] ?? "", word))
          ? [{ id, from, to: from + wanted.length }]
          : [],
      );
    }),
  );
  const inside = (small: Span, large: Span) =>
    small.from >= large.from && small.to <= large.to && small.to - small.from < large.to - large.from;
  const denied = ({ from, to }: Span) => {
    const before = typed[from - 1] ?? "";
    const denying = EMPTY.has(before) ? (typed[from - 2] ?? "") : before;
    // A verb is denied by what follows it: "je travaille pas".
    const isVerb = SUBJECTS.has(typed[from] ?? "");
    return (NEGATIONS.has(denying) && !NEGATIONS.has(typed[from] ?? "")) || (isVerb && NEGATIONS.has(typed[to] ?? ""));
  };
  return spans.filter((span) => !spans.some((other) => inside(span, other)) && !denied(span));
}

/** What several words say together: "proprio, maison payée" is of the owners the one that the other words name too. */
function meantBy(spans: readonly Span[]): string[] {
  const all = [...new Set(spans.map(({ id }) => id))];
  const everywhere = all.filter((id) =>
    spans.every(({ from, to }) => spans.some((other) => other.id === id && other.from === from && other.to === to)),
  );
  return everywhere.length > 0 ? everywhere : all;
}

const namedIds = (folded: string, options: readonly ReadableOption[]): string[] =>
  meantBy(namedIn(wordsOf(folded), options));

/** Options of which the text says only some words: "hlm" for "Locataire en HLM". */
function saidInPart(typed: readonly string[], options: readonly ReadableOption[]): string[] {
  const said = typed.filter((word) => !EMPTY.has(word));
  if (said.length === 0 || said.some((word) => NEGATIONS.has(word))) return [];
  return options
    .filter(({ spellings }) =>
      spellings.some((spelling) => {
        const wanted = wordsOf(foldLabel(spelling));
        return said.every((word) => wanted.some((other) => stem(word) === stem(other) || near(word, other)));
      }),
    )
    .map(({ id }) => id);
}

/** Options named by a text, most certain way first. */
function optionsSaid(folded: string, options: readonly ReadableOption[]): string[] {
  const exact = exactOption(folded, options);
  if (exact !== null) return [exact];
  const named = namedIds(folded, options);
  return named.length > 0 ? named : saidInPart(wordsOf(folded), options);
}

const NUMBER_ALONE =
  /^(?:le |la |l'|n°? ?|no |numero |number |option |choix |reponse |the )*(\d{1,2})(?:er|e|eme|ere|st|nd|rd|th)?[ ).:-]*$/;

/** One of the options: its number in the list, its label, part of it, or a misspelling. */
export function readChoice(folded: string, wanted: Wanted): Reading {
  const options = wanted.options ?? [];
  const exact = exactOption(folded, options);
  if (exact !== null) return value(exact);
  const number = NUMBER_ALONE.exec(withDigits(folded, "count"));
  if (number) {
    const option = options[Number(number[1]) - 1];
    return option ? value(option.id) : notUnderstood("choice_number");
  }
  const said = optionsSaid(folded, options);
  if (said.length > 1) return { kind: "several", values: said };
  return said[0] === undefined ? notUnderstood("choice") : value(said[0]);
}

const NONE =
  /^(?:(?:non|je|on|nous|ne|en|touche|touchons|recois|percois|ai|avons)[ ,]+|n'|j'|n'en )*(?:aucune?s?|rien(?: du tout| d'autre)?|non|no|none|nothing|ni l'un ni l'autre|aucune? de(?:s| ces| tout ca).*|rien de tout (?:ca|cela)|pas (?:du tout|encore|concernee?s?)|none of (?:them|these)|0)[ .!]*$/;
const ALL = /^(?:tout|tous|toutes|tout ca|all|all of (?:them|these))[ .!]*$/;

/** Any number of options: "1, 3 et 4", labels one after the other, "aucun". */
export function readMultiple(folded: string, wanted: Wanted): Reading {
  const options = wanted.options ?? [];
  const exact = exactOption(folded, options);
  if (exact !== null) return value([exact]);
  if (NONE.test(folded)) return value([]);
  if (ALL.test(folded)) return value(options.map(({ id }) => id));
  const digits = withDigits(folded);
  if (/^\d{1,2}(?:(?: ?[,;+&/-] ?| et | and | )\d{1,2})*[ .]*$/.test(digits)) {
    const chosen = (digits.match(/\d+/g) ?? []).map((number) => options[Number(number) - 1]?.id);
    const known = chosen.filter((id) => id !== undefined);
    return known.length === chosen.length ? inOrder(known, options) : notUnderstood("choice_number");
  }
  const parts = folded.split(/[,;+\n]| et | and | puis /).filter((part) => plain(part) !== "");
  const named = namedIds(folded, options);
  if (named.length > 0 && named.length >= parts.length) return inOrder(named, options);
  const said: string[] = [];
  for (const part of parts) {
    const ids = optionsSaid(part, options);
    if (ids.length > 1) return { kind: "several", values: ids };
    said.push(...ids);
  }
  if (said.length === 0) said.push(...named);
  return said.length === 0 ? notUnderstood("multiple") : inOrder(said, options);
}

/** In the order of the list, each once. */
const inOrder = (ids: readonly string[], options: readonly ReadableOption[]): Reading =>
  value(options.map(({ id }) => id).filter((id) => ids.includes(id)));
