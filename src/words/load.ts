import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { WordsError } from "./errors";
import { type LocaleFile, mergeResources } from "./resources";
import type { Resources } from "./words";

/** Every `*.json` under a folder of locales, `<folder>/<language>/…`, in a stable order. */
export function readLocaleFiles(folder: string): LocaleFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .flatMap((language) =>
      readdirSync(join(folder, language), { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".json"))
        .sort()
        .map((file) => {
          const path = file.replace(/\.json$/, "").split(/[\\/]/);
          return { language, path, content: parsed(join(folder, language, file), [language, ...path].join("/")) };
        }),
    );
}

/** @throws WordsError with the file when one is not valid. */
export const loadResources = (folder: string): Resources => mergeResources(readLocaleFiles(folder));

function parsed(file: string, where: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    throw new WordsError("WORDS_INVALID_FILE", where, { cause });
  }
}
