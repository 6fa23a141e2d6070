import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { LawFiles } from "../../src/law/law";
import { readLawFiles } from "../../src/rulebook/rulebook";
import { mutations } from "./mutations";
import { noticedByReferenceCases } from "./reference-cases";

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
const copy = copyOfProject();
process.once("exit", () => rmSync(copy, { recursive: true, force: true }));

// A test that fails before anything is changed would notice every mutation.
if (noticedByReferenceCases(files) || noticedByLawTests(files))
  throw new Error("the tests of the law fail on the rules as they are: mend that first");

let count = 0;
const survivors: string[] = [];
for (const mutation of mutations(files)) {
  if (!isAsked(mutation.id)) continue;
  count += 1;
  if (noticedByReferenceCases(mutation.files)) continue;
  if (noticedByLawTests(mutation.files)) continue;
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
function noticedByLawTests(mutated: LawFiles): boolean {
  for (const folder of ["rules/parameters", "rules/aids"]) {
    rmSync(join(copy, folder), { recursive: true });
    mkdirSync(join(copy, folder));
  }
  writeFileSync(join(copy, "rules/parameters/all.json"), JSON.stringify({ parameters: mutated.parameters }));
  for (const aid of mutated.aids) writeFileSync(join(copy, `rules/aids/${aid.id}.json`), JSON.stringify(aid));
  const slow = ["**/{reference-cases,evaluations}.test.ts", "test/law/properties/**"];
  const tests = ["run", "test/law", ...slow.flatMap((glob) => ["--exclude", glob]), "--bail", "1"];
  return spawnSync("node_modules/.bin/vitest", tests, { cwd: copy, stdio: "ignore" }).status !== 0;
}

/** A copy of the project, whose rules can be changed while the tests of the project itself run beside it. */
function copyOfProject(): string {
  const folder = mkdtempSync(join(tmpdir(), "beffroi-mutation-"));
  for (const entry of ["src", "test", "locales", "rules", "package.json", "tsconfig.json", "vitest.config.ts"])
    cpSync(entry, join(folder, entry), { recursive: true });
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  return folder;
}
