import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { builtForNode } from "../support/worker";

const root = process.cwd();
let command: string;
let folder: string;
beforeAll(async () => {
  command = await builtForNode("src/commands/check.ts");
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "beffroi-check-"));
  for (const each of ["rules", "locales"]) cpSync(join(root, each), join(folder, each), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** `npm run check` on a copy of what people may change. */
function check() {
  const { stdout, stderr, status } = spawnSync(process.execPath, [command], { cwd: folder, encoding: "utf8" });
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
    const beside = file.startsWith("locales/") ? "rules/aids/rsa.json" : "locales/fr/routing.json";
    writeFileSync(join(folder, beside), "null");
    const { stdout, stderr, status } = check();
    expect(stderr).toBe("");
    for (const each of [file, beside]) expect(stdout).toMatch(new RegExp(`^${each}( at \\S+)?: .+`, "m"));
    expect(stdout).toMatch(/^\d+ to mend\.$/m);
    const told = stdout.split("\n").filter((line) => line.startsWith(file));
    expect(told).toEqual([...new Set(told)]);
    expect(status).toBe(1);
  });

  test("names the aid that names a list nobody wrote, and the lists that there are", () => {
    const file = "rules/aids/velo_electrique_cua.json";
    const text = readFileSync(join(folder, file), "utf8");
    writeFileSync(join(folder, file), text.replace('"list": "communes"', '"list": "villages"'));
    const { stdout, status } = check();
    expect(stdout).toMatch(new RegExp(`^${file} at villages: .*communes`, "m"));
    expect(status).toBe(1);
  });

  test("lists the figures past their date, and those that nobody looked at for a year, which is no fault", () => {
    const file = join(folder, "rules/parameters/rsa.json");
    const figures: { parameters: { id: string }[] } = JSON.parse(readFileSync(file, "utf8"));
    const changed = figures.parameters.map((figure) => {
      if (figure.id === "rsa.age_minimum") return { ...figure, next_revision: "2010-01-01" };
      return figure.id === "rsa.minimum_verse" ? { ...figure, verified_on: "2010-01-01" } : figure;
    });
    writeFileSync(file, JSON.stringify({ parameters: changed }));
    const { stdout, status } = check();
    expect(stdout).toMatch(/^ {2}rsa\.age_minimum: in force since 2009-06-01, revision due 2010-01-01, verified on /m);
    expect(stdout).toMatch(/^ {2}rsa\.minimum_verse: no revision is due, but it was verified on 2010-01-01; /m);
    expect(stdout).not.toMatch(/^ {2}rsa\.isolement_base: /m);
    expect(stdout).toMatch(/^Everything is valid\.$/m);
    expect(status).toBe(0);
  });

  test("tells when a lot is left without a holder between two, which is no fault", () => {
    const file = join(folder, "rules/territory/lots.json");
    const lots = JSON.parse(readFileSync(file, "utf8"));
    const held = (structure: string, du: string, au: string | null) => ({
      structure,
      du,
      au,
      source: "conv-cadre-2025",
    });
    // Fictitious holders.
    lots.lots[0].titulaires = [held("cua", "2026-06-01", "2026-12-31"), held("ccas-arras", "2027-02-01", null)];
    writeFileSync(file, JSON.stringify(lots));
    const { stdout, status } = check();
    expect(stdout).toMatch(
      /^ {2}lot 1: nobody holds it from 2027-01-01 to 2027-01-31 \(cua, ccas-arras; 43 communes\)$/m,
    );
    expect(status).toBe(0);
  });

  test("names opening hours that are not written as such, and a record that data.inclusion would refuse", () => {
    const annotations = join(folder, "rules/territory/annotations.json");
    const written = readFileSync(annotations, "utf8");
    writeFileSync(annotations, written.replace("Mo-Fr 08:00-12:30,13:30-17:30", "Lun-Ven 8h-12h30"));
    const structures = join(folder, "rules/territory/structures.json");
    writeFileSync(structures, readFileSync(structures, "utf8").replace('"62026"', '"62"'));
    const { stdout, status } = check();
    expect(stdout).toMatch(/^rules\/territory\/annotations\.json at beffroi--cua\.horaires_accueil: /m);
    expect(stdout).toMatch(/^rules\/territory\/structures\.json at 0\.code_postal: data\.inclusion: /m);
    expect(status).toBe(1);
  });
});
