import { type Mention, type Named, NameIndex } from "./names";
import { partsOf } from "./neighbourhoods";
import { contentWords, words } from "./normalise";
import type { Snapshot } from "./snapshot";

/** What a text says of where someone lives. */
export type CommuneFound =
  | { readonly kind: "found"; readonly insee: string }
  /** One or several fit without certainty (a postal code, a part of a name): to be offered as choices. */
  | { readonly kind: "several"; readonly insees: readonly string[] }
  /** Somewhere else than the communes of the territory; its usual name when it is a known one. */
  | { readonly kind: "outside"; readonly name: string | null }
  /** Has no home; and the commune where, when it was said too. */
  | { readonly kind: "no_home"; readonly insee: string | null }
  | { readonly kind: "unknown" };

type Gazetteer = Pick<Snapshot, "communes" | "neighbourhoods" | "elsewhere">;
type Target = { readonly insee: string } | { readonly elsewhere: string } | { readonly quarterOf: readonly string[] };

/** Tried on the words of the text, without accents. */
const NO_HOME = [
  /\bsdf\b|\bhomeless\b|\bno (home|address|house)\b/,
  /\bsans (domicile|abri|logement|toit|adresse|maison)\b/,
  /\b(pas|plus|ni|aucun|aucune) (de |d )?(vrai |vraie )?(logement|domicile|adresse|maison|toit|chez moi)\b/,
  /\bnulle part\b/,
  /\b(dors|dormir|vis|vivre|habite|loge|suis|etre) (dehors|(dans|a) la rue|(dans|en) (ma |une |la )?(voiture|camion|tente|squat))\b/,
  /^(a la rue|dans la rue|dehors)$/,
];
const ELSEWHERE =
  /\b(ailleurs|elsewhere|autre (commune|ville|village|departement|region)|(hors|dehors) (de |du )?(la |l )?(cua|communaute|agglo|territoire|liste))\b/;
/** The department, whose name holds that of a town elsewhere. */
const DEPARTMENT = /\bpas[\s-]+de[\s-]+calais\b/gi;
const FIVE_DIGITS = /(?<!\d)(\d{2})\s?(\d{3})(?!\d)/g;
/** Departments of the Insee and the post office: 01 to 98. */
const LIKE_A_CODE = /^(0[1-9]|[1-8]\d|9[0-8])\d{3}$/;

/** Reads a commune as people write it ("j'habite à St Nicolas", "62041", "acicourt"). Never throws. */
export function findCommune(typed: string, gazetteer: Gazetteer): CommuneFound {
  const text = typed.replace(DEPARTMENT, " ");
  const index = indexOf(gazetteer);
  const said = words(text).join(" ");
  const named = byName(text, index);
  if (NO_HOME.some((pattern) => pattern.test(said)))
    return { kind: "no_home", insee: named?.kind === "found" ? named.insee : null };
  if (named) return named;
  const coded = byCode(text, gazetteer);
  if (coded) return coded;
  if (ELSEWHERE.test(said)) return { kind: "outside", name: null };
  return guess(text, index) ?? { kind: "unknown" };
}

function byName(text: string, index: NameIndex<Target>): CommuneFound | null {
  const all = index.exact(text);
  const firm = all.filter((mention) => !mention.doubtful);
  const mentions = firm.length > 0 ? firm : all;
  const insees = targets(mentions, (target) => ("insee" in target ? [target.insee] : []));
  const elsewhere = targets(mentions, (target) => ("elsewhere" in target ? [target.elsewhere] : []));
  const quarters = targets(mentions, (target) => ("quarterOf" in target ? target.quarterOf : []));
  const inside = insees.length > 0 ? insees : quarters;
  const doubtful = elsewhere.length > 0 || firm.length === 0;
  if (inside.length > 0) return decide(inside, doubtful);
  const [name] = elsewhere;
  return name === undefined ? null : { kind: "outside", name };
}

/** People know their postal code, not their INSEE code: where a number is both, it is first the former. */
function byCode(text: string, { communes }: Gazetteer): CommuneFound | null {
  const codes = [...text.slice(0, 300).matchAll(FIVE_DIGITS)].map((match) => `${match[1]}${match[2]}`);
  const code = codes.find((candidate) => LIKE_A_CODE.test(candidate));
  if (code === undefined) return null;
  const posted = communes.filter(({ postalCodes }) => postalCodes.includes(code)).map(({ insee }) => insee);
  const known = communes.some(({ insee }) => insee === code);
  if (posted.length > 0) return { kind: "several", insees: known ? [...posted, code] : posted };
  return known ? { kind: "found", insee: code } : { kind: "outside", name: null };
}

/**
 * A name with typing errors, or a part of one. What is as near to a place elsewhere is asked again; elsewhere itself is
 * never guessed, because "demain" is near to a town.
 */
function guess(text: string, index: NameIndex<Target>): CommuneFound | null {
  const near = index.nearest(text);
  const found = near.length > 0 ? near : index.partial(text);
  const insees = [...new Set(found.flatMap((target) => ("insee" in target ? [target.insee] : [])))];
  const quarters = [...new Set(found.flatMap((target) => ("quarterOf" in target ? target.quarterOf : [])))];
  const inside = insees.length > 0 ? insees : quarters;
  const doubtful = found.some((target) => "elsewhere" in target);
  return inside.length > 0 ? decide(inside, doubtful) : null;
}

function decide(insees: readonly string[], doubtful: boolean): CommuneFound {
  const [insee] = insees;
  return insee !== undefined && insees.length === 1 && !doubtful
    ? { kind: "found", insee }
    : { kind: "several", insees };
}

const targets = (mentions: readonly Mention<Target>[], pick: (target: Target) => readonly string[]): string[] => [
  ...new Set(mentions.flatMap(({ target }) => pick(target))),
];

const indexes = new WeakMap<readonly unknown[], NameIndex<Target>>();

/** One index a snapshot, made when it is first needed. */
function indexOf(gazetteer: Gazetteer): NameIndex<Target> {
  const known = indexes.get(gazetteer.communes);
  if (known) return known;
  const names: Named<Target>[] = [
    ...gazetteer.communes.flatMap(({ insee, name, spellings }) => named([name, ...spellings], { insee })),
    ...gazetteer.elsewhere.flatMap(({ name, spellings }) => named([name, ...spellings], { elsewhere: name })),
    ...homonyms(gazetteer),
    ...gazetteer.neighbourhoods.flatMap((quarter) => named(partsOf(quarter), { quarterOf: quarter.communes })),
  ];
  const index = new NameIndex(names);
  indexes.set(gazetteer.communes, index);
  return index;
}

/** "Bailleul" is a town elsewhere and what people call Bailleul-Sir-Berthoult: it names both, so it is asked again. */
function homonyms({ communes, elsewhere }: Gazetteer): Named<Target>[] {
  return elsewhere
    .flatMap(({ name, spellings }) => [name, ...spellings])
    .flatMap((name) => {
      const parts = contentWords(name);
      return communes
        .filter((commune) => isPartOf(parts, contentWords(commune.name)))
        .map(({ insee }) => ({ name, target: { insee } }));
    });
}

const isPartOf = (part: readonly string[], whole: readonly string[]): boolean =>
  part.every((word) => whole.includes(word));

const named = (names: readonly string[], target: Target): Named<Target>[] => names.map((name) => ({ name, target }));
