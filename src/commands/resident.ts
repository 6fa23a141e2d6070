import { runBuilt } from "./support/tool";

/** Simulated residents talk their way to their rights: who is told the right amounts, and in how many questions. */
process.exitCode = await runBuilt("test/resident/run.ts", process.argv.slice(2));
