import { spawn } from "node:child_process";

/** The tools of the project come before those of the system. */
const env = { ...process.env, PATH: `node_modules/.bin:${process.env.PATH ?? ""}` };

/** Runs a tool of `node_modules/.bin` with this process's input and output; gives its exit status. */
export function runTool(command: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: "inherit", env });
    child.once("error", reject);
    child.once("exit", (status) => resolve(status ?? 1));
  });
}

/**
 * Runs a program of `test/` as the house itself runs, built for Node: what it measures is what residents get, where tsx
 * names every closure as it is made.
 */
export async function runBuilt(program: string, args: readonly string[] = []): Promise<number> {
  const built = `dist/${program.replace(/\.ts$/, ".mjs")}`;
  const options = ["--bundle", "--packages=external", "--platform=node", "--target=node20", "--format=esm"];
  const status = await runTool("esbuild", [program, ...options, `--outfile=${built}`, "--log-level=warning"]);
  return status === 0 ? runTool(process.execPath, [built, ...args]) : status;
}
