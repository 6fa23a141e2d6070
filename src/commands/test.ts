import { runTool } from "./support/tool";

/** Every test of the project, in the order in which a fault is cheapest to find. */
const STEPS: readonly (readonly [what: string, command: string, ...args: string[]])[] = [
  ["types", "tsc", "--noEmit"],
  ["lint and format", "biome", "ci", "."],
  ["unused code", "knip"],
  ["tests", "vitest", "run", ...process.argv.slice(2)],
];

const failed: string[] = [];
for (const [what, command, ...args] of STEPS) {
  console.error(`\n— ${what}`);
  if ((await runTool(command, args)) !== 0) failed.push(what);
}
const outcome = `${STEPS.length - failed.length} passed, ${failed.length} failed`;
console.log(`\nsteps: ${outcome}${failed.length > 0 ? `\nfailed: ${failed.join(", ")}` : ""}`);
process.exitCode = failed.length > 0 ? 1 : 0;
