import { entriesOf } from "./resources";
import type { Resources, Texts } from "./words";

/** A text that another language has and this one lacks, or that does not say the same. */
export interface ParityFault {
  readonly language: string;
  readonly key: string;
  readonly remedy: string;
}

/** The language people read first: the others are held to it. */
const FIRST = "fr";
const PLURAL = /_(zero|one|two|few|many|other)$/;

/** Same keys (plural forms apart), same placeholders, same tags in every language. */
export function parityFaults(resources: Resources): ParityFault[] {
  const reference = textsByKey(resources[FIRST] ?? {});
  return Object.entries(resources)
    .filter(([language]) => language !== FIRST)
    .flatMap(([language, texts]) => compare(language, reference, textsByKey(texts)));
}

function compare(language: string, reference: Map<string, string[]>, texts: Map<string, string[]>): ParityFault[] {
  const faults: ParityFault[] = [];
  for (const [key, french] of reference) {
    const translated = texts.get(key);
    if (!translated) faults.push({ language, key, remedy: `translate it from ${FIRST}` });
    else if (marksOf(translated) !== marksOf(french))
      faults.push({
        language,
        key,
        remedy: `use the same placeholders and tags as in ${FIRST}: ${marksOf(french) || "none"}`,
      });
  }
  for (const key of texts.keys())
    if (!reference.has(key)) faults.push({ language, key, remedy: `remove it, or write it in ${FIRST} too` });
  return faults;
}

/** The texts of each key, its plural forms together. */
function textsByKey(texts: Texts): Map<string, string[]> {
  const byKey = new Map<string, string[]>();
  for (const [key, text] of entriesOf(texts)) {
    const base = key.replace(PLURAL, "");
    byKey.set(base, [...(byKey.get(base) ?? []), text]);
  }
  return byKey;
}

/** The placeholders and tags that the forms of a text use, each once, in order of name. */
const marksOf = (texts: readonly string[]): string =>
  [...new Set(texts.flatMap((text) => text.match(/\{\{.*?\}\}|<\/?\w+>/g) ?? []))].sort().join(" ");
