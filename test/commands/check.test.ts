import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

const root = process.cwd();
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "beffroi-check-"));
  for (const each of ["rules", "locales"]) cpSync(join(root, each), join(folder, each), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** `npm run check` on a copy of what people may change. */
function check() {
  const tsx = join(root, "node_modules/.bin/tsx");
  const { stdout, stderr, status } = spawnSync(tsx, [join(root, "src/commands/check.ts")], {
    cwd: folder,
    encoding: "utf8",
  });
  return { stdout, stderr, status };
}

describe("npm run check", () => {
  test.each([
    { file: "rules/aids/rsa.json", content: "{" },
    { file: "rules/questions/logement.json", content: "[]" },
    { file: "rules/territory/communes.json", content: "{}" },
    { file: "rules/flags.json", content: "x" },
    { file: "locales/fr/aids/rsa.json", content: '{"title":' },
    { file: "locales/en/aids/rsa.json", content: '{"title": 5}' },
  ])("names $file when it is $content, and a fault beside it, and ends with status 1", ({ file, content }) => {
    writeFileSync(join(folder, file), content);
    const beside = file.startsWith("locales/") ? "rules/aids/rsa.json" : "locales/fr/common.json";
    writeFileSync(join(folder, beside), "null");
    const { stdout, stderr, status } = check();
    expect(stderr).toBe("");
    for (const each of [file, beside]) expect(stdout).toMatch(new RegExp(`^${each}( at \\S+)?: .+`, "m"));
    expect(stdout).toMatch(/^\d+ to mend\.$/m);
    expect(status).toBe(1);
  });
});
