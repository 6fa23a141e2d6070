import { type ChildProcessByStdio, spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import esbuild from "esbuild";

const built = new Map<string, Promise<string>>();

/** A file of the house or of the tests as one that Node runs as it is: built once for all the processes of it. */
export function builtForNode(entry: string): Promise<string> {
  const folder = join(process.cwd(), "node_modules/.beffroi-workers"); // where its packages are found
  mkdirSync(folder, { recursive: true });
  // Named by its whole path: several folders have a `worker.ts`.
  const outfile = join(folder, `${entry.replace(/\W+/g, "-")}-${process.pid}.mjs`);
  const building = built.get(entry) ?? esbuild.build({ ...OPTIONS, entryPoints: [entry], outfile }).then(() => outfile);
  built.set(entry, building);
  return building;
}

const OPTIONS = {
  bundle: true,
  packages: "external",
  platform: "node",
  target: "node20",
  format: "esm",
  logLevel: "warning",
} as const;

type Worker = ChildProcessByStdio<Writable, Readable, null>;

/** Starts a process of its own; what it says on stderr is shown. */
export async function startWorker(entry: string, args: readonly string[]): Promise<Worker> {
  return spawn(process.execPath, [await builtForNode(entry), ...args], { stdio: ["pipe", "pipe", "inherit"] });
}
