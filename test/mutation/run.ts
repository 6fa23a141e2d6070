import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { LawFiles } from "../../src/law/law";
import { readLawFiles } from "../../src/rulebook/rulebook";
import { mutations } from "./mutations";
import { noticedByData } from "./noticed-by-data";
import { referenceCases } from "./reference-cases";

/** A mutation that no test notices, and why that is right. */
interface Explained {
  readonly id: string;
  readonly reason: string;
}

const explained: readonly Explained[] = JSON.parse(readFileSync("test/mutation/survivors.json", "utf8"));
const reasons = new Map(explained.map(({ id, reason }) => [id, reason]));
/** Only the mutations whose name begins with one of these; all of them by default. */
const only = process.argv.slice(2);
const isAsked = (id: string): boolean => only.length === 0 || only.some((start) => id.startsWith(start));

const files = readLawFiles(".");
const cases = referenceCases(files);
const copy = copyOfProject();
process.once("exit", () => rmSync(copy, { recursive: true, force: true }));

// A test that fails before anything is changed would notice every mutation.
if (noticedByData(files) || !cases.agree(files) || noticedByLawTests(files, []))
  throw new Error("the tests of the law fail on the rules as they are: mend that first");

let count = 0;
const survivors: string[] = [];
for (const mutation of mutations(files)) {
  if (!isAsked(mutation.id)) continue;
  count += 1;
  if (noticedByData(mutation.files) || cases.notice(mutation)) continue;
  if (noticedByLawTests(mutation.files, testsAbout(mutation.id))) continue;
  survivors.push(mutation.id);
  console.log(
    `survives: ${mutation.id}${reasons.has(mutation.id) ? ` — ${reasons.get(mutation.id)}` : " — UNEXPLAINED"}`,
  );
}
const unexplained = survivors.filter((id) => !reasons.has(id));
const dead = explained.filter(({ id }) => isAsked(id) && !survivors.includes(id));
for (const { id } of dead) console.log(`explained but no longer survives: ${id}`);
console.log(
  `${count} mutations, ${count - survivors.length} noticed, ${survivors.length - unexplained.length} explained, ${unexplained.length} unexplained`,
);
process.exitCode = unexplained.length + dead.length > 0 ? 1 : 0;

/** Runs the tests of the law over a copy of the project whose rules are mutated: slow, so only for what is left. */
function noticedByLawTests(mutated: LawFiles, first: readonly string[]): boolean {
  for (const folder of ["rules/parameters", "rules/aids"]) {
    rmSync(join(copy, folder), { recursive: true });
    mkdirSync(join(copy, folder));
  }
  writeFileSync(join(copy, "rules/parameters/all.json"), JSON.stringify({ parameters: mutated.parameters }));
  for (const aid of mutated.aids) writeFileSync(join(copy, `rules/aids/${aid.id}.json`), JSON.stringify(aid));
  return (first.length > 0 && fails(first)) || fails(["test/law"]);
}

function fails(tests: readonly string[]): boolean {
  const slow = ["**/{reference-cases,evaluations}.test.ts", "test/law/properties/**"];
  const options = ["run", ...tests, ...slow.flatMap((glob) => ["--exclude", glob]), "--bail", "1"];
  return spawnSync("node_modules/.bin/vitest", options, { cwd: copy, stdio: "ignore" }).status !== 0;
}

/** The tests whose text or data name what is changed: most often one of them notices, and the others are spared. */
function testsAbout(mutation: string): string[] {
  const [subject = ""] = mutation.split(/[. ]/);
  const about = new RegExp(`\\b${subject}\\b`);
  const files = readdirSync("test/law", { recursive: true, encoding: "utf8" });
  const named = files.filter(
    (name) => /\.(ts|json)$/.test(name) && about.test(readFileSync(join("test/law", name), "utf8")),
  );
  // The data of `local-aids.test.ts` stands in `local-aids/`.
  const tests = named.map((name) => (name.endsWith(".test.ts") ? name : `${name.split(/[\\/]/)[0]}.test.ts`));
  return [...new Set(tests)].filter((name) => files.includes(name)).map((name) => `test/law/${name}`);
}

/** A copy of the project, whose rules can be changed while the tests of the project itself run beside it. */
function copyOfProject(): string {
  const folder = mkdtempSync(join(tmpdir(), "beffroi-mutation-"));
  for (const entry of ["src", "test", "locales", "rules", "package.json", "tsconfig.json", "vitest.config.ts"])
    cpSync(entry, join(folder, entry), { recursive: true });
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  return folder;
}
