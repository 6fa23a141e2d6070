import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type FileFault, RulebookError } from "./errors";

/** A file read and parsed, not yet validated. */
export interface JsonFile {
  /** Path from the project's root, as shown in a fault. */
  readonly file: string;
  readonly content: unknown;
  readonly text: string;
}

/** What zod and zod/mini schemas share. */
interface Schema<T> {
  safeParse(content: unknown):
    | { readonly success: true; readonly data: T }
    | {
        readonly success: false;
        readonly error: {
          readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
        };
      };
}

/**
 * Reads one JSON file, by its path from the project's root.
 * @throws RulebookError when it is not JSON.
 */
export function readJsonFile(root: string, file: string): JsonFile {
  const text = readFileSync(join(root, file), "utf8");
  try {
    const content: unknown = JSON.parse(text);
    return { file, content, text };
  } catch (error) {
    const why = error instanceof Error ? error.message : "unreadable";
    throw new RulebookError([{ file, place: "", remedy: `write valid JSON (${why})` }]);
  }
}

/**
 * Reads every JSON file of a folder, in order of name.
 * @throws RulebookError naming the files that are not JSON.
 */
export function readFolder(root: string, folder: string): JsonFile[] {
  const faults: FileFault[] = [];
  const files = readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".json"))
    .sort()
    .flatMap((name) => {
      try {
        return [readJsonFile(root, `${folder}/${name}`)];
      } catch (error) {
        if (!(error instanceof RulebookError)) throw error;
        faults.push(...error.faults);
        return [];
      }
    });
  if (faults.length > 0) throw new RulebookError(faults);
  return files;
}

/**
 * Validates each file with one schema.
 * @throws RulebookError with every fault of every file.
 */
export function validate<T>(files: readonly JsonFile[], schema: Schema<T>): T[] {
  const faults: FileFault[] = [];
  const valid = files.flatMap(({ file, content }) => {
    const parsed = schema.safeParse(content);
    if (parsed.success) return [parsed.data];
    for (const { path, message } of parsed.error.issues) faults.push({ file, place: path.join("."), remedy: message });
    return [];
  });
  if (faults.length > 0) throw new RulebookError(faults);
  return valid;
}

/** A short hash of the texts of the files: the version that an estimate names. */
export function versionOf(files: readonly JsonFile[]): string {
  const hash = createHash("sha256");
  for (const { file, text } of files) hash.update(file).update("\0").update(text).update("\0");
  return hash.digest("hex").slice(0, 12);
}
