import { parseArgs } from "node:util";
import { type DirectoryTask, runDirectory, USAGE } from "./support/directory";

/** `npm run directory -- <task>`: what the territory downloads, brought to the directory, looked at, applied, undone. */
try {
  process.exitCode = (await runDirectory(taskOf(process.argv.slice(2)))) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : "The directory could not be read.");
  process.exit(1);
}

/** @throws an error that tells how it is used. */
function taskOf(args: string[]): DirectoryTask {
  const { positionals, values } = parsed(args);
  const [name, first, second, ...more] = positionals;
  const day = values.date ?? null;
  if (more.length === 0) {
    if (name === "import" && first !== undefined && second !== undefined)
      return { name, kind: first, file: second, day };
    if (first !== undefined && second === undefined) {
      if (name === "show") return { name, id: first };
      if (name === "apply" || name === "undo") return { name, id: first };
    }
    if ((name === "list" || name === "review") && first === undefined) return { name };
  }
  throw new Error(USAGE);
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: { date: { type: "string" } } });
  } catch {
    throw new Error(USAGE);
  }
}
