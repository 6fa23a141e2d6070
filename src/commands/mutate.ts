import { runTool } from "./support/tool";

/** Is the test of the law worth something? Flips each condition, moves each figure: some test must fail. */
process.exitCode = await runTool("tsx", ["test/mutation/run.ts", ...process.argv.slice(2)]);
