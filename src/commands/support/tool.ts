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
