import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { access } from "node:fs/promises";
import { resolve } from "node:path";
import { reviewed } from "../../app/directory/facts";
import { applyImport, listImports, lookAtImport, proposeImport, undoImport } from "../../app/directory/imports";
import { openDirectory } from "../../app/directory/open-directory";
import { knownVisits } from "../../app/directory/visits";
import { COMMAND, type DirectoryHouse } from "../../app/directory/who";
import type { House } from "../../app/house";
import { IMPORT_KINDS } from "../../directory/contribution";
import { readOfficialSchemas, readTerritoryFiles } from "../../rulebook/territory-files";
import { createWords, type Words } from "../../words";
import { loadResources } from "../../words/load";
import { faultLine, importLines, reviewLines } from "./directory-lines";
import { openStoreOf } from "./house";
import { readSettings } from "./settings";

export type DirectoryTask =
  | { readonly name: "import"; readonly kind: string; readonly file: string; readonly day: string | null }
  | { readonly name: "show"; readonly id: string }
  | { readonly name: "apply" | "undo"; readonly id: string }
  | { readonly name: "list" | "review" };

export const USAGE = `npm run directory -- import <kind> <file> [--date 2026-11-01]   reads a file, shows what it would change, and waits
npm run directory -- show <id>      shows it again
npm run directory -- apply <id>     puts it in force
npm run directory -- undo <id>      takes it out of force
npm run directory -- list           what was read, and what is in force
npm run directory -- review         what is unverified, or older than six months
kinds: ${IMPORT_KINDS.join(", ")}; the list of France Services wants --date, its day`;

type Opened = DirectoryHouse & Pick<House, "official" | "ids">;

/** Does what is asked, over the store of the settings; false when it could not. */
export async function runDirectory(task: DirectoryTask): Promise<boolean> {
  const official = readOfficialSchemas(".");
  const files = readTerritoryFiles(".", official);
  const words = createWords(loadResources("locales"), "en");
  const clock = { now: () => Date.now() };
  const store = await openStoreOf(readSettings(process.env));
  try {
    const directory = await openDirectory({ store, files, clock });
    const ids = { random: (bytes: number) => randomBytes(bytes) };
    return await run({ store, clock, ids, directory, official }, task, words);
  } finally {
    await store.close();
  }
}

async function run(house: Opened, task: DirectoryTask, words: Words): Promise<boolean> {
  switch (task.name) {
    case "import":
      return await importFile(house, task, words);
    case "show":
      return await show(house, task.id, words);
    case "apply":
    case "undo":
      return await decide(house, task, words);
    case "list":
      for (const { id, kind, at, by, state } of await listImports(house, COMMAND))
        console.log([id, kind, new Date(at).toISOString().slice(0, 16), by, state].join("  "));
      return true;
    case "review":
      for (const line of reviewLines(reviewed(house, COMMAND), knownVisits(house))) console.log(line);
      return true;
  }
}

async function importFile(
  house: Opened,
  { kind, file, day }: Extract<DirectoryTask, { name: "import" }>,
  words: Words,
): Promise<boolean> {
  const known = IMPORT_KINDS.find((each) => each === kind);
  if (!known) throw new Error(USAGE);
  // npm changes the folder to that of the project.
  const path = resolve(process.env.INIT_CWD ?? ".", file);
  await access(path).catch(() => {
    throw new Error(`${file}: there is no such file, or it may not be read.`);
  });
  const read = await proposeImport(house, COMMAND, { kind: known, bytes: createReadStream(path), date: day });
  if (read.kind === "proposed") return await show(house, read.id, words);
  if (read.kind === "faulty") for (const fault of read.faults) console.error(faultLine(file, fault, words));
  console.error("Nothing was kept.");
  return false;
}

async function show(house: Opened, id: string, words: Words): Promise<boolean> {
  const looked = await lookAtImport(house, COMMAND, id);
  if (!looked) return refused("NOT_FOUND", words);
  for (const line of importLines(looked, words)) console.log(line);
  return true;
}

async function decide(
  house: Opened,
  { name, id }: { readonly name: "apply" | "undo"; readonly id: string },
  words: Words,
): Promise<boolean> {
  const act = name === "apply" ? applyImport : undoImport;
  const done = await act(house, COMMAND, id, house.directory.version());
  if (done !== "done") return refused(done, words);
  console.log(name === "apply" ? `It is in force. To take it back: npm run directory -- undo ${id}` : "It is undone.");
  return true;
}

function refused(code: string, words: Words): false {
  console.error(words.text({ key: `directory.refused.${code}` }));
  return false;
}
