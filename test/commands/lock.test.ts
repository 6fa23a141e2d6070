import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isInstalled } from "../../src/commands/install.mjs";
import { noteWorker } from "../../src/commands/lock.mjs";

const LOCK = join(process.cwd(), "src/commands/lock.mjs");
const newClone = () => mkdtempSync(join(tmpdir(), "beffroi-clone-"));

/** A process that notes when it enters and leaves the work that only one may do at a time. */
function worker(root: string, name: string): Promise<number | null> {
  const code = `
    import { appendFileSync } from "node:fs";
    import { setTimeout as wait } from "node:timers/promises";
    import { withLock } from ${JSON.stringify(LOCK)};
    await withLock(${JSON.stringify(root)}, async () => {
      appendFileSync(${JSON.stringify(join(root, "notes"))}, "in ${name}\\n");
      await wait(120);
      appendFileSync(${JSON.stringify(join(root, "notes"))}, "out ${name}\\n");
    });`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], { stdio: "ignore" });
  return new Promise((resolve) => child.once("exit", resolve));
}

describe("preparing a clone", () => {
  test("is done by one process at a time", async () => {
    const root = newClone();
    const names = ["a", "b", "c", "d"];
    expect(await Promise.all(names.map((name) => worker(root, name)))).toEqual([0, 0, 0, 0]);
    const notes = readFileSync(join(root, "notes"), "utf8").trim().split("\n");
    expect(notes).toHaveLength(8);
    for (let line = 0; line < 8; line += 2) expect(notes[line + 1]).toBe(notes[line]?.replace("in", "out"));
  });

  test("goes on after a process that died while it held the lock", async () => {
    const root = newClone();
    const dead = spawnSync(process.execPath, ["-e", "0"]).pid;
    mkdirSync(join(root, "dist/.lock"), { recursive: true });
    writeFileSync(join(root, "dist/.lock/pid"), String(dead));
    expect(await Promise.all([worker(root, "a"), worker(root, "b")])).toEqual([0, 0]);
  });

  test("waits for an installation that outlives the process that began it", async () => {
    const root = newClone();
    const dead = spawnSync(process.execPath, ["-e", "0"]).pid;
    const notes = JSON.stringify(join(root, "notes"));
    const code = `setTimeout(() => require("node:fs").appendFileSync(${notes}, "installed\\n"), 1500)`;
    const orphan = spawn(process.execPath, ["-e", code], { stdio: "ignore" });
    mkdirSync(join(root, "dist/.lock"), { recursive: true });
    writeFileSync(join(root, "dist/.lock/pid"), String(dead));
    noteWorker(root, orphan.pid ?? 0);
    expect(await worker(root, "a")).toBe(0);
    expect(readFileSync(join(root, "notes"), "utf8")).toBe("installed\nin a\nout a\n");
  });

  test.each([
    { what: "all is there", present: { a: "1.0.0" }, installed: true },
    { what: "a version is another", present: { a: "0.9.0" }, installed: false },
    { what: "a package is missing", present: {}, installed: false },
    { what: "nothing is there", present: null, installed: false },
  ])("knows whether to install when $what", ({ present, installed }) => {
    const root = newClone();
    const packages = {
      "": {},
      "node_modules/a": { version: "1.0.0" },
      "node_modules/b": { version: "1.0.0", optional: true },
    };
    writeFileSync(join(root, "package-lock.json"), JSON.stringify({ packages }));
    mkdirSync(join(root, "node_modules"));
    const found = Object.entries(present ?? {}).map(([name, version]) => [`node_modules/${name}`, { version }]);
    if (present)
      writeFileSync(
        join(root, "node_modules/.package-lock.json"),
        JSON.stringify({ packages: Object.fromEntries(found) }),
      );
    expect(isInstalled(root)).toBe(installed);
  });
});
