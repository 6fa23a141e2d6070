import { runTool } from "./support/tool";

/** Simulated residents talk their way to their rights: who is told the right amounts, and in how many questions. */
process.exitCode = await runTool("tsx", ["test/resident/run.ts", ...process.argv.slice(2)]);
