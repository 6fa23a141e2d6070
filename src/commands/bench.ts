import { runBuilt } from "./support/tool";

/** How many households a second, through json-rules-engine and through the compiled rules, side by side. */
process.exitCode = await runBuilt("test/bench/run.ts");
