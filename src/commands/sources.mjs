// What is built is named by the hash of what it is built from: a folder of dist/ is complete, or is not there.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The folder of dist/ for the sources as they stand. */
export function builtFolder(root) {
  const hash = createHash("sha256");
  const files = readdirSync(join(root, "src"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
  for (const file of [join(root, "package-lock.json"), ...files])
    hash.update(file.slice(root.length)).update("\0").update(readFileSync(file)).update("\0");
  return join(root, "dist", hash.digest("hex").slice(0, 16));
}

export const isBuilt = (root) => existsSync(builtFolder(root));
