#!/usr/bin/env node
// node src/commands/run.mjs <command> [arguments]: runs a command on a fresh clone. Plain Node without dependencies:
// it installs what is missing, builds what is stale, then becomes the command (same process: stdin, signals, status).
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { install, isInstalled } from "./install.mjs";
import { noteWorker, withLock } from "./lock.mjs";
import { builtFolder, isBuilt } from "./sources.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const [command = "", ...rest] = process.argv.slice(2);

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Beffroi needs Node 20.19 or newer; this is ${process.versions.node}. See https://nodejs.org`);
  process.exit(1);
}
const source = command === "start" ? "src/main.ts" : `src/commands/${command}.ts`;
if (!/^[a-z-]+$/.test(command) || !existsSync(join(root, source))) {
  console.error(`No command "${command}". The commands are the scripts of package.json.`);
  process.exit(1);
}

process.chdir(root);
if (!isInstalled(root) || !isBuilt(root))
  await withLock(root, prepare).catch((error) => {
    console.error(`Beffroi could not be prepared: ${error.message}`);
    process.exit(1);
  });
process.setSourceMapsEnabled(true);
const built = join(builtFolder(root), source.replace(/^src\//, "").replace(/\.ts$/, ".js"));
process.argv = [process.argv[0] ?? "node", built, ...rest];
await import(pathToFileURL(built).href);

/** Looks again once it holds the lock: another process may just have done the work. */
async function prepare() {
  if (!isInstalled(root)) await install(root, (pid) => noteWorker(root, pid));
  if (isBuilt(root)) return;
  const { build } = await import("./build.mjs");
  await build(root);
}
