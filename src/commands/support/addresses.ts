import { readdirSync } from "node:fs";
import { join } from "node:path";
import { readFolder } from "../../rulebook/files";

/** An address of the web, and everywhere the files name it. */
export interface NamedAddress {
  readonly url: string;
  readonly places: readonly { readonly file: string; readonly place: string }[];
}

/**
 * Every address that the folders of `rules/` name, each once: references of figures, legal bases, official pages,
 * sources and sites of the territory.
 * @throws RulebookError naming the files that are not JSON.
 */
export function addressesOf(root: string): NamedAddress[] {
  const folders = readdirSync(join(root, "rules"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const found = new Map<string, { file: string; place: string }[]>();
  for (const { name } of folders.sort((a, b) => a.name.localeCompare(b.name)))
    for (const { file, content } of readFolder(root, `rules/${name}`))
      for (const { text, place } of textsOf(content, []))
        if (isAddress(text)) found.set(text, [...(found.get(text) ?? []), { file, place }]);
  return [...found].map(([url, places]) => ({ url, places }));
}

const isAddress = (text: string): boolean => /^https?:\/\/\S+$/.test(text) && URL.canParse(text);

function* textsOf(content: unknown, path: readonly string[]): Generator<{ text: string; place: string }> {
  if (typeof content === "string") yield { text: content, place: path.join(".") };
  else if (typeof content === "object" && content !== null)
    for (const [key, part] of Object.entries(content)) yield* textsOf(part, [...path, key]);
}
