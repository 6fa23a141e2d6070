import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cruise, type ICruiseOptions } from "dependency-cruiser";
import { describe, expect, test } from "vitest";

const require = createRequire(import.meta.url);
const {
  forbidden,
  options,
}: { forbidden: { name: string }[]; options: ICruiseOptions } = require("../../.dependency-cruiser.cjs");

describe("the house", () => {
  test("imports only downwards, without circles", async () => {
    const { output } = await cruise(["src"], { ...options, validate: true, ruleSet: { forbidden } as never }); // the rules are a plain file, checked by depcruise itself
    if (typeof output === "string") throw new Error("dependency-cruiser gave a report instead of a result");
    expect(output.summary.totalCruised).toBeGreaterThan(50);
    expect(output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  });

  test("has in src only the rooms that its layout names", () => {
    const rooms = readdirSync("src", { withFileTypes: true }).map((entry) => entry.name);
    expect(rooms.sort()).toEqual([
      "app",
      "channels",
      "commands",
      "console",
      "dialogue",
      "directory",
      "evaluation",
      "flags",
      "household",
      "law",
      "main.ts",
      "pro",
      "referral",
      "rulebook",
      "store",
      "territory",
      "widget",
      "words",
    ]);
  });

  test("reads the environment only in main.ts and the commands", () => {
    const readers = sourceFiles("src").filter((file) => /process\.env|process\.argv/.test(readFileSync(file, "utf8")));
    expect(readers.filter((file) => file !== "src/main.ts" && !file.startsWith("src/commands/"))).toEqual([]);
  });

  test("keeps clock and randomness out of the core", () => {
    const core = ["household", "law", "territory", "dialogue"].flatMap((room) => sourceFiles(`src/${room}`));
    const impure = core.filter((file) =>
      /Date\.now|new Date\(\)|Math\.random|crypto\.|fetch\(|console\./.test(readFileSync(file, "utf8")),
    );
    expect(impure).toEqual([]);
  });

  test("keeps its files small", () => {
    const sizes = sourceFiles("src").map((file) => ({ file, lines: readFileSync(file, "utf8").split("\n").length }));
    const small = sizes.filter(({ lines }) => lines <= 150).length / sizes.length;
    expect(small).toBeGreaterThan(0.9);
    expect(sizes.filter(({ lines }) => lines > 250)).toEqual([]);
  });
});

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`);
}
