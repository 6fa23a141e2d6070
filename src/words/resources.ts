import { WordsError } from "./errors";
import type { Resources, Texts } from "./words";

/** A locale file: its language, its path without extension in keys' form, and its content. */
export interface LocaleFile {
  readonly language: string;
  /** ["common"], or ["aids", "rsa"] for `aids/rsa.json`. */
  readonly path: readonly string[];
  readonly content: unknown;
}

const isTexts = (value: unknown): value is Texts =>
  typeof value === "object" &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((each) => typeof each === "string" || isTexts(each));

/**
 * Files merged into one tree per language; `aids.json` and the folder `aids/` share the key `aids`.
 * @throws WordsError when a file is not a tree of texts.
 */
export function mergeResources(files: readonly LocaleFile[]): Resources {
  const resources: Record<string, Texts> = {};
  for (const { language, path, content } of files) {
    if (!isTexts(content)) throw new WordsError("WORDS_INVALID_FILE", [language, ...path].join("/"));
    const nested = path.reduceRight<Texts>((texts, name) => ({ [name]: texts }), content);
    resources[language] = merge(resources[language] ?? {}, nested);
  }
  return resources;
}

/** Two trees as one; where both say something, the second does. */
export function merge(a: Texts, b: Texts): Texts {
  const merged: Record<string, string | Texts> = { ...a };
  for (const [key, text] of Object.entries(b)) {
    const before = merged[key];
    merged[key] = typeof before === "object" && typeof text === "object" ? merge(before, text) : text;
  }
  return merged;
}

/** Every key of a tree with its text, in order: "aids.rsa.name". */
export const entriesOf = (texts: Texts, prefix = ""): (readonly [key: string, text: string])[] =>
  Object.entries(texts).flatMap(([name, text]) =>
    typeof text === "string" ? [[`${prefix}${name}`, text] as const] : entriesOf(text, `${prefix}${name}.`),
  );
