import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type * as z from "zod";
import type { Aid } from "../law/aid";
import type { LawFiles } from "../law/law";
import type { Parameter } from "../law/parameters";
import { type FileFault, RulebookError } from "./errors";
import { aidSchema, parametersFileSchema } from "./schemas";

/** A file read and parsed, not yet validated. */
export interface JsonFile {
  /** Path from the project's root, as shown in a fault. */
  readonly file: string;
  readonly content: unknown;
  readonly text: string;
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
      const file = `${folder}/${name}`;
      const text = readFileSync(join(root, file), "utf8");
      try {
        const content: unknown = JSON.parse(text);
        return [{ file, content, text }];
      } catch (error) {
        faults.push({
          file,
          place: "",
          remedy: `write valid JSON (${error instanceof Error ? error.message : "unreadable"})`,
        });
        return [];
      }
    });
  if (faults.length > 0) throw new RulebookError(faults);
  return files;
}

/** Validates each file with one schema; every fault of every file is reported at once. */
export function validate<T>(files: readonly JsonFile[], schema: z.ZodType<T>): T[] {
  const faults: FileFault[] = [];
  const valid = files.flatMap(({ file, content }) => {
    const parsed = schema.safeParse(content);
    if (parsed.success) return [parsed.data];
    for (const issue of parsed.error.issues) faults.push({ file, place: issue.path.join("."), remedy: issue.message });
    return [];
  });
  if (faults.length > 0) throw new RulebookError(faults);
  return valid;
}

/** Reads and validates the law: `rules/parameters/` and `rules/aids/`. */
export function readLaw(root: string): LawFiles {
  const parameterFiles = readFolder(root, "rules/parameters");
  const aidFiles = readFolder(root, "rules/aids");
  const parameters: Parameter[] = validate(parameterFiles, parametersFileSchema).flatMap((file) => file.parameters);
  const aids: Aid[] = validate(aidFiles, aidSchema).sort((a, b) => a.order - b.order);
  return { parameters, aids, version: versionOf([...parameterFiles, ...aidFiles]) };
}

/** A short hash of the texts of the files: the version that an estimate names. */
export function versionOf(files: readonly JsonFile[]): string {
  const hash = createHash("sha256");
  for (const { file, text } of files) hash.update(file).update("\0").update(text).update("\0");
  return hash.digest("hex").slice(0, 12);
}
