import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openHouse } from "../../src/commands/support/house";
import { builtForNode } from "../support/worker";

const root = process.cwd();
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "beffroi-directory-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** `npm run directory -- …`, over a store in a folder of its own, asked from that folder. */
async function directory(...args: string[]) {
  const env = { ...process.env, DATA_DIR: join(folder, "data"), DATABASE_URL: "", INIT_CWD: folder };
  const command = await builtForNode("src/commands/directory.ts");
  const child = spawn(process.execPath, [command, ...args], { cwd: root, env });
  const [stdout, stderr, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  return { stdout, stderr, status };
}

const real = (name: string) => join(root, "test/territory/imports", name);
const idIn = (printed: string): string => /-- (?:apply|undo) (\S+)/.exec(printed)?.[1] ?? "";

describe("npm run directory", () => {
  test("shows what a file would change, applies it under a house that stands, which shows it, and undoes it", async () => {
    const open = await openHouse({ root, dataDir: join(folder, "data"), desk: null, log: () => {} });
    const phone = async () => {
      await open.house.directory.refresh();
      return open.house.snapshot().structures.find(({ id }) => id === "mairie-acq")?.telephone?.value ?? null;
    };
    try {
      const read = await directory("import", "annuaire", real("annuaire.json"));
      expect(read).toMatchObject({ status: 0, stderr: "" });
      expect(read.stdout).toContain("beffroi--mairie-acq  telephone: nothing -> 01 99 00 00 07\n");
      expect(read.stdout).toMatch(/left out, line:3: /);
      const id = idIn(read.stdout);
      expect(await phone()).toBeNull();
      expect(await directory("apply", id)).toMatchObject({ status: 0 });
      expect(await phone()).toBe("01 99 00 00 07");
      const again = await directory("apply", id);
      expect(again).toMatchObject({ status: 1, stdout: "" });
      expect(again.stderr).toMatch(/^Nothing was done/);
      expect((await directory("list")).stdout).toMatch(new RegExp(`^${id}  annuaire  \\S+  command  in_force\n$`));
      expect((await directory("undo", id)).stdout).toBe("It is undone.\n");
      expect(await phone()).toBeNull();
    } finally {
      await open.close();
    }
  }, 60_000);

  test("tells what comes up to be checked", async () => {
    const { stdout, status } = await directory("review");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^mairie-sainte-catherine {2}telephone {2}unverified {2}/m);
    expect(stdout).toMatch(/^forum-acces-aux-droits-2026 {2}permanence {2}undated {2}/m);
    expect(stdout).toMatch(/^\d+ to check, in the console; nothing is known of \d+ others\.\n$/m);
  });

  test.each([
    { what: "no task", args: [], says: /^npm run directory -- import <kind> <file>/ },
    { what: "an unknown kind", args: ["import", "cadastre", "x.json"], says: /^kinds: structures, /m },
    {
      what: "a file that is not there",
      args: ["import", "annuaire", "x.json"],
      says: /^x\.json: there is no such file/,
    },
    { what: "an unknown import", args: ["apply", "x"], says: /^No import has this identifier/ },
    {
      what: "a day that is none",
      args: ["import", "france-services", real("liste-fs.csv"), "--date", "hier"],
      says: /give the day of the list/,
    },
  ])("with $what says what to do, and ends with status 1", async ({ args, says }) => {
    const { stdout, stderr, status } = await directory(...args);
    expect({ stdout, status }).toEqual({ stdout: "", status: 1 });
    expect(stderr).toMatch(says);
  });

  const header = readFileSync(real("liste-fs.csv"), "utf8").split("\n")[0] ?? "";
  test.each([
    {
      ...{
        what: "the wrong encoding",
        kind: "structures",
        says: ["f:3: This file is not in UTF-8: save it again in UTF-8."],
      },
      content: Buffer.from('[\n{"id": "a--1",\n "nom": "Épicerie"}]', "latin1"),
    },
    {
      ...{ what: "missing columns", kind: "france-services" },
      content: `${header.replace('"telephone",', "")}\n`.replace("telephone,", ""),
      says: ["f:1: Columns are missing: telephone."],
    },
    {
      ...{ what: "an id twice", kind: "structures", content: '[\n{"id": "a--1"},\n{"id": "a--1"}\n]' },
      says: ["f:3: The identifier “a--1” is already that of line 2."],
    },
  ])("refuses a file with $what, at its lines, and keeps nothing of it", async ({ kind, content, says }) => {
    writeFileSync(join(folder, "f"), content);
    const { stderr, status } = await directory("import", kind, "f", "--date", "2026-11-01");
    expect({ status, lines: stderr.trim().split("\n") }).toEqual({ status: 1, lines: [...says, "Nothing was kept."] });
    expect((await directory("list")).stdout).toBe("");
  });

  test("reads a hundred thousand services, and keeps none of them for one id that comes twice at the end", async () => {
    await writeServices(join(folder, "twice.json"), 100_000, "dora--7");
    const refused = await directory("import", "services", "twice.json");
    expect(refused).toMatchObject({ status: 1, stdout: "" });
    expect(refused.stderr).toBe(
      "twice.json:100002: The identifier “dora--7” is already that of line 9.\nNothing was kept.\n",
    );
    await writeServices(join(folder, "services.json"), 100_000, "dora--last");
    const read = await directory("import", "services", "services.json");
    expect(read.stdout).toMatch(/^ {2}services: \+100 -0$/m);
    expect(read.stdout).toMatch(/^99901 records of the file are of no concern here\.$/m);
    expect(await directory("apply", idIn(read.stdout))).toMatchObject({ status: 0 });
  }, 120_000);
});

/** One service a line, one in a thousand of a structure of ours, then one more of that id. */
async function writeServices(file: string, count: number, last: string): Promise<void> {
  const out = createWriteStream(file);
  const service = (id: string, here: boolean) =>
    JSON.stringify({
      ...{ source: "dora", id, nom: "Service fictif", date_maj: "2026-10-05", description: "Un service fictif." },
      structure_id: here ? "beffroi--ccas-arras" : "dora--ailleurs",
      code_insee: here ? "62041" : "59350",
    });
  out.write("[\n");
  for (let index = 0; index < count; index++)
    if (!out.write(`${service(`dora--${index}`, index % 1000 === 0)},\n`)) await once(out, "drain");
  out.end(`${service(last, false)}\n]\n`);
  await once(out, "finish");
}
